import { Type } from 'class-transformer';
import { IsArray, IsIn, ValidateNested } from 'class-validator';
import { CustomerView } from '../../customers/index.js';
import type { MatchReason } from '../keys/duplicate-keys.js';

export const MATCH_REASONS = ['email', 'phone', 'name_and_birth_date'] as const satisfies readonly MatchReason[];

/** A customer that may be the same one. */
export class DuplicateCandidateView {
  @ValidateNested() @Type(() => CustomerView) customer: CustomerView;
  /** What the two have in common, strongest first. */
  @IsArray() @IsIn(MATCH_REASONS, { each: true }) matchedOn: MatchReason[];
}

/** Possible duplicates, best first; at most 25. */
export class DuplicatesView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DuplicateCandidateView) candidates: DuplicateCandidateView[];
}
