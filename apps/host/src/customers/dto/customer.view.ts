import type { Customer, ContactPoint, CustomerName, ExternalId, PostalAddress } from '@tessera/protocol';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDateString, IsIn, IsString, IsUUID, ValidateNested } from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import type { CustomerKind } from '../record/customer-profile.js';
import { CUSTOMER_KINDS } from './customer-input.dto.js';

export class CustomerNameView implements CustomerName {
  @IsString() full: string;
  @Nullable() @IsString() given: string | null;
  @Nullable() @IsString() family: string | null;
}

/** An e-mail address or a phone number. */
export class ContactPointView implements ContactPoint {
  @IsString() value: string;
  @Nullable() @IsString() label: string | null;
  @IsBoolean() primary: boolean;
}

export class PostalAddressView implements PostalAddress {
  @IsArray() @IsString({ each: true }) lines: string[];
  @Nullable() @IsString() city: string | null;
  @Nullable() @IsString() region: string | null;
  @Nullable() @IsString() postalCode: string | null;
  @Nullable() @IsString() country: string | null;
}

export class ExternalIdView implements ExternalId {
  @IsString() system: string;
  @IsString() id: string;
}

/** A person or an organisation. */
export class CustomerView implements Customer {
  @IsUUID() id: string;
  @IsIn(CUSTOMER_KINDS) kind: CustomerKind;
  @ValidateNested() @Type(() => CustomerNameView) name: CustomerNameView;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ContactPointView) emails: ContactPointView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ContactPointView) phones: ContactPointView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PostalAddressView) addresses: PostalAddressView[];
  /** `YYYY-MM-DD` */
  @Nullable() @IsString() birthDate: string | null;
  @IsArray() @IsString({ each: true }) tags: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ExternalIdView) externalIds: ExternalIdView[];
  @IsDateString() createdAt: string;
  @IsDateString() updatedAt: string;
}
