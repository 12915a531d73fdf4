/**
 * Phone numbers that ring nowhere. `reserved` ranges are set aside for film, books and teaching by the national regulator.
 * Where a country has no such range, the number has the right length but its subscriber part starts with a digit (0, or a
 * leading block that the national plan leaves unallocated) that no subscriber number of that country starts with.
 */
export interface PhoneRange {
  reserved: boolean;
  /** Who says so. */
  source: string;
  /** E.164; `#` is any digit. */
  patterns: readonly string[];
}

const UNALLOCATED =
  'no reserved range known; the subscriber number starts with a digit that the national plan does not allocate';

export const PHONE_RANGES = {
  US: {
    reserved: true,
    source: 'NANPA: line numbers 555-0100 to 555-0199 of each area code',
    patterns: '202 206 212 303 312 404 415 503 512 602 612 617 619 702 713 718 773 808 816 901 919'
      .split(' ')
      .map((area) => `+1${area}55501##`),
  },
  CA: {
    reserved: true,
    source: 'NANPA: line numbers 555-0100 to 555-0199 of each area code',
    patterns: ['+141655501##', '+160455501##', '+161355501##', '+190255501##'],
  },
  GB: {
    reserved: true,
    source: 'Ofcom: telephone numbers for drama use',
    patterns: [
      '+447700900###',
      '+442079460###',
      '+441134960###',
      '+441174960###',
      '+441214960###',
      '+441314960###',
      '+441414960###',
      '+441614960###',
    ],
  },
  IE: { reserved: true, source: 'ComReg: 020 91x xxxx for drama use', patterns: ['+3532091#####'] },
  AU: {
    reserved: true,
    source: 'ACMA: numbers for use in creative works, 5550 xxxx and 7010 xxxx in each region',
    patterns: ['+6125550####', '+6127010####', '+6135550####', '+6137010####', '+6175550####', '+6185550####'],
  },
  DE: {
    reserved: true,
    source: 'Bundesnetzagentur: Rufnummern für Medienproduktionen (notice 148/2021)',
    patterns: ['+493023125###', '+496990009###', '+494066969###', '+492214710###', '+498999998###'],
  },
  AT: { reserved: false, source: UNALLOCATED, patterns: ['+4310######'] },
  CH: { reserved: false, source: UNALLOCATED, patterns: ['+41440######', '+41310######'] },
  FR: {
    reserved: true,
    source: 'Arcep: numéros pour les œuvres audiovisuelles',
    patterns: ['+3319900####', '+3326191####', '+3335301####', '+3346571####', '+3353649####', '+3363998####'],
  },
  BE: { reserved: false, source: UNALLOCATED, patterns: ['+3220######'] },
  ES: { reserved: false, source: UNALLOCATED, patterns: ['+344########'] },
  MX: { reserved: false, source: UNALLOCATED, patterns: ['+52550#######', '+52330#######', '+52810#######'] },
  PT: { reserved: false, source: UNALLOCATED, patterns: ['+3515########'] },
  BR: {
    reserved: false,
    source: UNALLOCATED,
    patterns: ['+55110#######', '+55210#######', '+55310#######', '+55410#######'],
  },
  IT: { reserved: false, source: UNALLOCATED, patterns: ['+39020#######', '+39060#######', '+390110######'] },
  PL: {
    reserved: false,
    source: UNALLOCATED,
    patterns: ['+48220######', '+48120######', '+48710######', '+48580######'],
  },
  TR: { reserved: false, source: UNALLOCATED, patterns: ['+902120######', '+903120######', '+902320######'] },
  CN: {
    reserved: false,
    source: UNALLOCATED,
    patterns: ['+86100#######', '+86210#######', '+867550#######', '+86280#######'],
  },
  TW: { reserved: false, source: UNALLOCATED, patterns: ['+88620#######', '+88670######'] },
  JP: { reserved: false, source: UNALLOCATED, patterns: ['+81900#######', '+81800#######'] },
  EG: { reserved: false, source: UNALLOCATED, patterns: ['+2020#######'] },
  AE: { reserved: false, source: UNALLOCATED, patterns: ['+97140######', '+97120######'] },
  JO: { reserved: false, source: UNALLOCATED, patterns: ['+96260######'] },
  RU: { reserved: false, source: UNALLOCATED, patterns: ['+71#########'] },
  IN: { reserved: false, source: UNALLOCATED, patterns: ['+91110#######', '+91220#######', '+91800#######'] },
} as const satisfies Record<string, PhoneRange>;

export type CountryCode = keyof typeof PHONE_RANGES;
