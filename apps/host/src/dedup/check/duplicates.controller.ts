import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CustomerDraft, CustomerReader, readCustomerOrRefuse } from '../../customers/index.js';
import { Requires } from '../../platform/access/index.js';
import { Operation } from '../../platform/http/operation.js';
import { DuplicateFinder } from './duplicate-finder.js';
import { DuplicatesView } from './duplicates.view.js';

@Controller('v1/customers')
export class DuplicatesController {
  constructor(
    private readonly finder: DuplicateFinder,
    private readonly customers: CustomerReader,
  ) {}

  @Post('duplicates/check')
  @HttpCode(200)
  @Requires('customers:read')
  @Operation({ summary: 'Find stored customers that a draft may be a duplicate of', returns: DuplicatesView })
  async check(@Body() draft: CustomerDraft): Promise<DuplicatesView> {
    return { candidates: await this.finder.find(readCustomerOrRefuse(draft)) };
  }

  @Get(':id/duplicates')
  @Requires('customers:read')
  @Operation({ summary: 'Find other customers that may be the same one', returns: DuplicatesView })
  async ofCustomer(@Param('id') id: string): Promise<DuplicatesView> {
    const { id: survivorId, profile } = await this.customers.getProfile(id);
    return { candidates: await this.finder.find(profile, { except: survivorId }) };
  }
}
