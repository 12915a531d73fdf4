import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { EXIT } from './failure.js';
import type { Io } from './io.js';

/** Tells the exit code of the command that ran. */
export type Exit = (code: number) => void;

/**
 * The command tree. Each action loads its own code, so that `tessera --help` and `tessera token create` do not pay for
 * the rest.
 */
export function createProgram(io: Io, exit: Exit): Command {
  const program = new Command('tessera')
    .description('The command line of Tessera, the customer platform that guests can extend.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('(add --help to see how it is used)')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) });
  addTokenCommands(program, io);
  addAppCommands(program, io);
  addImportCommand(program, io, exit);
  addOperationCommands(program, io, exit);
  addPluginCommands(program, io);
  leaf(program, 'status', 'say whether a host runs here and is ready').action(async (options) =>
    exit(await (await import('./commands/status.js')).showStatus(options, io)),
  );
  return program;
}

const HELP = `
The host is found through the data folder: --data, else TESSERA_DATA, else .tessera in this folder or one above.
Where no host is running there, one is started for the time of the command. --url reaches a server elsewhere,
with the access token in TESSERA_TOKEN.

Exit codes: 0 done · 1 failed, or some rows failed · 2 wrong usage · 130 interrupted

Examples:
  $ TOKEN=$(tessera token create --scopes customers:read,customers:write --ttl 1h)
  $ tessera import people.csv --dry-run
  $ tessera import people.csv --map "Full name=name.full,Mail=email" --errors errors.csv`;

function addTokenCommands(program: Command, io: Io): void {
  const token = program.command('token').description('access tokens for scripts and integrations');
  leaf(token, 'create', 'create a token and print it, alone, on standard output')
    .requiredOption('--scopes <list>', 'what the token may do, separated by commas')
    .option('--ttl <time>', 'how long it is valid, for example 30m, 1h or 30d (default: 30d)')
    .option('--name <name>', 'what it is for', 'Command line')
    .action(async (options) => (await import('./commands/token.js')).createToken(options, io));
  leaf(token, 'list', 'list the tokens').action(async (options) =>
    (await import('./commands/token.js')).listTokens(options, io),
  );
  leaf(token, 'revoke <id>', 'revoke a token; it stops working at once').action(async (id: string, options) =>
    (await import('./commands/token.js')).revokeToken(id, options, io),
  );
}

function addAppCommands(program: Command, io: Io): void {
  const app = program.command('app').description('external apps that sign in with OAuth');
  leaf(app, 'create', 'register an app and print its client id and secret')
    .requiredOption('--name <name>', 'the name of the app')
    .requiredOption('--scopes <list>', 'what the app may do, separated by commas')
    .option('--grant <grant...>', 'how it gets its tokens', ['client_credentials'])
    .action(async (options) => (await import('./commands/app.js')).createApp(options, io));
  leaf(app, 'list', 'list the apps').action(async (options) =>
    (await import('./commands/app.js')).listApps(options, io),
  );
  leaf(app, 'delete <id>', 'delete an app; its tokens stop working at once').action(async (id: string, options) =>
    (await import('./commands/app.js')).deleteApp(id, options, io),
  );
}

function addImportCommand(program: Command, io: Io, exit: Exit): void {
  leaf(program, 'import <file>', 'import customers from a CSV file of any size (- reads standard input)')
    .option(
      '--map <list>',
      'column=target,…; columns that are not named are ignored (default: the suggestion of the host)',
      collect,
    )
    .option('--map-file <file>', 'the same as a JSON object in a file')
    .option('--country <code>', 'country of phone numbers and addresses that name none, for example DE')
    .option('--skip-duplicates', 'leave out rows of customers that are there already')
    .option('--encoding <name>', 'encoding of the file where it is not recognised, for example windows-1252')
    .option('--delimiter <name>', 'comma, semicolon, tab or pipe, where it is not recognised')
    .option('--dry-run', 'show the mapping and import nothing')
    .option('--wait', 'wait until the import has ended', true)
    .option('--no-wait', 'return when the file is sent, and print the id of the operation')
    .option('--errors <file>', 'write the rows that failed, and why, to a CSV file')
    .action(async (file: string, options) =>
      exit(await (await import('./commands/import.js')).importFile(file, options, io)),
    );
}

function addOperationCommands(program: Command, io: Io, exit: Exit): void {
  const operation = program.command('operation').description('imports and other long work');
  const commands = () => import('./commands/operation.js');
  leaf(operation, 'list', 'list the latest operations').action(async (options) =>
    (await commands()).listOperations(options, io),
  );
  leaf(operation, 'show <id>', 'show how far an operation is').action(async (id: string, options) =>
    (await commands()).showOperation(id, options, io),
  );
  leaf(operation, 'cancel <id>', 'stop an operation and wait until it has stopped').action(
    async (id: string, options) => exit(await (await commands()).cancelOperation(id, options, io)),
  );
  leaf(operation, 'undo <id>', 'take back what an operation did, and wait until it is done').action(
    async (id: string, options) => exit(await (await commands()).undoOperation(id, options, io)),
  );
}

function addPluginCommands(program: Command, io: Io): void {
  const plugin = program.command('plugin').description('plugins');
  leaf(plugin, 'list', 'list the plugins with their state and health').action(async (options) =>
    (await import('./commands/plugin.js')).listPlugins(options, io),
  );
  const changes = {
    enable: 'enable a plugin',
    disable: 'disable a plugin',
    resume: 'start a suspended plugin again',
  } as const;
  for (const change of ['enable', 'disable', 'resume'] as const) {
    leaf(plugin, `${change} <id>`, changes[change]).action(async (id: string, options) =>
      (await import('./commands/plugin.js')).changePlugin(change, id, { options, io }),
    );
  }
}

/** A command that does something, with the options that all of them have. */
function leaf(parent: Command, usage: string, description: string): Command {
  return parent
    .command(usage)
    .description(description)
    .option('--data <folder>', 'data folder of the installation')
    .option('--url <address>', 'address of a server elsewhere; needs TESSERA_TOKEN')
    .option('--json', 'print the result as JSON');
}

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

/** The exit code of an end that commander decided: help is no failure, a wrong argument is wrong usage. */
export function exitCodeOf(error: { exitCode: number }): number {
  return error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
