/** Where the values of a column go. */
export type Target = FixedTarget | `externalId:${string}`;

export const FIXED_TARGETS = [
  'name.full',
  'name.given',
  'name.family',
  'email',
  'phone',
  'birthDate',
  'address.line1',
  'address.line2',
  'address.city',
  'address.region',
  'address.postalCode',
  'address.country',
  'kind',
  'tags',
  'ignore',
] as const;

export type FixedTarget = (typeof FIXED_TARGETS)[number];

/** Targets that take one value, so two columns for one of them would contradict each other. */
export const SINGLE_TARGETS: ReadonlySet<Target> = new Set<Target>([
  'birthDate',
  'kind',
  'address.postalCode',
  'address.country',
]);

/** Targets of which a file needs one, because a customer needs something to be called by. */
export const NAMING_TARGETS: ReadonlySet<Target> = new Set<Target>([
  'name.full',
  'name.given',
  'name.family',
  'email',
  'phone',
]);

const EXTERNAL_ID = /^externalId:[\p{L}\p{N}_.:-]{1,100}$/u;

/** True for the name of a target. */
export function isTarget(text: string): text is Target {
  return (FIXED_TARGETS as readonly string[]).includes(text) || EXTERNAL_ID.test(text);
}
