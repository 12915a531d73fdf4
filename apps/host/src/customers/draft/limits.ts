/** Most entries and characters of a customer record. A record stays small enough to be sent, shown and merged whole. */
export const LIMITS = {
  text: 500,
  namePart: 240,
  contactPoints: 50,
  addresses: 50,
  addressLines: 10,
  tags: 100,
  tagLength: 100,
  externalIds: 100,
  emailLength: 254,
  phoneLength: 50,
  label: 50,
  country: 100,
  postalCode: 50,
  note: 20_000,
  search: 200,
} as const;
