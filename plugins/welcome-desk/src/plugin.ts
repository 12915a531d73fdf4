import { definePlugin, isApiError } from '@tessera/sdk';
import { welcomeNote } from './welcome-note.js';

export default definePlugin({
  events: {
    async 'customer.created'(event, { customers, log }) {
      try {
        await customers.addNote(event.data.id, { body: welcomeNote(event.data) });
      } catch (thrown) {
        // Somebody was faster: there is nobody left to welcome, and trying again would not change that.
        if (!isApiError(thrown) || thrown.status !== 404) throw thrown;
        log.info('The customer was gone before it could be welcomed', { customer: event.data.id });
      }
    },
  },
});
