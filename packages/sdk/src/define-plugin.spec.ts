import { describe, expect, it } from '@jest/globals';
import { definePlugin } from './define-plugin.js';

describe('definePlugin', () => {
  it('infers the payload from the name of the event', () => {
    const plugin = definePlugin({
      events: {
        async 'ticket.created'(event, { tickets }) {
          const priority: 'low' | 'normal' | 'high' | 'urgent' = event.data.priority;
          if (priority === 'urgent') await tickets.addNote(event.data.id, { body: 'Page somebody' });
        },
      },
      hooks: {
        'customer.beforeCreate'(draft) {
          return draft.emails.some((email) => email.value.endsWith('@blocked.example'))
            ? { reject: { code: 'blocked_domain', message: 'This domain is blocked.' } }
            : { patch: { tags: [...draft.tags, 'screened'] } };
        },
      },
    });
    expect(Object.keys(plugin.events)).toEqual(['ticket.created']);
    expect(Object.keys(plugin.hooks)).toEqual(['customer.beforeCreate']);
  });

  it('refuses what the types refuse, for authors without types', () => {
    // @ts-expect-error a name that is in no catalogue
    definePlugin({ events: { 'ticket.exploded': () => undefined } });
    // @ts-expect-error a handler that is not a function
    expect(() => definePlugin({ events: { 'ticket.created': 'later' } })).toThrow(TypeError);
  });
});
