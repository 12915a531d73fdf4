import { TesseraClient, type ApiError, type components } from '@tessera/client';
import { CliFailure, EXIT } from '../failure.js';
import { nodeTransport } from './node-transport.js';

/** The records of the API, as its OpenAPI document describes them. */
export type Schemas = components['schemas'];

export type Query = Readonly<Record<string, string | number | undefined>>;

export interface Upload {
  query?: Query;
  body: AsyncIterable<Uint8Array>;
  /** Bytes, where they are known before. */
  length: number | undefined;
}

interface ApiOptions {
  address: string;
  token: string;
  interrupted: AbortSignal;
}

const DEADLINE_MS = 30_000;
/** A host that takes a large file answers when it has all of it; only standing still is a failure. */
const UPLOAD_SILENCE_MS = 120_000;
const NO_DEADLINE_MS = 2 ** 31 - 1;

/** The REST API for commands: every refusal and every lost connection comes out as a CliFailure. */
export class Api {
  readonly #calls: TesseraClient;
  readonly #uploads: TesseraClient;

  constructor(private readonly options: ApiOptions) {
    this.#calls = new TesseraClient(nodeTransport({ ...options, silenceMs: DEADLINE_MS }), { deadlineMs: DEADLINE_MS });
    this.#uploads = new TesseraClient(nodeTransport({ ...options, silenceMs: UPLOAD_SILENCE_MS }), {
      deadlineMs: NO_DEADLINE_MS,
      tries: 1,
    });
  }

  get<Answer>(path: string, query: Query = {}): Promise<Answer> {
    return this.#ask((signal) => this.#calls.fetch<Answer>('GET', path, { query, signal }));
  }

  post<Answer>(path: string, body?: unknown): Promise<Answer> {
    return this.#ask((signal) =>
      this.#calls.fetch<Answer>('POST', path, { ...(body === undefined ? {} : { body }), signal }),
    );
  }

  async delete(path: string): Promise<void> {
    await this.#ask((signal) => this.#calls.fetch('DELETE', path, { signal }));
  }

  /** Sends a CSV file as it is; memory stays flat whatever its size. */
  upload<Answer>(path: string, { query = {}, body, length }: Upload): Promise<Answer> {
    const headers = {
      'content-type': 'text/csv',
      ...(length === undefined ? {} : { 'content-length': String(length) }),
    };
    return this.#ask((signal) => this.#uploads.fetch<Answer>('POST', path, { query, body, headers, signal }));
  }

  async #ask<Answer>(call: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const { address, interrupted } = this.options;
    try {
      interrupted.throwIfAborted();
      return await call(interrupted);
    } catch (error) {
      if (interrupted.aborted)
        throw new CliFailure('INTERRUPTED', 'Interrupted', { exitCode: EXIT.interrupted, cause: error });
      throw isApiError(error) ? refused(error, address) : unreachable(address, error as NodeJS.ErrnoException);
    }
  }
}

/** By name and not by class: two copies of the client may be installed. */
const isApiError = (error: unknown): error is ApiError => error instanceof Error && error.name === 'ApiError';

function refused(error: ApiError, address: string): CliFailure {
  if (error.code === 'UNEXPECTED_ANSWER') {
    return new CliFailure(
      'ANSWER_UNEXPECTED',
      `${address} answered with status ${error.status} and no problem document`,
      {
        cure: 'Check that this is the address of a Tessera server, and that no proxy in between answers for it.',
        cause: error,
      },
    );
  }
  return new CliFailure(error.code, error.title, {
    detail: error.detail,
    cure: error.cure,
    errors: error.errors,
    cause: error,
  });
}

function unreachable(address: string, cause: NodeJS.ErrnoException): CliFailure {
  return new CliFailure('HOST_UNREACHABLE', `${address} does not answer`, {
    detail: cause.message || cause.code,
    cure: 'Check the address and that the host runs (`tessera status`).',
    cause,
  });
}
