const PERSON = new Set(
  'person individual private natural_person human p personne particulier persona particular privatperson privat 个人 自然人'.split(
    ' ',
  ),
);
const ORGANISATION = new Set(
  'organisation organization org company business corporate firm legal_entity o c firma unternehmen geschaftskunde entreprise societe empresa organizacion 公司 企业 组织 单位'.split(
    ' ',
  ),
);

/** The kind of customer that a cell names, or null. */
export function kindOf(text: string): 'person' | 'organisation' | null {
  const key = text
    .trim()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  if (PERSON.has(key)) return 'person';
  return ORGANISATION.has(key) ? 'organisation' : null;
}
