import type { Colleague } from './colleagues.js';
import type { SlotValues } from './slots.js';
import type { Subject } from './subjects.js';

/** Who speaks in a text about this customer, and how they are addressed. */
export function slotValues(subject: Subject, agent: Colleague, order: string): SlotValues {
  const { name } = subject.customer;
  const person =
    subject.kind === 'person'
      ? { contact: name.full, gender: subject.person.gender }
      : { contact: subject.contact.name, gender: subject.contact.gender };
  return {
    given: name.given ?? name.full,
    family: name.family ?? name.full,
    full: name.full,
    contact: person.contact,
    gender: person.gender,
    agent: agent.name.split(' ')[0] ?? agent.name,
    agentGender: agent.gender,
    order,
  };
}
