import { FirstAdministrator } from './identity/index.js';
import type { Config } from './platform/config/config.js';
import type { Host } from './host.js';

/** What a person who starts the host sees: where it is, how to sign in, where the data lies. On standard error, so that logs stay alone on standard output. */
export async function printWelcome(host: Host, config: Config): Promise<void> {
  const administrator = await host.application.get(FirstAdministrator, { strict: false }).describe();
  const lines = [
    '',
    `  Tessera is ready at ${config.publicUrl ?? host.address}`,
    '',
    `  Sign in   ${administrator.email}`,
    `  Password  ${administrator.password}`,
    `  Data      ${config.dataFolder}${config.databaseUrl === null ? '' : ' (database: DATABASE_URL)'}`,
    `  API       ${config.publicUrl ?? host.address}/docs/api`,
    '',
    '  Stop with Ctrl+C.',
    '',
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}
