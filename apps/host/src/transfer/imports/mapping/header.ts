const CAMEL = /(\p{Ll}|\p{N})(\p{Lu})/gu;
const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const PREFIX =
  /^(?:customer|contact|client|person|primary|main|kunden?|kontakt|billing|mailing|home_address|addr(?=_))_/;

/** A column name as the word lists know it: `Straße/Nr.` → `strasse_nr`, `firstName` → `first_name`. */
export function headerKey(name: string): string {
  return name
    .replace(CAMEL, '$1_$2')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(NOT_WORD, '_')
    .replace(/^_+|_+$/g, '');
}

/** The key and what is left of it without a word that only says whose value it is. */
export function headerKeys(name: string): string[] {
  const key = headerKey(name);
  const keys = [key, key.replace(/_?[1-9]$/, '')];
  for (let rest = key.replace(PREFIX, ''); rest !== keys.at(-1) && rest !== key; rest = rest.replace(PREFIX, ''))
    keys.push(rest);
  return [...new Set(keys)].filter((candidate) => candidate !== '');
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const ORGANISATION = words(`
  company company_name organisation organization organisation_name organization_name org org_name business business_name firm account_name
  name_org primary_name_org secondary_name_org trade_name firma firmenname unternehmen societe entreprise raison_sociale empresa razon_social compania
  公司 公司名称 企业 企业名称 单位 单位名称`);

const NUMBER_BEFORE_STREET = words('street_number street_no house_number house_no numero_rue numero_voie no_rue');
const NUMBER_AFTER_STREET = words(
  'hausnummer hausnr haus_nr hnr numero numero_exterior num_exterior civico numero_civico',
);
const AFTER_FIRST_NAME = words(
  'middle_name middle_initial middle name_middle second_name zweiter_vorname deuxieme_prenom segundo_nombre segundo_apellido',
);

const LABELS: readonly [string, RegExp][] = [
  ['mobile', /mobile?(?:_|$)|cell|handy|portable|movil|手机/],
  ['work', /work|business|office|geschaft|dienst|buro|travail|bureau|trabajo|oficina|办公|工作|公司/],
  ['home', /home|privat|personal|domicile|maison|casa|家/],
];

/** True for a column that holds names of organisations, so that its rows are organisations where no person is named. */
export const namesOrganisations = (column: string): boolean => headerKeys(column).some((key) => ORGANISATION.has(key));

/** True for a name that is second to the usual one: it is taken where the usual one is missing. */
export const isAlternateName = (column: string): boolean =>
  /^(?:native|local|secondary|alternat|other|former|trade)/.test(headerKey(column));

/** The label of an e-mail address or phone number from its column name: `Mobile Phone` → `mobile`. */
export function labelOf(column: string): string | null {
  const key = headerKey(column);
  return LABELS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/**
 * Where a value stands among others of the same target: a street number before its street in English and French,
 * after it in German, Spanish and Italian, whatever the order of the columns.
 */
export function rankOf(column: string): number {
  const keys = headerKeys(column);
  if (keys.some((key) => NUMBER_BEFORE_STREET.has(key))) return -1;
  return keys.some((key) => NUMBER_AFTER_STREET.has(key) || AFTER_FIRST_NAME.has(key)) ? 1 : 0;
}

export const ORGANISATION_HEADERS = ORGANISATION;
