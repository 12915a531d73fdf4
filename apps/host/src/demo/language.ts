import { toLatin } from './latin.js';
import type { CountryCode } from './phone-ranges.js';

/** A name as it is written at home, and how the same person spells it in Latin letters. */
export interface WrittenName {
  native: string;
  latin: string;
}

export interface FamilyName {
  female: WrittenName;
  male: WrittenName;
}

export interface City {
  name: string;
  region: string | null;
  /** `#` is any digit, `@` any letter; null where a country has none. */
  postalCode: string | null;
}

export interface Country {
  code: CountryCode;
  weight: number;
  cities: readonly City[];
  /** `{street}`, `{number}`, `{floor}`, `{flat}`, `{letter}`; one template per way in which people write an address there, `|` starts a new line. */
  addressForms: readonly string[];
  streets: readonly string[];
}

/** Everything that the generator has to know to invent people and companies of one language. */
export interface LanguageWords {
  code: string;
  /** How many customers of this language there are, in relation to the others. */
  weight: number;
  names: {
    order: 'given-first' | 'family-first';
    /** Between the parts of a full name: nothing in Chinese. */
    separator: '' | ' ';
    female: readonly WrittenName[];
    male: readonly WrittenName[];
    family: readonly FamilyName[];
    /** Two in Spain, Latin America, Portugal and Brazil. */
    familyNames: 1 | 2;
    nicknames: Readonly<Record<string, string>>;
  };
  organisations: {
    brands: readonly WrittenName[];
    trades: readonly WrittenName[];
    /** `{brand}` and `{trade}` in the order and with the spaces of the language. */
    form: string;
    /** The same name with its legal form around `{name}`. */
    legalForms: readonly string[];
  };
  countries: readonly Country[];
  mailDomains: readonly string[];
}

export type Speaker = 'requester' | 'agent' | 'internal';

export interface ScenarioMessage {
  speaker: Speaker;
  body: string;
}

export interface TicketScenario {
  from: 'person' | 'organisation';
  subject: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  tags: readonly string[];
  conversation: readonly ScenarioMessage[];
}

/**
 * The texts of one language. Slots: `{given}` `{family}` `{full}` of the customer, `{contact}` the person who writes for an
 * organisation, `{agent}`, `{order}`; `{g:m|f}` and `{a:m|f}` choose a form by the gender of the writer and of the agent.
 */
export interface LanguageTexts {
  personNotes: readonly string[];
  organisationNotes: readonly string[];
  tickets: readonly TicketScenario[];
}

export const asks = (body: string): ScenarioMessage => ({ speaker: 'requester', body });
export const replies = (body: string): ScenarioMessage => ({ speaker: 'agent', body });
export const remarks = (body: string): ScenarioMessage => ({ speaker: 'internal', body });

/** `Anna Björn 伟=Wei de_Vries`: separated by white space, `_` stands for a space inside a name, `=` gives the Latin spelling. */
export function names(list: string): WrittenName[] {
  return words(list).map((entry) => {
    const [native = '', latin] = entry.split('=');
    return { native, latin: latin ?? toLatin(native) };
  });
}

/** Like {@link names}; `Иванов/Иванова=Ivanov/Ivanova` gives the male and the female form. */
export function familyNames(list: string): FamilyName[] {
  return words(list).map((entry) => {
    const [native = '', latin] = entry.split('=');
    const [male = '', female = male] = native.split('/');
    const [maleLatin = toLatin(male), femaleLatin = latin === undefined ? toLatin(female) : maleLatin] =
      latin?.split('/') ?? [];
    return { male: { native: male, latin: maleLatin }, female: { native: female, latin: femaleLatin } };
  });
}

/** `Robert=Bob Elizabeth=Liz` */
export function nicknames(list: string): Record<string, string> {
  return Object.fromEntries(words(list).map((entry) => entry.split('=') as [string, string]));
}

/** One city per line: `name | region | postal code`; `-` where a country has none of it in its addresses. */
export function cities(list: string): City[] {
  return lines(list).map((line) => {
    const [name = '', region = '-', postalCode = '-'] = line.split('|').map((part) => part.trim());
    return { name, region: region === '-' ? null : region, postalCode: postalCode === '-' ? null : postalCode };
  });
}

export function lines(list: string): string[] {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function words(list: string): string[] {
  return list
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}
