export {
  definePlugin,
  type EventHandler,
  type HookHandler,
  type Plugin,
  type PluginDefinition,
} from './define-plugin.js';
export type { BaseContext, EventContext, HookContext, Log } from './context.js';
export { ApiError, isApiError, type ApiFieldError } from './api/api-error.js';
export type { Api } from './api/api.js';
export type { ApiRequest, ApiResponse, Transport } from './api/transport.js';
export type { Page, PageQuery } from './api/page.js';
export type { CustomerPatch, Customers, NewCustomer } from './api/customers.js';
export type { NewTicket, TicketPatch, Tickets } from './api/tickets.js';
export { SDK_VERSION } from './version.js';
