import { SCOPES, type Scope } from '@tessera/protocol';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class CreateToken {
  /** What the token is for, so that its owner knows what stops when it is revoked. */
  @IsString() @Matches(/\S/, { message: 'name must not be empty' }) @MaxLength(200) name: string;

  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(SCOPES, { each: true }) scopes: Scope[];

  /** Minutes, hours or days: `30m`, `1h`, `30d`. 30 days by default, 366 days at most. */
  @IsOptional() @IsString() @MaxLength(10) ttl?: string;
}
