export {
  definePlugin,
  type EventHandler,
  type HookHandler,
  type Plugin,
  type PluginDefinition,
} from './define-plugin.js';
export type { BaseContext, EventContext, HookContext, Log } from './context.js';
export { isApiError } from './api/api-error.js';
export type { CustomerQuery, Customers } from './api/customers.js';
export type { NewTicket, TicketPatch, TicketQuery, Tickets } from './api/tickets.js';
export { SDK_VERSION } from './version.js';
