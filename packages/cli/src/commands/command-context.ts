import type { Api } from '../api/api.js';
import { connect, type Connection, type ConnectionOptions } from '../connection/connect.js';
import type { Io } from '../io.js';

/** The options that every command has. */
export interface CommonOptions extends ConnectionOptions {
  json?: boolean;
}

type Work<Result> = (api: Api, connection: Connection) => Promise<Result>;

/** Runs the work of a command against a host, which is started for it where none runs, and leaves nothing running behind it. */
export async function withHost<Result>(options: ConnectionOptions, io: Io, work: Work<Result>): Promise<Result> {
  const connection = await connect(options, io, { mayStart: true });
  try {
    return await work(connection.api, connection);
  } finally {
    await connection.close();
  }
}

/** The same for what only makes sense on a host that runs anyway, such as the health of its plugins. */
export async function withRunningHost<Result>(options: ConnectionOptions, io: Io, work: Work<Result>): Promise<Result> {
  const connection = await connect(options, io, { mayStart: false });
  return work(connection.api, connection);
}

/** Prints a result for programs (`--json`) or for people. */
export function print(io: Io, options: CommonOptions, result: { json: unknown; text: () => readonly string[] }): void {
  if (options.json) io.out(JSON.stringify(result.json, null, 2));
  else for (const line of result.text()) io.out(line);
}
