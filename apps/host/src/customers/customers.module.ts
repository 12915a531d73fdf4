import { Module } from '@nestjs/common';
import { CustomerList } from './customer-list.js';
import { CustomerReader } from './customer-reader.js';
import { CustomerWriter } from './customer-writer.js';
import { CustomersController } from './customers.controller.js';
import { CustomersService } from './customers.service.js';
import { BeforeCreate } from './ports/before-create.js';
import { DuplicateKeys } from './ports/duplicate-keys.js';

@Module({
  controllers: [CustomersController],
  providers: [CustomersService, CustomerReader, CustomerList, CustomerWriter, BeforeCreate, DuplicateKeys],
  exports: [CustomersService, CustomerReader, CustomerWriter, BeforeCreate, DuplicateKeys],
})
export class CustomersModule {}
