/** What a row of a file can have against becoming a customer. `docs/reference/import.md` explains each code. */
export const ROW_ERRORS = {
  ROW_CELLS_MISSING: 'The row has fewer cells than the header.',
  ROW_CELLS_EXTRA: 'The row has more cells than the header.',
  ROW_QUOTE_UNCLOSED: 'A quote is opened and never closed.',
  ROW_QUOTE_STRAY: 'Text follows a closing quote.',
  ROW_TOO_LONG: 'The row is longer than 1 MiB.',
  ROW_NAME_MISSING: 'The row has no name, e-mail address or phone number.',
  ROW_EMAIL_INVALID: 'A value is not an e-mail address.',
  ROW_BIRTH_DATE_INVALID: 'A value is not a date of birth.',
  ROW_KIND_UNKNOWN: 'A value names neither a person nor an organisation.',
  ROW_VALUE_TOO_LONG: 'A value is longer than a customer record allows.',
  ROW_VALUE_INVALID: 'A value breaks a rule of customer records.',
  ROW_REFUSED: 'A plugin refused the customer.',
  ROW_REJECTED: 'The database refused the customer.',
  ROW_DUPLICATE_SKIPPED: 'An existing customer has the same strong key, and the import skips duplicates.',
  UNDO_KEPT_CHANGED: 'The customer was kept: it was changed after the import.',
  UNDO_KEPT_MERGED: 'The customer was kept: it was merged after the import.',
  UNDO_KEPT_TICKETS: 'The customer was kept: it has tickets.',
  UNDO_KEPT_NOTES: 'The customer was kept: people wrote notes about it.',
} as const;

export type RowErrorCode = keyof typeof ROW_ERRORS;

/** One thing wrong with a row; `column` is null where it is about the whole row. */
export interface RowError {
  readonly code: RowErrorCode;
  readonly column: string | null;
  readonly detail: string;
}

export function rowError(code: RowErrorCode, options: { column?: string | null; detail?: string } = {}): RowError {
  return { code, column: options.column ?? null, detail: options.detail ?? ROW_ERRORS[code] };
}
