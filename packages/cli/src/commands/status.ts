import { Api } from '../api/api.js';
import { runningHost } from '../connection/connect.js';
import { findDataFolder } from '../connection/data-folder.js';
import { CliFailure, EXIT } from '../failure.js';
import type { Io } from '../io.js';
import { print, withHost, type CommonOptions } from './command-context.js';

interface Health {
  status: string;
}

/** Says whether a host runs and is ready; the only command that never starts one. */
export async function showStatus(options: CommonOptions, io: Io): Promise<number> {
  if (options.url !== undefined)
    return withHost(options, io, async (api, { address }) =>
      describe({ address, ready: await isReady(api) }, options, io),
    );
  const dataFolder = findDataFolder(options.data, io);
  const run = await runningHost(dataFolder, io);
  if (run === null) {
    print(io, options, { json: { running: false, dataFolder }, text: () => [`No host is running on ${dataFolder}.`] });
    return EXIT.failed;
  }
  const api = new Api({ address: run.address, token: run.operatorToken, interrupted: io.interrupted });
  return describe({ address: run.address, ready: await isReady(api), dataFolder, pid: run.pid }, options, io);
}

async function isReady(api: Api): Promise<boolean> {
  try {
    await api.get<Health>('/health/ready');
    return true;
  } catch (error) {
    if (error instanceof CliFailure && error.code !== 'HOST_UNREACHABLE') return false;
    throw error;
  }
}

function describe(
  status: { address: string; ready: boolean; dataFolder?: string; pid?: number },
  options: CommonOptions,
  io: Io,
): number {
  const { address, ready, dataFolder, pid } = status;
  print(io, options, {
    json: { running: true, ...status },
    text: () => [
      `Address  ${address}`,
      `Ready    ${ready ? 'yes' : 'no: it is starting, stopping, or its database does not answer'}`,
      ...(dataFolder === undefined ? [] : [`Data     ${dataFolder}`]),
      ...(pid === undefined ? [] : [`Process  ${pid}`]),
    ],
  });
  return ready ? EXIT.done : EXIT.failed;
}
