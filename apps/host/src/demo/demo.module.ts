import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/index.js';
import { DemoSeeder } from './demo-seeder.js';

/** The demo workspace of a new installation. */
@Module({ imports: [CustomersModule], providers: [DemoSeeder] })
export class DemoModule {}
