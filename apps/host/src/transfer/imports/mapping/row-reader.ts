import type { CustomerInput } from '../../../customers/index.js';
import { parseBirthDate } from './birth-date.js';
import { countryOf } from './country.js';
import { kindOf } from './kind.js';
import { withCountryCode } from './phone.js';
import { RowColumns, type RowPlan } from './row-columns.js';
import { rowError, type RowError } from './row-error.js';

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

type AddressInput = NonNullable<CustomerInput['addresses']>[number];

/** `Ada Lovelace <ada@example.com>`, as mail programs export it. */
const ADDRESS_WITH_NAME = /<([^<>\s]+@[^<>\s]+)>/g;

/** Reads rows of one file by its plan. */
export class RowReader {
  private readonly columns: RowColumns;

  constructor(readonly plan: RowPlan) {
    this.columns = new RowColumns(plan);
  }

  read(cells: readonly string[]): RowReading {
    const wrongForm = this.formError(cells);
    if (wrongForm) return { draft: null, errors: [wrongForm] };
    const errors: RowError[] = [];
    const emails = this.columns.several('email', cells, splitEmails);
    const phones = this.columns.several('phone', cells, (text) => text.split(/\s*[;|\n]\s*/));
    const tags = this.columns.several('tags', cells, (text) => text.split(/\s*[;,|]\s*/));
    const externalIds = this.columns.externalIds(cells);
    const addresses = this.addresses(cells);
    const country = addresses.length === 0 ? this.plan.country : null;
    const input: CustomerInput = {
      ...this.identity(cells, [...emails, ...phones], errors),
      emails: emails.map(({ value, label }) => ({ value, label })),
      phones: phones.map(({ value, label }) => ({ value: withCountryCode(value, country), label })),
      addresses,
      birthDate: this.birthDate(cells, errors),
      tags: tags.map(({ value }) => value),
      externalIds: externalIds.map(({ system, id }) => ({ system, id })),
    };
    if (errors.length > 0 && (this.plan.onInvalid === 'refuse' || input.name === null)) return { draft: null, errors };
    const columns = (values: readonly { column: string }[]): string[] => values.map(({ column }) => column);
    const [emailColumns, phoneColumns, externalIdColumns] = [columns(emails), columns(phones), columns(externalIds)];
    return { draft: { input, emailColumns, phoneColumns, externalIdColumns }, errors };
  }

  private formError(cells: readonly string[]): RowError | null {
    const { names } = this.columns;
    if (cells.length < names.length) {
      const detail = `The row has ${cells.length} of ${names.length} cells; “${names[cells.length]}” is the first that is missing.`;
      return rowError('ROW_CELLS_MISSING', { detail });
    }
    const hasExtra = cells.slice(names.length).some((cell) => cell.trim() !== '');
    if (!hasExtra) return null;
    const detail = `The row has ${cells.length} cells and the header ${names.length}: is a cell with a delimiter in it not quoted?`;
    return rowError('ROW_CELLS_EXTRA', { detail });
  }

  private identity(
    cells: readonly string[],
    contacts: readonly { value: string }[],
    errors: RowError[],
  ): Pick<CustomerInput, 'name' | 'kind'> {
    const given = this.columns.joined('name.given', cells);
    const family = this.columns.joined('name.family', cells);
    const { person, alternate, organisation } = this.columns.fullNames(cells);
    const kind = this.kind(cells, errors);
    if (person !== '' || given !== '' || family !== '') {
      return { kind: kind ?? 'person', name: { full: person || null, given: given || null, family: family || null } };
    }
    // A row that names a company beside a person is the person; a row that names only a company is the company.
    const isOrganisation = alternate === '' && organisation !== '';
    const full = alternate || organisation || contacts[0]?.value;
    if (full === undefined) errors.push(this.nameMissing());
    return { kind: kind ?? (isOrganisation ? 'organisation' : 'person'), name: full === undefined ? null : { full } };
  }

  private nameMissing(): RowError {
    const names = this.plan.columns
      .filter(({ target }) => target.startsWith('name.') || target === 'email' || target === 'phone')
      .map(({ name }) => name);
    const detail = `The row has no value in ${names.join(', ')}, and a customer needs something to be called by.`;
    return rowError('ROW_NAME_MISSING', { detail });
  }

  private kind(cells: readonly string[], errors: RowError[]): 'person' | 'organisation' | null {
    const text = this.columns.single('kind', cells);
    const kind = text === '' ? null : kindOf(text);
    if (text !== '' && kind === null) {
      const detail = `“${cut(text)}” is neither a person nor an organisation.`;
      errors.push(rowError('ROW_KIND_UNKNOWN', { column: this.columns.nameOf('kind'), detail }));
    }
    return kind;
  }

  private birthDate(cells: readonly string[], errors: RowError[]): string | null {
    const text = this.columns.single('birthDate', cells);
    const date = text === '' ? null : parseBirthDate(text, this.plan.dateOrder);
    if (text !== '' && date === null) {
      const detail = `“${cut(text)}” is not a day of the calendar that can be told.`;
      errors.push(rowError('ROW_BIRTH_DATE_INVALID', { column: this.columns.nameOf('birthDate'), detail }));
    }
    return date;
  }

  private addresses(cells: readonly string[]): AddressInput[] {
    const { columns } = this;
    const line1 = columns.joined('address.line1', cells);
    const line2 = columns.joined('address.line2', cells);
    const city = columns.joined('address.city', cells);
    const region = columns.joined('address.region', cells);
    const postalCode = columns.joined('address.postalCode', cells);
    const country = columns.joined('address.country', cells);
    if ((line1 || line2 || city || region || postalCode || country) === '') return [];
    const lines = [line1, line2].filter((line) => line !== '');
    return [{ lines, city, region, postalCode, country: country === '' ? this.plan.country : countryOf(country) }];
  }
}

function splitEmails(text: string): string[] {
  const addresses = text.includes('<') ? [...text.matchAll(ADDRESS_WITH_NAME)].map(([, address]) => address!) : [];
  return addresses.length > 0 ? addresses : text.split(/[;,|\s]+/);
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
