import { GREETINGS } from './greetings.js';
import { languageOf, type Greeted } from './language-of.js';

/** What the note needs to know about a customer. */
export interface Newcomer extends Greeted {
  kind: 'person' | 'organisation';
  name: { full: string; given: string | null };
  emails: unknown[];
  phones: unknown[];
}

/** The note for the team: a greeting that can be sent as it is, and what is still missing. The same customer gives the same note. */
export function welcomeNote(customer: Newcomer): string {
  const name = customer.kind === 'person' ? (customer.name.given ?? customer.name.full) : customer.name.full;
  const greeting = GREETINGS[languageOf(customer)](name);
  const hint =
    customer.emails.length + customer.phones.length === 0
      ? '\n\nThere is no e-mail address or phone number yet: ask for one at the next occasion.'
      : '';
  return `${greeting}${hint}`;
}
