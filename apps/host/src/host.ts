import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { DataFolder } from './platform/data-folder/data-folder.js';
import { openDatabase } from './platform/database/data-source.js';
import { EmbeddedPostgres } from './platform/database/embedded/embedded-postgres.js';
import { StartupError } from './platform/errors/startup-error.js';
import { createFastifyAdapter } from './platform/http/fastify.js';
import { listeningAddress } from './platform/http/listening-address.js';
import { logger, NestLog } from './platform/logging/logger.js';

const SHUTDOWN_DEADLINE_MS = 20_000;

/** A running host. */
export interface Host {
  readonly address: string;
  readonly application: NestFastifyApplication;
  /** Stops taking requests, finishes those in flight, then stops the database. Safe to call twice. */
  stop(): Promise<void>;
}

/** What is open so far, closed in reverse order. */
class Closers {
  private readonly list: (() => Promise<void>)[] = [];
  private closing: Promise<void> | null = null;

  add(close: () => Promise<void>): void {
    this.list.push(close);
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    for (const close of this.list.reverse()) {
      await close().catch((error: unknown) => logger.error({ err: error }, 'a part did not stop cleanly'));
    }
  }
}

/**
 * Starts everything from the data folder to the listening socket.
 * @throws StartupError with a code and a cure; whatever was opened before is closed again
 */
export async function startHost(config: Config): Promise<Host> {
  const closers = new Closers();
  try {
    const folder = await DataFolder.open(config.dataFolder);
    closers.add(() => folder.close());
    const dataSource = await connect(config, folder, closers);
    const application = await createApplication(config, folder, dataSource, closers);
    const address = await listen(application, config);
    await folder.publish(address);
    return { address, application, stop: () => withDeadline(closers.close()) };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function connect(config: Config, folder: DataFolder, closers: Closers): Promise<DataSource> {
  let url = config.databaseUrl;
  if (url === null) {
    const embedded = await EmbeddedPostgres.start({
      dataFolder: folder.path,
      log: ({ level, ...entry }) => logger[level](entry, 'embedded PostgreSQL'),
    });
    closers.add(() => embedded.stop());
    url = embedded.url;
  }
  const dataSource = await openDatabase(url, config);
  closers.add(async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
  });
  return dataSource;
}

async function createApplication(
  config: Config,
  folder: DataFolder,
  dataSource: DataSource,
  closers: Closers,
): Promise<NestFastifyApplication> {
  const application = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot({ config, folder, dataSource }),
    createFastifyAdapter(config),
    {
      logger: new NestLog(),
      bodyParser: false,
      abortOnError: false,
      forceCloseConnections: true,
    },
  );
  closers.add(() => application.close());
  await application.init();
  return application;
}

async function listen(application: NestFastifyApplication, config: Config): Promise<string> {
  try {
    await application.listen(config.port, config.host);
  } catch (cause) {
    const { code } = cause as { code?: string };
    const place = `${config.host}:${config.port}`;
    if (code === 'EADDRINUSE') throw new StartupError('PORT_TAKEN', `${place} is in use.`, { cause });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new StartupError('HOST_ADDRESS_INVALID', `${place}: ${(cause as Error).message}`, { cause });
    }
    throw cause;
  }
  return listeningAddress(application.getHttpServer());
}

async function withDeadline(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      logger.error('stopping took too long');
      resolve();
    }, SHUTDOWN_DEADLINE_MS);
  });
  await Promise.race([work, deadline]);
  clearTimeout(timer);
}
