import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import { PageQuery } from '../../platform/http/paging.js';

/** Two customers that are one. */
export class MergeRequest {
  /** The customer that stays. */
  @IsUUID() survivorId: string;
  /** The customer that lives on in the survivor; its id keeps resolving. */
  @IsUUID() absorbedId: string;
  /** Why they are the same, for whoever looks at the history. */
  @IsOptional() @Nullable() @IsString() @MaxLength(500) reason?: string | null;
}

export class MergeQuery extends PageQuery {
  /** Id of a customer: merges in which it, or anyone merged into it, took part. */
  @IsOptional() @IsUUID() customer?: string;
}
