import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { Customer } from '@tessera/protocol';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires, type Actor } from '../platform/access/index.js';
import { Operation, pageOf } from '../platform/http/operation.js';
import type { Page } from '../platform/http/paging.js';
import { IfMatch, type ExpectedVersion } from '../platform/http/versioned.js';
import { CustomerList } from './customer-list.js';
import { CustomerReader } from './customer-reader.js';
import { CustomersService } from './customers.service.js';
import { CustomerDraft, CustomerPatch } from './dto/customer-input.dto.js';
import { CustomerQuery } from './dto/customer-query.dto.js';
import { CustomerView } from './dto/customer.view.js';

@Controller('v1/customers')
export class CustomersController {
  constructor(
    private readonly customers: CustomersService,
    private readonly reader: CustomerReader,
    private readonly customerList: CustomerList,
  ) {}

  @Get()
  @Requires('customers:read')
  @Operation({ summary: 'List and search customers', returns: pageOf(CustomerView) })
  list(@Query() query: CustomerQuery): Promise<Page<Customer>> {
    return this.customerList.page(query);
  }

  @Post()
  @Requires('customers:write')
  @Operation({ summary: 'Create a customer', returns: CustomerView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() draft: CustomerDraft,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Customer> {
    const customer = await this.customers.create(actor, draft);
    reply.header('location', `/v1/customers/${customer.id}`);
    return customer;
  }

  /** An id that was merged into another customer answers with that customer and its address in `Content-Location`. */
  @Get(':id')
  @Requires('customers:read')
  @Operation({ summary: 'Read a customer', returns: CustomerView })
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Customer> {
    return located(reply, id, await this.reader.get(id));
  }

  /** A merge patch (RFC 7396): lists are replaced whole, `null` removes. */
  @Patch(':id')
  @Requires('customers:write')
  @Operation({ summary: 'Change a customer', returns: CustomerView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() patch: CustomerPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Customer> {
    return located(reply, id, await this.customers.update(actor, id, { patch, expected }));
  }

  /** The customer can be restored for 30 days, then it is erased. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('customers:write')
  @Operation({ summary: 'Delete a customer' })
  delete(@CurrentActor() actor: Actor, @Param('id') id: string, @IfMatch() expected: ExpectedVersion): Promise<void> {
    return this.customers.delete(actor, id, expected);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Requires('customers:write')
  @Operation({ summary: 'Bring a deleted customer back', returns: CustomerView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Customer> {
    return located(reply, id, await this.customers.restore(actor, id));
  }
}

/** Says where the record lives when the asked id is an old one (RFC 9110 §8.7). */
export function located(reply: FastifyReply, asked: string, customer: Customer): Customer {
  if (customer.id !== asked.toLowerCase()) reply.header('content-location', `/v1/customers/${customer.id}`);
  return customer;
}
