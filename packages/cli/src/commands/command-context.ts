import type { Api } from '../api/api.js';
import { connect, type Connection, type ConnectionOptions } from '../connection/connect.js';
import type { Io } from '../io.js';

/** The options that every command has. */
export interface CommonOptions extends ConnectionOptions {
  json?: boolean;
}

/** Runs the work of a command against a host, and leaves nothing running behind it. */
export async function withHost<Result>(options: ConnectionOptions, io: Io, work: (api: Api, connection: Connection) => Promise<Result>): Promise<Result> {
  const connection = await connect(options, io);
  try {
    return await work(connection.api, connection);
  } finally {
    await connection.close();
  }
}

/** Prints a result for programs (`--json`) or for people. */
export function print(io: Io, options: CommonOptions, result: { json: unknown; text: () => readonly string[] }): void {
  if (options.json) io.out(JSON.stringify(result.json, null, 2));
  else for (const line of result.text()) io.out(line);
}
