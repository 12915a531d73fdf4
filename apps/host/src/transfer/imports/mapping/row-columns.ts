import type { DateOrder } from './birth-date.js';
import { isAlternateName, labelOf, namesOrganisations, rankOf } from './header.js';
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

/** One value of a row and where it comes from. */
export interface RowValue {
  readonly value: string;
  /** From the name of the column, such as `mobile`. */
  readonly label: string | null;
  readonly column: string;
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly label: string | null;
}

type Cells = readonly string[];

const EMPTY_MARKS = new Set(['n/a', 'na', '#n/a', 'null', 'nil', 'none', '-', '--', '.', '?']);

/** Finds the values of a row by what they are for. */
export class RowColumns {
  readonly names: readonly string[];
  private readonly byTarget = new Map<Target, readonly Column[]>();
  private readonly personNames: readonly Column[];
  private readonly alternateNames: readonly Column[];
  private readonly organisationNames: readonly Column[];
  private readonly idColumns: readonly { system: string; column: Column }[];

  constructor({ columns: planned }: Pick<RowPlan, 'columns'>) {
    const columns = planned.map(({ name }, index) => ({ index, name, label: labelOf(name) }));
    this.names = columns.map(({ name }) => name);
    for (const column of [...columns].sort((a, b) => rankOf(a.name) - rankOf(b.name) || a.index - b.index)) {
      const { target } = planned[column.index]!;
      this.byTarget.set(target, [...this.of(target), column]);
    }
    const named = this.of('name.full');
    this.organisationNames = byUse(named.filter(({ name }) => namesOrganisations(name)));
    this.personNames = named.filter(({ name }) => !namesOrganisations(name) && !isAlternateName(name));
    this.alternateNames = named.filter(({ name }) => !namesOrganisations(name) && isAlternateName(name));
    this.idColumns = columns.flatMap((column) => {
      const { target } = planned[column.index]!;
      return target.startsWith('externalId:') ? [{ system: target.slice('externalId:'.length), column }] : [];
    });
  }

  /** The first column of a target, for messages. */
  nameOf(target: Target): string | null {
    return this.of(target)[0]?.name ?? null;
  }

  /** The value of the one column of a target; empty where the cell says that there is none. */
  single(target: Target, cells: Cells): string {
    const [column] = this.of(target);
    const text = column ? textOf(cells, column) : '';
    return isEmptyMark(text) ? '' : text;
  }

  /** The values of all columns of a target as one text, in the order in which people write them. */
  joined(target: Target, cells: Cells): string {
    const columns = this.of(target);
    if (columns.length === 1) return textOf(cells, columns[0]!);
    return columns
      .map((column) => textOf(cells, column))
      .filter((text) => text !== '')
      .join(' ');
  }

  /** The values of all columns of a target, also where one cell holds several. */
  several(target: Target, cells: Cells, split: (text: string) => string[]): RowValue[] {
    return this.of(target).flatMap(({ index, label, name }) => {
      const text = cells[index]?.trim() ?? '';
      if (text === '' || isEmptyMark(text)) return [];
      return split(text)
        .filter((value) => value !== '')
        .map((value) => ({ value, label, column: name }));
    });
  }

  externalIds(cells: Cells): { system: string; id: string; column: string }[] {
    return this.idColumns
      .map(({ system, column }) => ({ system, id: textOf(cells, column), column: column.name }))
      .filter(({ id }) => id !== '' && !isEmptyMark(id));
  }

  /** Full names, each the first that its columns have: of a person, of a person otherwise, and of an organisation. */
  fullNames(cells: Cells): { person: string; alternate: string; organisation: string } {
    return {
      person: first(this.personNames, cells),
      alternate: first(this.alternateNames, cells),
      organisation: first(this.organisationNames, cells),
    };
  }

  private of(target: Target): readonly Column[] {
    return this.byTarget.get(target) ?? [];
  }
}

const byUse = (columns: readonly Column[]): readonly Column[] =>
  [...columns].sort((a, b) => Number(isAlternateName(a.name)) - Number(isAlternateName(b.name)));

const textOf = (cells: Cells, column: Column): string => cells[column.index]?.trim() ?? '';

const isEmptyMark = (text: string): boolean => text.length <= 4 && EMPTY_MARKS.has(text.toLowerCase());

function first(columns: readonly Column[], cells: Cells): string {
  for (const column of columns) {
    const text = textOf(cells, column);
    if (text !== '') return text;
  }
  return '';
}
