import type { CustomerInput } from '../../../customers/index.js';
import type { FieldError } from '../../../platform/errors/problem.js';
import type { RowPlan } from './row-columns.js';
import { rowError, type RowError } from './row-error.js';
import type { RowDraft } from './row-reader.js';

/** What the customer rules found wrong with a row, told by the columns of the file. */
export function explain(plan: RowPlan, draft: RowDraft, errors: readonly FieldError[]): RowError[] {
  return errors.map((error) => {
    const { code, detail } = error;
    const [, member = '', index] = error.pointer.split('/');
    const column = columnOf(plan, draft, error);
    if (code === 'email') {
      const value = draft.input.emails?.[Number(index)]?.value;
      return rowError('ROW_EMAIL_INVALID', { column, detail: `“${value}” is not an e-mail address.` });
    }
    if (code === 'maxLength' || code === 'arrayMaxSize')
      return rowError('ROW_VALUE_TOO_LONG', { column, detail: `The value ${detail}.` });
    if (member === 'birthDate')
      return rowError('ROW_BIRTH_DATE_INVALID', { column, detail: `The date of birth ${detail}.` });
    return rowError('ROW_VALUE_INVALID', { column, detail: `${error.pointer.slice(1)} ${detail}` });
  });
}

/**
 * The customer without the values that the customer rules refuse; null where rows with such values are refused, or
 * nothing would be left to call it by.
 */
export function omit(plan: RowPlan, { input }: RowDraft, errors: readonly FieldError[]): CustomerInput | null {
  const wrong = errors.map(({ pointer }) => pointer.split('/').slice(1));
  if (plan.onInvalid === 'refuse' || wrong.some(([member]) => member === 'name')) return null;
  const isWrong = (member: string, index: number): boolean =>
    wrong.some(([name, at]) => name === member && (at === undefined || Number(at) === index));
  const without = <Entry>(member: string, entries: readonly Entry[] | null | undefined): Entry[] =>
    (entries ?? []).filter((_, index) => !isWrong(member, index));
  return {
    ...input,
    emails: without('emails', input.emails),
    phones: without('phones', input.phones),
    addresses: without('addresses', input.addresses),
    birthDate: wrong.some(([member]) => member === 'birthDate') ? null : input.birthDate,
    tags: without('tags', input.tags),
    externalIds: without('externalIds', input.externalIds),
  };
}

function columnOf(plan: RowPlan, draft: RowDraft, { pointer }: FieldError): string | null {
  const [, member = '', second = '', third = ''] = pointer.split('/');
  const lists: Readonly<Record<string, readonly string[]>> = {
    emails: draft.emailColumns,
    phones: draft.phoneColumns,
    externalIds: draft.externalIdColumns,
  };
  if (lists[member]) return lists[member][Number(second)] ?? null;
  const target =
    member === 'addresses'
      ? `address.${third === 'lines' ? 'line1' : third}`
      : member === 'name'
        ? `name.${second}`
        : member;
  return plan.columns.find((column) => column.target === target)?.name ?? null;
}
