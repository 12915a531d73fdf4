import { TesseraClient, type Transport } from '@tessera/client';

/**
 * The API client of one call of the host: whatever it does ends with the call.
 * @param deadlineMs - how long that call may take; a request need not be given longer
 */
export function createClient(transport: Transport, signal: AbortSignal, deadlineMs: number): TesseraClient {
  return new TesseraClient((request, deadline) => transport(request, AbortSignal.any([signal, deadline])), {
    deadlineMs,
  });
}
