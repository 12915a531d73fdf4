import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { IdentityModule } from './identity/index.js';
import { ConsoleModule } from './console/console.module.js';
import { CustomersModule } from './customers/index.js';
import { DemoModule } from './demo/index.js';
import { DedupModule } from './dedup/index.js';
import type { Config } from './platform/config/config.js';
import type { DataFolder } from './platform/data-folder/data-folder.js';
import { PluginsModule } from './plugins/index.js';
import { PlatformModule } from './platform/platform.module.js';
import { TicketsModule } from './tickets/index.js';
import { TransferModule } from './transfer/index.js';

/** The whole host: the platform and the features that stand on it. */
@Module({})
export class AppModule {
  static forRoot(options: { config: Config; folder: DataFolder; dataSource: DataSource }): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(options), ...FEATURES] };
  }
}

const FEATURES: NonNullable<DynamicModule['imports']> = [
  IdentityModule,
  CustomersModule,
  DedupModule,
  TicketsModule,
  TransferModule,
  DemoModule,
  PluginsModule,
  ConsoleModule,
];
