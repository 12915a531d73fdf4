import type { CustomerInput } from '../../../customers/index.js';
import type { FieldError } from '../../../platform/errors/problem.js';
import { parseBirthDate, type DateOrder } from './birth-date.js';
import { countryOf } from './country.js';
import { isAlternateName, labelOf, namesOrganisations, rankOf } from './header.js';
import { kindOf } from './kind.js';
import { withCountryCode } from './phone.js';
import { rowError, type RowError } from './row-error.js';
import type { Target } from './target.js';

/** How the rows of one file become customers. Decided once, when the file arrives, and stored with the import. */
export interface RowPlan {
  readonly columns: readonly { readonly name: string; readonly target: Target }[];
  readonly dateOrder: DateOrder | null;
  /** Where addresses and phone numbers belong that name no country. */
  readonly country: string | null;
  /** What becomes of a row with a value that cannot be taken: refused, or a customer without that value. */
  readonly onInvalid: 'refuse' | 'omit';
}

/** A customer and, behind each of its lists, the columns that the entries came from. */
export interface RowDraft {
  readonly input: CustomerInput;
  readonly emailColumns: readonly string[];
  readonly phoneColumns: readonly string[];
  readonly externalIdColumns: readonly string[];
}

/** A customer, and what is wrong with the row: with a draft the values that were left out, without one why there is none. */
export interface RowReading {
  readonly draft: RowDraft | null;
  readonly errors: readonly RowError[];
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly label: string | null;
}

type AddressInput = NonNullable<CustomerInput['addresses']>[number];

const EMPTY_MARKS = new Set(['n/a', 'na', '#n/a', 'null', 'nil', 'none', '-', '--', '.', '?']);
const SEVERAL_EMAILS = /[;,|\s]+/;
/** `Ada Lovelace <ada@example.com>`, as mail programs export it. */
const ADDRESS_WITH_NAME = /<([^<>\s]+@[^<>\s]+)>/g;
const SEVERAL_PHONES = /\s*[;|\n]\s*/;
const SEVERAL_TAGS = /\s*[;,|]\s*/;

/** Reads rows of one file by its plan. */
export class RowReader {
  private readonly byTarget = new Map<Target, readonly Column[]>();
  private readonly personNames: readonly Column[];
  private readonly alternateNames: readonly Column[];
  private readonly organisationNames: readonly Column[];
  private readonly externalIds: readonly { system: string; column: Column }[];

  constructor(private readonly plan: RowPlan) {
    const columns = plan.columns.map(({ name }, index) => ({ index, name, label: labelOf(name) }));
    const ranked = [...columns].sort((a, b) => rankOf(a.name) - rankOf(b.name) || a.index - b.index);
    for (const column of ranked) {
      const { target } = plan.columns[column.index]!;
      this.byTarget.set(target, [...(this.byTarget.get(target) ?? []), column]);
    }
    const named = [...this.columns('name.full')].sort((a, b) => Number(isAlternateName(a.name)) - Number(isAlternateName(b.name)));
    this.organisationNames = named.filter(({ name }) => namesOrganisations(name));
    this.personNames = named.filter(({ name }) => !namesOrganisations(name) && !isAlternateName(name));
    this.alternateNames = named.filter(({ name }) => !namesOrganisations(name) && isAlternateName(name));
    this.externalIds = columns.flatMap((column) => {
      const { target } = plan.columns[column.index]!;
      return target.startsWith('externalId:') ? [{ system: target.slice('externalId:'.length), column }] : [];
    });
  }

  read(cells: readonly string[]): RowReading {
    const wrongForm = this.formError(cells);
    if (wrongForm) return { draft: null, errors: [wrongForm] };
    const errors: RowError[] = [];
    const emails = this.several('email', cells, SEVERAL_EMAILS, withoutNames);
    const phones = this.several('phone', cells, SEVERAL_PHONES);
    const externalIds = this.externalIds.map(({ system, column }) => ({ system, id: textOf(cells, column), column: column.name })).filter(({ id }) => id !== '' && !isEmptyMark(id));
    const { name, kind } = this.identity(cells, [...emails, ...phones], errors);
    const addresses = this.addresses(cells);
    const country = addresses.length === 0 ? this.plan.country : null;
    const input: CustomerInput = {
      kind,
      name,
      emails: emails.map(({ value, label }) => ({ value, label })),
      phones: phones.map(({ value, label }) => ({ value: withCountryCode(value, country), label })),
      addresses,
      birthDate: this.birthDate(cells, errors),
      tags: this.several('tags', cells, SEVERAL_TAGS).map(({ value }) => value),
      externalIds: externalIds.map(({ system, id }) => ({ system, id })),
    };
    const isRefused = errors.length > 0 && (this.plan.onInvalid === 'refuse' || errors.some(({ code }) => code === 'ROW_NAME_MISSING'));
    const columnsOf = (entries: readonly { column: string }[]): string[] => entries.map(({ column }) => column);
    const draft = { input, emailColumns: columnsOf(emails), phoneColumns: columnsOf(phones), externalIdColumns: columnsOf(externalIds) };
    return { draft: isRefused ? null : draft, errors };
  }

  /** The customer without the values that the customer rules refuse; null where rows with such values are refused, or nothing would be left to call it by. */
  omit({ input }: RowDraft, errors: readonly FieldError[]): CustomerInput | null {
    const wrong = errors.map(({ pointer }) => pointer.split('/').slice(1));
    if (this.plan.onInvalid === 'refuse' || wrong.some(([member]) => member === 'name')) return null;
    const without = <Entry>(member: string, entries: readonly Entry[] | null | undefined): Entry[] =>
      (entries ?? []).filter((_, index) => !wrong.some(([name, at]) => name === member && (at === undefined || Number(at) === index)));
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

  /** What the customer rules found wrong, told by the columns of the file. */
  explain(draft: RowDraft, errors: readonly FieldError[]): RowError[] {
    return errors.map(({ pointer, code, detail }) => {
      const [, member, index] = pointer.split('/');
      const column = this.columnOf(draft, member ?? '', Number(index), pointer);
      if (code === 'email') return rowError('ROW_EMAIL_INVALID', { column, detail: `“${draft.input.emails?.[Number(index)]?.value}” is not an e-mail address.` });
      if (code === 'maxLength' || code === 'arrayMaxSize') return rowError('ROW_VALUE_TOO_LONG', { column, detail: `The value ${detail}.` });
      if (member === 'birthDate') return rowError('ROW_BIRTH_DATE_INVALID', { column, detail: `The date of birth ${detail}.` });
      return rowError('ROW_VALUE_INVALID', { column, detail: `${pointer.slice(1)} ${detail}` });
    });
  }

  private columnOf(draft: RowDraft, member: string, index: number, pointer: string): string | null {
    if (member === 'emails') return draft.emailColumns[index] ?? null;
    if (member === 'phones') return draft.phoneColumns[index] ?? null;
    if (member === 'externalIds') return draft.externalIdColumns[index] ?? null;
    const target = member === 'addresses' ? `address.${pointer.split('/')[3] === 'lines' ? 'line1' : pointer.split('/')[3]}` : member === 'name' ? `name.${pointer.split('/')[2]}` : member;
    return this.columns(target as Target)[0]?.name ?? null;
  }

  private formError(cells: readonly string[]): RowError | null {
    const expected = this.plan.columns.length;
    if (cells.length < expected) {
      return rowError('ROW_CELLS_MISSING', { detail: `The row has ${cells.length} of ${expected} cells; “${this.plan.columns[cells.length]!.name}” is the first that is missing.` });
    }
    const extra = cells.slice(expected).filter((cell) => cell.trim() !== '').length;
    return extra > 0 ? rowError('ROW_CELLS_EXTRA', { detail: `The row has ${cells.length} cells and the header ${expected}: is a cell with a delimiter in it not quoted?` }) : null;
  }

  private identity(cells: readonly string[], contacts: readonly { value: string }[], errors: RowError[]): Pick<CustomerInput, 'name' | 'kind'> {
    const given = this.joined('name.given', cells);
    const family = this.joined('name.family', cells);
    const person = this.first(this.personNames, cells);
    const alternate = given === '' && family === '' && person === '' ? this.first(this.alternateNames, cells) : '';
    const isNamed = given !== '' || family !== '' || person !== '' || alternate !== '';
    const organisation = isNamed ? '' : this.first(this.organisationNames, cells);
    const kind = this.kind(cells, errors) ?? (organisation === '' ? 'person' : 'organisation');
    const full = person || alternate || organisation || (isNamed ? '' : (contacts[0]?.value ?? ''));
    if (!isNamed && full === '') {
      const names = this.plan.columns.filter(({ target }) => target.startsWith('name.') || target === 'email' || target === 'phone').map(({ name }) => name);
      errors.push(rowError('ROW_NAME_MISSING', { detail: `The row has no value in ${names.join(', ')}, and a customer needs something to be called by.` }));
    }
    return { kind, name: { full: full || null, given: given || null, family: family || null } };
  }

  private kind(cells: readonly string[], errors: RowError[]): 'person' | 'organisation' | null {
    const [column] = this.columns('kind');
    const text = column ? textOf(cells, column) : '';
    if (text === '' || isEmptyMark(text)) return null;
    const kind = kindOf(text);
    if (kind === null) errors.push(rowError('ROW_KIND_UNKNOWN', { column: column!.name, detail: `“${cut(text)}” is neither a person nor an organisation.` }));
    return kind;
  }

  private birthDate(cells: readonly string[], errors: RowError[]): string | null {
    const [column] = this.columns('birthDate');
    const text = column ? textOf(cells, column) : '';
    if (text === '' || isEmptyMark(text)) return null;
    const date = parseBirthDate(text, this.plan.dateOrder);
    if (date === null) errors.push(rowError('ROW_BIRTH_DATE_INVALID', { column: column!.name, detail: `“${cut(text)}” is not a day of the calendar that can be told.` }));
    return date;
  }

  private addresses(cells: readonly string[]): AddressInput[] {
    const lines = [this.joined('address.line1', cells), this.joined('address.line2', cells)].filter((line) => line !== '');
    const city = this.joined('address.city', cells);
    const region = this.joined('address.region', cells);
    const postalCode = this.joined('address.postalCode', cells);
    const country = this.joined('address.country', cells);
    if (lines.length === 0 && (city || region || postalCode || country) === '') return [];
    return [{ lines, city, region, postalCode, country: country === '' ? this.plan.country : countryOf(country) }];
  }

  private several(target: Target, cells: readonly string[], separator: RegExp, clean = (text: string): string => text): { value: string; label: string | null; column: string }[] {
    return this.columns(target).flatMap((column) => {
      const text = textOf(cells, column);
      if (text === '' || isEmptyMark(text)) return [];
      return clean(text)
        .split(separator)
        .filter((value) => value !== '')
        .map((value) => ({ value, label: column.label, column: column.name }));
    });
  }

  private joined(target: Target, cells: readonly string[]): string {
    const columns = this.columns(target);
    if (columns.length === 1) return textOf(cells, columns[0]!);
    return columns.map((column) => textOf(cells, column)).filter((text) => text !== '').join(' ');
  }

  private first(columns: readonly Column[], cells: readonly string[]): string {
    for (const column of columns) {
      const text = textOf(cells, column);
      if (text !== '') return text;
    }
    return '';
  }

  private columns(target: Target): readonly Column[] {
    return this.byTarget.get(target) ?? [];
  }
}

function withoutNames(text: string): string {
  const addresses = text.includes('<') ? [...text.matchAll(ADDRESS_WITH_NAME)].map(([, address]) => address) : [];
  return addresses.length > 0 ? addresses.join(' ') : text;
}

const textOf = (cells: readonly string[], column: Column): string => cells[column.index]?.trim() ?? '';

const isEmptyMark = (text: string): boolean => text.length <= 4 && EMPTY_MARKS.has(text.toLowerCase());

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
