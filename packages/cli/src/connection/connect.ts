import { Api } from '../api/api.js';
import { nodeTransport } from '../api/node-transport.js';
import { CliFailure, usageFailure } from '../failure.js';
import type { Io } from '../io.js';
import { findDataFolder } from './data-folder.js';
import { pollUntil } from './poll.js';
import { readRunFile, type RunFile } from './run-file.js';
import { startTemporaryHost } from './temporary-host.js';

/** How to reach an installation: the options that every command has. */
export interface ConnectionOptions {
  data?: string;
  url?: string;
}

interface ConnectSettings {
  /** False where the answer of a host without plugins, that lives for a second, would mislead. */
  mayStart: boolean;
}

/** A host that is there for one command. */
export interface Connection {
  api: Api;
  address: string;
  /** True where this command has started the host and will stop it. */
  temporary: boolean;
  close(): Promise<void>;
}

const STARTING_DEADLINE_MS = 60_000;
const PROBE_DEADLINE_MS = 5_000;
const OTHER_COMMAND_MS = 8_000;
const MOST_STARTS = 8;

/** Finds the host, or starts one for the time of this command. */
export async function connect(options: ConnectionOptions, io: Io, { mayStart }: ConnectSettings): Promise<Connection> {
  if (options.url !== undefined) return connectRemote(options.url, io);
  const dataFolder = findDataFolder(options.data, io);
  const run = await runningHost(dataFolder, io);
  if (run !== null) return connectTo(run, io);
  if (!mayStart)
    throw new CliFailure('HOST_NOT_RUNNING', `No host is running on ${dataFolder}`, {
      cure: 'Start it with `npm start`, then run this command again.',
    });
  if (io.interactive) io.err(`No host is running on ${dataFolder}: starting one for this command …`);
  return startOrShare(dataFolder, io);
}

/**
 * Two commands at once: one of them is first, and its host goes away with it, perhaps in the middle of what the other
 * wants from it. So the other waits until that host is gone, and takes one only that has come to stay.
 */
async function startOrShare(dataFolder: string, io: Io): Promise<Connection> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const host = await startTemporaryHost(dataFolder, io);
      return { ...connectTo(host.run, io), temporary: true, close: () => host.stop() };
    } catch (error) {
      if (!isLocked(error) || attempt === MOST_STARTS) throw error;
      const gone = await pollUntil({ deadlineMs: OTHER_COMMAND_MS, signal: io.interrupted }, async () =>
        (await readRunFile(dataFolder)) === null ? true : null,
      );
      const other = gone === null ? await runningHost(dataFolder, io) : null;
      if (other !== null) return connectTo(other, io);
    }
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof CliFailure && (error.detail ?? '').includes('DATA_FOLDER_LOCKED');

/** The host that runs on this data folder, once it answers; null where none runs. */
export async function runningHost(dataFolder: string, io: Io): Promise<(RunFile & { address: string }) | null> {
  const found = await readRunFile(dataFolder);
  if (found === null) return null;
  const ready = await pollUntil({ deadlineMs: STARTING_DEADLINE_MS, signal: io.interrupted }, async () => {
    const run = await readRunFile(dataFolder);
    if (run === null) return 'gone' as const;
    return run.address === null ? null : { ...run, address: run.address };
  });
  if (ready === 'gone') return null;
  if (ready !== null) return (await answers(ready, io)) ? ready : null;
  throw new CliFailure('HOST_NOT_READY', `The host with process id ${found.pid} is still starting`, {
    cure: 'Wait until it prints its address, then run this command again.',
  });
}

/** A host that was killed leaves its run file behind, and its process id may belong to another program by now. */
async function answers({ address }: { address: string }, io: Io): Promise<boolean> {
  try {
    await nodeTransport({ address, silenceMs: PROBE_DEADLINE_MS })(
      { method: 'GET', path: '/health/live' },
      io.interrupted,
    );
    return true;
  } catch (error) {
    // Anything but a closed port is for the command itself to find out and to tell.
    return (error as NodeJS.ErrnoException).code !== 'ECONNREFUSED';
  }
}

function connectTo(run: RunFile & { address: string }, io: Io): Connection {
  return {
    api: new Api({ address: run.address, token: run.operatorToken, interrupted: io.interrupted }),
    address: run.address,
    temporary: false,
    close: () => Promise.resolve(),
  };
}

function connectRemote(text: string, io: Io): Connection {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw usageFailure('URL_INVALID', `"${text}" is no http or https address`, {
      cure: 'Write the whole address, for example --url https://customers.example.com.',
    });
  }
  const token = io.env['TESSERA_TOKEN'];
  if (!token) {
    throw usageFailure('TOKEN_MISSING', '--url needs an access token', {
      cure: 'Create one in the console (or with `tessera token create` on the server) and set it as TESSERA_TOKEN.',
    });
  }
  return {
    api: new Api({ address: url.href, token, interrupted: io.interrupted }),
    address: url.origin,
    temporary: false,
    close: () => Promise.resolve(),
  };
}
