import type { ContactPoint } from '@tessera/protocol';
import type { CustomerProfile } from '../record/customer-profile.js';
import { isEqual, LIST_FIELDS, LIST_RULES, type Entry, type ListField } from './list-rules.js';
import type { Arrangement, OwnRecord } from './own-record.js';

/** The views of the customers merged into a record, in the order of their merges. */
export type Members = readonly CustomerProfile[];

/**
 * What readers see of a merged customer: its own values, filled up from its members.
 * Kind and name are its own, the birth date its own or else the first that a member has, lists are the union by
 * normalised value, and the primary entry is its own.
 */
export function project(own: OwnRecord, members: Members): CustomerProfile {
  const { kind, name, birthDate } = own.profile;
  return {
    kind,
    name,
    emails: projectList('emails', own, members),
    phones: projectList('phones', own, members),
    addresses: projectList('addresses', own, members),
    birthDate: birthDate ?? (own.birthDateCleared ? null : birthDateOf(members)),
    tags: projectList('tags', own, members),
    externalIds: projectList('externalIds', own, members),
  };
}

/**
 * The own record after an edit of the merged view, so that {@link project} answers exactly `edited`.
 * The edit becomes a difference: new and changed entries are the record's own, removed entries of members are
 * suppressed, and an order that the union would not have is remembered.
 */
export function edit(own: OwnRecord, members: Members, edited: CustomerProfile): OwnRecord {
  const view = project(own, members);
  let next: OwnRecord = { ...own, profile: { ...own.profile, kind: edited.kind, name: edited.name } };
  if (edited.birthDate !== view.birthDate) {
    next = {
      ...next,
      profile: { ...next.profile, birthDate: edited.birthDate },
      birthDateCleared: edited.birthDate === null && birthDateOf(members) !== null,
    };
  }
  for (const field of LIST_FIELDS)
    if (!isEqual(edited[field], view[field])) next = editList(field, next, members, edited);
  return next;
}

/**
 * The own record after members left: what edits said about their values is forgotten, so that a later merge of the
 * same customer starts afresh. Without members its lists take the order in which they were last shown.
 */
export function settle(own: OwnRecord, members: Members): OwnRecord {
  const kept: OwnRecord = {
    ...own,
    suppressed: mapFields(own.suppressed, (field, keys) =>
      nonEmpty(keys.filter((key) => memberEntries(field, members).has(key))),
    ),
    arranged: mapFields(own.arranged, (field, arrangement) => settleArrangement(field, arrangement, own, members)),
    birthDateCleared: own.birthDateCleared && birthDateOf(members) !== null,
  };
  return members.length > 0 ? kept : { ...kept, profile: project(kept, members), arranged: {} };
}

function editList<Field extends ListField>(
  field: Field,
  own: OwnRecord,
  members: Members,
  edited: CustomerProfile,
): OwnRecord {
  const { keyOf, hasPrimary } = LIST_RULES[field];
  const wanted = edited[field] as readonly Entry<Field>[];
  const wantedKeys = wanted.map(keyOf);
  const ownBefore = own.profile[field] as readonly Entry<Field>[];
  const ownKeys = new Set(ownBefore.map(keyOf));
  const theirs = memberEntries(field, members);
  const primary = hasPrimary ? primaryKeyOf(field, wanted) : null;
  const isOwn = (entry: Entry<Field>): boolean =>
    ownKeys.has(keyOf(entry)) || !isSameButForPrimary(theirs.get(keyOf(entry)), entry);
  let list = wanted.filter(isOwn);
  // The primary entry is a member's: of its own entries, the record keeps the one that was primary.
  if (hasPrimary && !list.some((entry) => keyOf(entry) === primary))
    list = withPrimary(field, list, primaryKeyOf(field, ownBefore));
  const next: OwnRecord = {
    ...own,
    profile: { ...own.profile, [field]: list },
    suppressed: withField(
      own.suppressed,
      field,
      nonEmpty([...theirs.keys()].filter((key) => !wantedKeys.includes(key))),
    ),
    arranged: withField(own.arranged, field, undefined),
  };
  if (isEqual(projectList(field, next, members), wanted)) return next;
  return { ...next, arranged: withField(own.arranged, field, { order: wantedKeys, primary }) };
}

function projectList<Field extends ListField>(field: Field, own: OwnRecord, members: Members): CustomerProfile[Field] {
  const { keyOf, hasPrimary } = LIST_RULES[field];
  const mine = own.profile[field] as readonly Entry<Field>[];
  const suppressed = new Set(own.suppressed[field]);
  const ownKeys = new Set(mine.map(keyOf));
  const added = [...memberEntries(field, members)]
    .filter(([key]) => !ownKeys.has(key) && !suppressed.has(key))
    .map(([, entry]) => entry);
  const arrangement = own.arranged[field];
  const list = arrangement ? inOrder([...mine, ...added], arrangement.order, keyOf) : [...mine, ...added];
  if (!hasPrimary) return list as unknown as CustomerProfile[Field];
  const pinned = arrangement?.primary ?? null;
  const primary =
    pinned !== null && list.some((entry) => keyOf(entry) === pinned)
      ? pinned
      : (primaryKeyOf(field, mine) ?? primaryKeyOf(field, list));
  return withPrimary(field, list, primary) as unknown as CustomerProfile[Field];
}

/** Entries of the members by key; the member merged first provides an entry that several have. */
function memberEntries<Field extends ListField>(field: Field, members: Members): Map<string, Entry<Field>> {
  const { keyOf } = LIST_RULES[field];
  const entries = new Map<string, Entry<Field>>();
  for (const member of members) {
    for (const entry of member[field] as readonly Entry<Field>[])
      if (!entries.has(keyOf(entry))) entries.set(keyOf(entry), entry);
  }
  return entries;
}

function settleArrangement(
  field: ListField,
  arrangement: Arrangement,
  own: OwnRecord,
  members: Members,
): Arrangement | undefined {
  const { keyOf } = LIST_RULES[field] as { keyOf: (entry: unknown) => string };
  const present = new Set([...own.profile[field].map(keyOf), ...memberEntries(field, members).keys()]);
  const order = arrangement.order.filter((key) => present.has(key));
  const primary = arrangement.primary !== null && present.has(arrangement.primary) ? arrangement.primary : null;
  return order.length === 0 && primary === null ? undefined : { order, primary };
}

const birthDateOf = (members: Members): string | null =>
  members.find(({ birthDate }) => birthDate !== null)?.birthDate ?? null;

function primaryKeyOf<Field extends ListField>(field: Field, list: readonly Entry<Field>[]): string | null {
  const entry = list.find((candidate) => (candidate as unknown as ContactPoint).primary);
  return entry === undefined ? null : LIST_RULES[field].keyOf(entry);
}

function withPrimary<Field extends ListField>(
  field: Field,
  list: readonly Entry<Field>[],
  key: string | null,
): Entry<Field>[] {
  const { keyOf } = LIST_RULES[field];
  const found = list.findIndex((entry) => keyOf(entry) === key);
  const chosen = found === -1 ? 0 : found;
  return list.map((entry, index) => {
    const point = entry as unknown as ContactPoint;
    return point.primary === (index === chosen)
      ? entry
      : ({ ...point, primary: index === chosen } as unknown as Entry<Field>);
  });
}

/** Entries that the order names first, the others after them as they were. */
function inOrder<Item>(list: readonly Item[], order: readonly string[], keyOf: (item: Item) => string): Item[] {
  const place = new Map(order.map((key, index) => [key, index]));
  const placeOf = (item: Item): number => place.get(keyOf(item)) ?? order.length;
  return list.toSorted((left, right) => placeOf(left) - placeOf(right));
}

const isSameButForPrimary = (left: unknown, right: unknown): boolean =>
  typeof left === 'object' && left !== null && typeof right === 'object'
    ? isEqual({ ...left, primary: null }, { ...right, primary: null })
    : left === right;

const nonEmpty = <Item>(list: readonly Item[]): readonly Item[] | undefined => (list.length === 0 ? undefined : list);

function withField<Value>(
  fields: Partial<Record<ListField, Value>>,
  field: ListField,
  value: Value | undefined,
): Partial<Record<ListField, Value>> {
  const { [field]: _, ...others } = fields;
  return value === undefined ? (others as Partial<Record<ListField, Value>>) : { ...fields, [field]: value };
}

function mapFields<Value>(
  fields: Partial<Record<ListField, Value>>,
  map: (field: ListField, value: Value) => Value | undefined,
): Partial<Record<ListField, Value>> {
  let mapped: Partial<Record<ListField, Value>> = {};
  for (const field of LIST_FIELDS)
    if (fields[field] !== undefined) mapped = withField(mapped, field, map(field, fields[field]));
  return mapped;
}
