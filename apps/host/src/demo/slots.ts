import type { Gender } from './people.js';

/** What the slots of a text stand for; see LanguageTexts. */
export interface SlotValues {
  given: string;
  family: string;
  full: string;
  contact: string;
  agent: string;
  order: string;
  /** `{g:…|…}`: of whoever writes for the customer. */
  gender: Gender;
  /** `{a:…|…}`: of the agent. */
  agentGender: Gender;
}

export function fillSlots(text: string, values: SlotValues): string {
  return text.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (slot, name: string, male: string | undefined, female: string | undefined) => {
      if (name === 'g') return (values.gender === 'male' ? male : female) ?? '';
      if (name === 'a') return (values.agentGender === 'male' ? male : female) ?? '';
      const value: unknown = Object.hasOwn(values, name) ? values[name as keyof SlotValues] : undefined;
      if (typeof value !== 'string') throw new TypeError(`Unknown slot ${slot} in a demo text.`);
      return value;
    },
  );
}
