import { IsNotEmpty, IsString, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords/password-rules.js';

export class SignIn {
  @IsString() @IsNotEmpty() @MaxLength(254) email: string;
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_PASSWORD) password: string;
}

export class ChangePassword {
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_PASSWORD) currentPassword: string;
  @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(LONGEST_PASSWORD) password: string;
}
