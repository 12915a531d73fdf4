import { SCOPES, type Scope } from '@tessera/protocol';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { GRANTS, type Grant } from './app.entity.js';

export class CreateApp {
  @IsString() @Matches(/\S/, { message: 'name must not be empty' }) @MaxLength(200) name: string;

  /** `client_credentials` by default. */
  @IsOptional() @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(GRANTS, { each: true }) grants?: Grant[];

  /** The most that the app's access tokens may do. */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(SCOPES, { each: true }) scopes: Scope[];
}
