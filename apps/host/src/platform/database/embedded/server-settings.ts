import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/** Where the server listens, in the form that `pg` and libpq take. */
export interface Endpoint {
  /** A folder with a Unix socket, or 127.0.0.1. */
  readonly host: string;
  readonly port: number;
}

const SOCKET_PORT = 5432;
/** `sun_path` holds 108 bytes on Linux and 104 on macOS, with a closing zero. */
const LONGEST_SOCKET_PATH = process.platform === 'linux' ? 107 : 103;

/**
 * A Unix socket in a private folder where its path fits, because no other user of the machine can even try it;
 * else a free port of the loopback interface. Both ask for the password.
 */
export async function chooseEndpoint(socketFolder: string): Promise<Endpoint> {
  const socket = path.join(socketFolder, `.s.PGSQL.${SOCKET_PORT}`);
  const fits = process.platform !== 'win32' && Buffer.byteLength(socket) <= LONGEST_SOCKET_PATH;
  return fits ? { host: socketFolder, port: SOCKET_PORT } : { host: '127.0.0.1', port: await freePort() };
}

export function usesSocket(endpoint: Endpoint): boolean {
  return path.isAbsolute(endpoint.host);
}

/**
 * The server's settings, given on its command line: `postgresql.conf` stays as initdb wrote it, so a new version of
 * Tessera never meets an old file of its own. Sized for a machine with 2 cores that also runs the host.
 */
export function serverSettings(endpoint: Endpoint): Record<string, string> {
  return {
    listen_addresses: usesSocket(endpoint) ? '' : endpoint.host,
    unix_socket_directories: usesSocket(endpoint) ? quoteListItem(endpoint.host) : '',
    unix_socket_permissions: '0700',
    port: String(endpoint.port),
    max_connections: '64',
    shared_buffers: '128MB',
    // Reserving huge pages fails or starves others on small machines, and gains nothing at this size.
    huge_pages: 'off',
    // Nothing replicates from the embedded server, so its log need not carry what a replica needs.
    // Durability is not touched: fsync, full_page_writes and synchronous_commit stay on.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    // Two spare readers are enough for two cores; each is a process with its own memory.
    io_workers: '2',
    // Every query of the host is short; compiling a plan costs more than it saves.
    jit: 'off',
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and row values hold personal data: they stay out of the log (the host logs its own failures).
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_line_prefix: '',
  };
}

export function settingsToArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** `unix_socket_directories` is a comma-separated list of identifiers. */
function quoteListItem(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
