import type { DemoCustomer } from './demo-workspace.js';
import type { Country, WrittenName } from './language.js';
import type { Language } from './languages.js';
import type { Gender, Person } from './people.js';

/** A customer record together with what the generator knows about who is behind it. */
export type Subject = PersonSubject | OrganisationSubject;

interface SubjectBase {
  customer: DemoCustomer;
  createdAt: number;
  language: Language;
  country: Country;
}

export interface PersonSubject extends SubjectBase {
  kind: 'person';
  person: Person;
}

export interface OrganisationSubject extends SubjectBase {
  kind: 'organisation';
  /** Without the legal form. */
  brand: WrittenName;
  /** Who writes for it. */
  contact: { name: string; gender: Gender };
}
