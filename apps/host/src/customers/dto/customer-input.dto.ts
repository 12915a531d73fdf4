import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import { LIMITS } from '../draft/limits.js';
import type { CustomerKind } from '../record/customer-profile.js';

export const CUSTOMER_KINDS = ['person', 'organisation'] as const;

/** The name of a customer. `full` alone is enough; where it is absent it is made of `given` and `family`. */
export class CustomerNameInput {
  @IsOptional() @Nullable() @IsString() @MaxLength(LIMITS.text) full?: string | null;
  @IsOptional() @Nullable() @IsString() @MaxLength(LIMITS.namePart) given?: string | null;
  @IsOptional() @Nullable() @IsString() @MaxLength(LIMITS.namePart) family?: string | null;
}

export class ContactPointInput {
  @IsString() @MaxLength(LIMITS.emailLength) value: string;
  @IsOptional() @Nullable() @IsString() @MaxLength(LIMITS.label) label?: string | null;
  /** At most one entry of a list is primary; without one the first is. */
  @IsOptional() @Nullable() @IsBoolean() primary?: boolean | null;
}

export class PostalAddressInput {
  @IsOptional() @Nullable() @IsArray() @ArrayMaxSize(LIMITS.addressLines) @IsString({ each: true }) lines?:
    string[] | null;
  @IsOptional() @Nullable() @IsString() @MaxLength(LIMITS.text) city?: string | null;
  @IsOptional() @Nullable() @IsString() @MaxLength(LIMITS.text) region?: string | null;
  @IsOptional() @Nullable() @IsString() @MaxLength(LIMITS.postalCode) postalCode?: string | null;
  /** ISO 3166-1 alpha-2, where it is known. */
  @IsOptional() @Nullable() @IsString() @MaxLength(LIMITS.country) country?: string | null;
}

export class ExternalIdInput {
  /** The system that knows the customer by this id. */
  @IsString() @MaxLength(LIMITS.text) system: string;
  @IsString() @MaxLength(LIMITS.text) id: string;
}

/** What a draft and a patch have in common. Whatever is absent from a draft is empty. */
class CustomerMembers {
  @IsOptional() @Nullable() @IsIn(CUSTOMER_KINDS) kind?: CustomerKind | null;
  @IsOptional()
  @Nullable()
  @IsArray()
  @ArrayMaxSize(LIMITS.contactPoints)
  @ValidateNested({ each: true })
  @Type(() => ContactPointInput)
  emails?: ContactPointInput[] | null;
  @IsOptional()
  @Nullable()
  @IsArray()
  @ArrayMaxSize(LIMITS.contactPoints)
  @ValidateNested({ each: true })
  @Type(() => ContactPointInput)
  phones?: ContactPointInput[] | null;
  @IsOptional()
  @Nullable()
  @IsArray()
  @ArrayMaxSize(LIMITS.addresses)
  @ValidateNested({ each: true })
  @Type(() => PostalAddressInput)
  addresses?: PostalAddressInput[] | null;
  /** `YYYY-MM-DD`, not in the future. */
  @IsOptional() @Nullable() @IsString() @MaxLength(10) birthDate?: string | null;
  @IsOptional() @Nullable() @IsArray() @ArrayMaxSize(LIMITS.tags) @IsString({ each: true }) tags?: string[] | null;
  @IsOptional()
  @Nullable()
  @IsArray()
  @ArrayMaxSize(LIMITS.externalIds)
  @ValidateNested({ each: true })
  @Type(() => ExternalIdInput)
  externalIds?: ExternalIdInput[] | null;
}

/** A customer before it is stored; the name is all that it needs. */
export class CustomerDraft extends CustomerMembers {
  @IsObject() @ValidateNested() @Type(() => CustomerNameInput) name: CustomerNameInput;
}

/** A merge patch of a customer: lists are replaced whole, `null` removes. */
export class CustomerPatch extends CustomerMembers {
  @IsOptional()
  @Nullable()
  @IsObject()
  @ValidateNested()
  @Type(() => CustomerNameInput)
  name?: CustomerNameInput | null;
}
