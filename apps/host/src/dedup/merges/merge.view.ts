import type { ActorReference, Customer, CustomerMerge } from '@tessera/protocol';
import { Type } from 'class-transformer';
import { IsDateString, IsIn, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator';
import { CustomerView } from '../../customers/index.js';
import { Nullable } from '../../platform/http/nullable.js';

export const MERGE_STATES = ['merged', 'undone'] as const;

/** Two customers that became one, and can become two again. */
export class MergeView implements CustomerMerge {
  @IsUUID() id: string;
  @IsUUID() survivorId: string;
  @IsUUID() absorbedId: string;
  @IsIn(MERGE_STATES) state: (typeof MERGE_STATES)[number];
  /** The survivor as it is now. */
  @ValidateNested() @Type(() => CustomerView) survivor: Customer;
  /** The absorbed customer: as it was at the merge, or as it is now after the merge was taken back. */
  @ValidateNested() @Type(() => CustomerView) absorbed: Customer;
  @Nullable() @IsString() reason: string | null;
  @IsObject() actor: ActorReference;
  @IsDateString() createdAt: string;
  @Nullable() @IsDateString() undoneAt: string | null;
}
