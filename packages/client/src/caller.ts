import { ApiError } from './api-error.js';
import type { ApiRequest, ApiResponse, Transport } from './transport.js';

/**
 * How long and how often to try.
 * @since 0.1.0
 */
export interface CallPolicy {
  /** Deadline of one call with all its tries, in milliseconds (30,000). */
  readonly deadlineMs?: number;
  /** Most tries of one call (4). Only calls that are safe to repeat are repeated: GET, DELETE, and anything with an `Idempotency-Key`. */
  readonly tries?: number;
}

/** Sends calls with deadline, retries and errors. Everything of the client goes through one of these. */
export class Caller {
  constructor(
    private readonly transport: Transport,
    private readonly policy: CallPolicy = {},
  ) {}

  /** @throws ApiError for every answer of 400 and above that a retry did not cure */
  async call(request: ApiRequest, signal?: AbortSignal): Promise<ApiResponse> {
    const deadline = AbortSignal.timeout(this.policy.deadlineMs ?? 30_000);
    const bounded = signal ? AbortSignal.any([deadline, signal]) : deadline;
    const most = isRepeatable(request) ? (this.policy.tries ?? 4) : 1;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.attempt(request, bounded, attempt < most);
      if (answer && answer.status < 400) return answer;
      if (answer && (!RETRYABLE.has(answer.status) || attempt >= most)) throw new ApiError(answer.status, answer.body);
      await pause(waitMs(answer, attempt), bounded);
    }
  }

  /** The answer, or null where the connection failed and another try is left. */
  private async attempt(request: ApiRequest, signal: AbortSignal, mayRetry: boolean): Promise<ApiResponse | null> {
    try {
      return await this.transport(request, signal);
    } catch (error) {
      if (signal.aborted || !mayRetry) throw error;
      return null;
    }
  }
}

const RETRYABLE = new Set([429, 502, 503, 504]);
const LONGEST_WAIT_MS = 20_000;

const isRepeatable = (request: ApiRequest): boolean =>
  request.method === 'GET' || request.method === 'DELETE' || request.headers?.['idempotency-key'] !== undefined;

/** `Retry-After` in seconds (RFC 9110 §10.2.3) where there is one, else exponential backoff with full jitter. */
function waitMs(answer: ApiResponse | null, attempt: number): number {
  const seconds = Number(answer?.headers['retry-after']);
  if (Number.isFinite(seconds) && seconds > 0) return Math.min(seconds * 1000, LONGEST_WAIT_MS);
  return Math.random() * Math.min(200 * 2 ** attempt, LONGEST_WAIT_MS);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
