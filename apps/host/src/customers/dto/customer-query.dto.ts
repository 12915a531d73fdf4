import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../platform/http/paging.js';
import { LIMITS } from '../draft/limits.js';
import type { CustomerKind } from '../record/customer-profile.js';
import { CUSTOMER_KINDS } from './customer-input.dto.js';

export const CUSTOMER_SORTS = ['createdAt', '-createdAt', 'name', '-name', 'updatedAt', '-updatedAt'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** Which customers, in which order. */
export class CustomerQuery extends PageQuery {
  /** Words to look for in names, e-mail addresses, phone numbers, external ids and tags; each has to occur. */
  @IsOptional() @IsString() @MaxLength(LIMITS.search) q?: string;
  @IsOptional() @IsIn(CUSTOMER_KINDS) kind?: CustomerKind;
  /** Only customers with this tag. */
  @IsOptional() @IsString() @MaxLength(LIMITS.tagLength) tag?: string;
  /** `-createdAt` (newest first) unless told otherwise. */
  @IsOptional() @IsIn(CUSTOMER_SORTS) sort?: CustomerSort;
}
