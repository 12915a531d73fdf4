export { ApiError, type ApiFieldError } from './api-error.js';
export type { CallPolicy } from './caller.js';
export {
  TesseraClient,
  type ApiEvent,
  type Customer,
  type CustomerDraft,
  type CustomerPatch,
  type Duplicates,
  type Merge,
  type Message,
  type Note,
  type Ticket,
  type Versioned,
  type WriteOptions,
} from './client.js';
export type { components, operations, paths } from './generated/schema.js';
export { pagesOf, type Page } from './pages.js';
export {
  fetchTransport,
  type ApiRequest,
  type ApiResponse,
  type FetchTransportOptions,
  type Transport,
} from './transport.js';
