import { isIP } from 'node:net';
import path from 'node:path';

/** One setting: where it comes from, what it may be, and what to write instead when it is wrong. */
export interface Setting<Value> {
  readonly env: string;
  readonly describe: string;
  readonly example: string;
  readonly default: string | null;
  /** Parses the text form; throws an Error whose message says what is wrong. */
  readonly parse: (text: string) => Value;
}

const setting = <Value>(definition: Setting<Value>): Setting<Value> => definition;

const integer = (minimum: number, maximum: number) => (text: string) => {
  if (!/^-?\d+$/.test(text)) throw new Error('is not a whole number');
  const value = Number(text);
  if (value < minimum || value > maximum) throw new Error(`is not between ${minimum} and ${maximum}`);
  return value;
};

const oneOf =
  <Choice extends string>(...choices: readonly Choice[]) =>
  (text: string): Choice => {
    if (!(choices as readonly string[]).includes(text)) throw new Error(`is not one of ${choices.join(', ')}`);
    return text as Choice;
  };

const onOff = (text: string): boolean => oneOf('on', 'off')(text) === 'on';

const byteSize = (text: string): number => {
  const match = /^(\d+)\s*(B|KiB|MiB|GiB)?$/.exec(text);
  if (!match) throw new Error('is not a size');
  return Number(match[1]) * { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 }[match[2] ?? 'B']!;
};

const httpUrl = (text: string): string => {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error('is not an http or https address');
  return url.origin;
};

const postgresUrl = (text: string): string => {
  const url = URL.parse(text);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new Error('is not a postgres:// address');
  if (url.pathname.length < 2) throw new Error('names no database');
  return text;
};

const emailAddress = (text: string): string => {
  if (!/^[^\s@]+@[^\s@]+$/.test(text) || text.length > 254) throw new Error('is not an e-mail address');
  return text;
};

const password = (text: string): string => {
  if (text.length < 10) throw new Error('is shorter than 10 characters');
  return text;
};

/** Every setting of the host. `docs/reference/configuration.md` is generated from this table. */
export const SETTINGS = {
  host: setting({
    env: 'HOST',
    describe: 'Address to listen on.',
    example: '0.0.0.0',
    default: '127.0.0.1',
    parse: (text) => {
      if (!isIP(text) && !/^[a-z0-9.-]+$/i.test(text)) throw new Error('is not an IP address or host name');
      return text;
    },
  }),
  port: setting({
    env: 'PORT',
    describe: 'Port to listen on; 0 takes a free one.',
    example: '8080',
    default: '8080',
    parse: integer(0, 65535),
  }),
  publicUrl: setting({
    env: 'TESSERA_URL',
    describe:
      'The address under which browsers and apps reach this server, where it differs from HOST and PORT (TLS proxy).',
    example: 'https://customers.example.com',
    default: null,
    parse: httpUrl,
  }),
  trustProxy: setting({
    env: 'TESSERA_TRUST_PROXY',
    describe: 'Take the client address from X-Forwarded-For; `on` only behind your own proxy.',
    example: 'on',
    default: 'off',
    parse: onOff,
  }),
  dataFolder: setting({
    env: 'TESSERA_DATA',
    describe: 'Folder for the embedded database, its lock and the run file.',
    example: '/var/lib/tessera',
    default: '.tessera',
    parse: (text) => path.resolve(text),
  }),
  databaseUrl: setting({
    env: 'DATABASE_URL',
    describe: 'A PostgreSQL 15 or later of your own; without it the embedded PostgreSQL is used.',
    example: 'postgres://tessera:secret@db.example.com:5432/tessera',
    default: null,
    parse: postgresUrl,
  }),
  databasePool: setting({
    env: 'TESSERA_DATABASE_POOL',
    describe: 'Most connections to the database from this process.',
    example: '20',
    default: '16',
    parse: integer(2, 200),
  }),
  demo: setting({
    env: 'TESSERA_DEMO',
    describe: 'Fill an empty workspace with demo data.',
    example: 'off',
    default: 'on',
    parse: onOff,
  }),
  adminEmail: setting({
    env: 'TESSERA_ADMIN_EMAIL',
    describe: 'E-mail of the first administrator.',
    example: 'you@example.com',
    default: 'admin@tessera.example',
    parse: emailAddress,
  }),
  adminPassword: setting({
    env: 'TESSERA_ADMIN_PASSWORD',
    describe: 'Password of the first administrator; without it one is made and kept in the data folder.',
    example: 'a long sentence of your own',
    default: null,
    parse: password,
  }),
  plugins: setting({
    env: 'TESSERA_PLUGINS',
    describe: 'Folders that hold plugins, separated like PATH; `off` runs none.',
    example: '/srv/tessera/plugins',
    default: null,
    parse: (text) =>
      text === 'off'
        ? []
        : text
            .split(path.delimiter)
            .filter(Boolean)
            .map((folder) => path.resolve(folder)),
  }),
  pluginIsolation: setting({
    env: 'TESSERA_PLUGIN_ISOLATION',
    describe:
      'Weakest isolation with which plugins may run (`process`, `permission`, `user` or `namespace`); below it they do not start.',
    example: 'namespace',
    default: 'permission',
    parse: oneOf('process', 'permission', 'user', 'namespace'),
  }),
  importLimit: setting({
    env: 'TESSERA_IMPORT_LIMIT',
    describe: 'Largest file that an import takes.',
    example: '4GiB',
    default: '1GiB',
    parse: byteSize,
  }),
  logLevel: setting({
    env: 'TESSERA_LOG_LEVEL',
    describe: 'Least severe log line that is written.',
    example: 'debug',
    default: 'info',
    parse: oneOf('trace', 'debug', 'info', 'warn', 'error'),
  }),
  logTo: setting({
    env: 'TESSERA_LOG',
    describe:
      'Where logs go: `stdout` as JSON lines, or `file` in the data folder; without it a terminal gets `file`, everything else `stdout`.',
    example: 'stdout',
    default: null,
    parse: oneOf('stdout', 'file'),
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;
