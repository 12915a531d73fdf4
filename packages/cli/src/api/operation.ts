import type { Schemas } from './api.js';

/** Long work on the host. */
export type Operation = Omit<Schemas['OperationView'], 'error'> & {
  /** Why it failed, as a problem document (RFC 9457). */
  error: { code: string; title: string; detail?: string; cure?: string } | null;
};

export const operationPath = (id: string): string => `/v1/operations/${encodeURIComponent(id)}`;
