import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

/** Members that never reach a log line, whatever object they are part of. */
const SECRETS = [
  'password',
  'token',
  'secret',
  'clientSecret',
  'client_secret',
  'authorization',
  'cookie',
  'operatorToken',
  'adminPassword',
];
const REDACTED_PATHS = [
  ...SECRETS,
  ...SECRETS.map((name) => `*.${name}`),
  ...SECRETS.map((name) => `req.headers.${name}`),
  'res.headers["set-cookie"]',
];

const options = (level: string) => ({
  level,
  redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** The log of this process. Quiet until {@link openLog} says where it goes. */
export let logger: Logger = pino(options('silent'));

/** One line per request, from fields that hold no secret: redaction would cost more than the rest of the line. */
export let requestLogger: Logger = pino(options('silent'));

/** Opens the log. Lines are buffered a little, and written before the process ends. */
export function openLog(settings: { level: string; to: 'stdout' | 'file'; dataFolder: string }): Logger {
  const stream = destination(settings);
  logger = pino(options(settings.level), stream);
  requestLogger = pino({ ...options(settings.level), redact: [] }, stream);
  return logger;
}

function destination(settings: { to: 'stdout' | 'file'; dataFolder: string }): DestinationStream {
  if (settings.to === 'stdout') return pino.destination({ dest: 1, sync: false, minLength: 0 });
  const folder = path.join(settings.dataFolder, 'logs');
  mkdirSync(folder, { recursive: true });
  return pino.destination({ dest: path.join(folder, 'host.log'), sync: false });
}

/** NestJS' own messages in the same log; its start-up chatter is only for `debug`. */
export class NestLog implements LoggerService {
  log(message: unknown, context?: unknown): void {
    logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: unknown): void {
    logger.warn({ context }, String(message));
  }
  error(message: unknown, stack?: unknown, context?: unknown): void {
    logger.error({ context, stack }, String(message));
  }
  debug(message: unknown, context?: unknown): void {
    logger.trace({ context }, String(message));
  }
}
