import 'reflect-metadata';
import { loadConfig } from './platform/config/config.js';
import { inDataFolder } from './platform/data-folder/folder-failure.js';
import { StartupError } from './platform/errors/startup-error.js';
import { logger, openLog } from './platform/logging/logger.js';
import { startHost, type Host } from './host.js';
import { printWelcome } from './welcome.js';

const OLDEST_NODE = 26;

async function main(): Promise<void> {
  const startedAt = performance.now();
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new StartupError(
      'RUNTIME_TOO_OLD',
      `It is ${process.version}; ${OLDEST_NODE} is the oldest that isolates plugins.`,
    );
  }
  const config = await loadConfig();
  const to = config.logTo ?? (process.stdout.isTTY ? 'file' : 'stdout');
  await inDataFolder(
    config.dataFolder,
    async () => void openLog({ level: config.logLevel, to, dataFolder: config.dataFolder }),
  );
  const starting = startHost(config);
  const stopping = stopOnSignal(starting);
  const host = await starting;
  logger.info({ address: host.address, ms: Math.round(performance.now() - startedAt) }, 'ready');
  await printWelcome(host, config).catch((error: unknown) => {
    // The database is closed already when the signal came first.
    if (!stopping.aborted) throw error;
  });
}

/**
 * Stops in order on the first signal, also on one that comes while the host is starting or greeting: the run file is
 * there by then, and the program that found the host through it may be done with it already.
 */
function stopOnSignal(starting: Promise<Host>): AbortSignal {
  const stopping = new AbortController();
  const stop = (signal: string): void => {
    // Ctrl+C under npm arrives twice, from the terminal and from npm: without a listener the second would kill.
    if (stopping.signal.aborted) return;
    logger.info({ signal }, 'stopping');
    stopping.abort();
    // A start that fails ends the process by itself, and tells why.
    void starting
      .then((host) => host.stop())
      .then(
        () => process.exit(0),
        () => undefined,
      );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
  return stopping.signal;
}

process.on('unhandledRejection', (error) => logger.error({ err: error }, 'a promise was rejected and nobody looked'));

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof StartupError ? `\n${error.toText()}` : `\n${(error as Error).stack ?? String(error)}\n`,
  );
  process.exit(1);
});
