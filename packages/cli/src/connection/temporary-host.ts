import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CliFailure } from '../failure.js';
import type { Io } from '../io.js';
import { pollUntil } from './poll.js';
import { readRunFile, type RunFile } from './run-file.js';

const START_DEADLINE_MS = 90_000;
const STOP_DEADLINE_MS = 25_000;
const KEPT_OUTPUT = 8_192;
/** No dependency: the command also serves machines without a host, and says so when it misses one. */
const HOST_PACKAGE = '@tessera/host';

export interface TemporaryHost {
  run: RunFile & { address: string };
  stop(): Promise<void>;
}

/** Starts a host on this data folder for the time of one command: on a free port of this machine, without plugins and demo data. */
export async function startTemporaryHost(dataFolder: string, io: Io): Promise<TemporaryHost> {
  const child = spawn(
    process.execPath,
    ['--disable-sigusr1', '--import', new URL('./stop-with-parent.js', import.meta.url).href, hostMain()],
    {
      env: {
        ...io.env,
        HOST: '127.0.0.1',
        PORT: '0',
        TESSERA_DATA: dataFolder,
        TESSERA_DEMO: 'off',
        TESSERA_PLUGINS: 'off',
        TESSERA_LOG: 'file',
      },
      // A group of its own: Ctrl+C is for the command, which then stops the host in order.
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  const output = keepOutput(child);
  try {
    const run = await pollUntil({ deadlineMs: START_DEADLINE_MS, signal: io.interrupted }, async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw startFailure(dataFolder, output());
      const found = await readRunFile(dataFolder);
      return found?.pid === child.pid && found?.address ? { ...found, address: found.address } : null;
    });
    if (run === null)
      throw startFailure(dataFolder, `It was not ready after ${START_DEADLINE_MS / 1000} seconds.\n${output()}`);
    return { run, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function hostMain(): string {
  try {
    return fileURLToPath(new URL('./main.js', import.meta.resolve(HOST_PACKAGE)));
  } catch (cause) {
    throw new CliFailure(
      'HOST_NOT_INSTALLED',
      'No host runs on this data folder, and none is installed here to start',
      {
        cure: 'Start the host with `npm start`, or reach a server with --url and TESSERA_TOKEN.',
        cause,
      },
    );
  }
}

function keepOutput(child: ChildProcess): () => string {
  let kept = '';
  child.stderr?.setEncoding('utf8');
  child.stderr?.on('data', (text: string) => {
    kept = (kept + text).slice(-KEPT_OUTPUT);
  });
  child.once('error', (error) => {
    kept += error.message;
  });
  return () => kept.trim();
}

/** The host ends with `CODE: …` and its cure on standard error; that is what the reader needs. */
function startFailure(dataFolder: string, output: string): CliFailure {
  return new CliFailure('HOST_START_FAILED', `No host runs on ${dataFolder}, and starting one failed`, {
    detail: output === '' ? undefined : `\n\n${output}\n`,
    cure: 'Correct what the host names above, or start it with `npm start` and run this command again.',
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
  await ended;
  clearTimeout(timer);
}
