import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { ISOLATION_LEVELS, type IsolationLevel } from './isolation-level.js';
import { Launcher, type LaunchCommand, type LaunchMethod, type LaunchRequest, type LaunchTools } from './launcher.js';
import { nodeFlags } from './node-flags.js';
import { PROBE_SCRIPT, type ProbeReport } from './probe-script.js';
import { ROOT_SCRIPT } from './root-script.js';
import type { Staging } from './staging.js';

const PROBE_TIMEOUT_MS = 5_000;
const MAX_REPORT_BYTES = 4_096;
const DENIED = 'ERR_ACCESS_DENIED';
/** Any user that owns nothing. A range that fits into the user namespaces of containers. */
const FIRST_USER_ID = 64_000;
const USER_IDS = 1_000;

/** The user that a plugin runs as when the host is root: the same at every start, another one per plugin. */
export function userIdOf(pluginId: string): number {
  let hash = 0;
  for (const character of pluginId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % USER_IDS;
  return FIRST_USER_ID + hash;
}

/** What was found out about this machine. */
export interface ProbeResult {
  readonly launcher: Launcher;
  /** Why a stronger method is not used, for the admin. */
  readonly notes: readonly string[];
}

/**
 * Finds the strongest method that works on this machine by using it. Only what a process failed to do counts.
 * @throws Error when no process can be started at all
 */
export async function probeIsolation(staging: Staging, node = process.execPath): Promise<ProbeResult> {
  const notes: string[] = [];
  for (const method of await availableMethods()) {
    try {
      const launcher = await tryMethod(method, { staging, node });
      if (launcher.levels.includes(method === 'plain' ? 'process' : method)) return { launcher, notes };
      notes.push(`${method}: the process could leave; proved is only ${launcher.levels.join(', ')}`);
    } catch (thrown) {
      notes.push(`${method}: ${(thrown as Error).message}`);
    }
  }
  throw new Error(`No process can be started with ${node}: ${notes.join('; ')}`);
}

/** The methods that this machine has the programs and the rights for, strongest first. */
export async function availableMethods(): Promise<LaunchMethod[]> {
  const { unshare, setpriv, isRoot } = await findTools();
  return [
    ...(unshare !== null && setpriv !== null ? (['namespace'] as const) : []),
    ...(isRoot && setpriv !== null ? (['user'] as const) : []),
    'plain',
  ];
}

/**
 * Starts a process exactly as a plugin would be started, once with Node's permission model and once without, lets it try to leave,
 * and returns the launcher with what was proved.
 * @throws Error when the process cannot be started this way
 */
export async function tryMethod(
  method: LaunchMethod,
  { staging, node }: { staging: Staging; node: string },
): Promise<Launcher> {
  const { file: rootScript } = await staging.write('root.sh', ROOT_SCRIPT);
  const bait = await staging.write('bait.txt', 'Everybody on this machine may read this.\n');
  const script = await staging.write('probe.mjs', PROBE_SCRIPT);
  const launcher = new Launcher(method, { ...(await findTools()), node, mountPoint: staging.mountPoint, rootScript });
  const listener = await listen();
  try {
    const args = [String(process.pid), String((listener.address() as AddressInfo).port), bait.file];
    const run = (flags: LaunchRequest['flags']): Promise<ProbeReport> =>
      report(launcher.command({ folder: script.folder, flags, script: script.file, args, userId: userIdOf('probe') }));
    const [guarded, bare] = await Promise.all([
      run((guest) => nodeFlags({ runtime: guest(script.file), entry: guest(script.file) }, 64)),
      run(() => []),
    ]);
    return launcher.proved(provedLevels(method, guarded, bare));
  } finally {
    listener.close();
  }
}

async function findTools(): Promise<Pick<LaunchTools, 'unshare' | 'setpriv' | 'isRoot'>> {
  return { unshare: await find('unshare'), setpriv: await find('setpriv'), isRoot: process.getuid?.() === 0 };
}

/** Reads a proof off what a process could not do. */
export function provedLevels(method: LaunchMethod, guarded: ProbeReport, bare: ProbeReport): IsolationLevel[] {
  const proved = new Set<IsolationLevel>(['process']);
  const denied = [guarded.file, guarded.connect, guarded.process, guarded.worker].every(
    (outcome) => outcome === DENIED,
  );
  if (denied && guarded.sqlite !== 'done') proved.add('permission');
  const ownUser = bare.uid !== null && bare.uid !== 0 && bare.uid !== process.getuid?.();
  if (ownUser && bare.signal !== 'done') proved.add('user');
  const gone = bare.file === 'ENOENT' && bare.signal === 'ESRCH' && bare.connect !== 'done';
  if (method === 'namespace' && gone) proved.add('namespace');
  return ISOLATION_LEVELS.filter((level) => proved.has(level));
}

function report(command: LaunchCommand): Promise<ProbeReport> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, {
      env: command.env,
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      timeout: PROBE_TIMEOUT_MS,
      killSignal: 'SIGKILL',
    });
    const texts = { output: '', complaint: '' };
    const collect = (name: keyof typeof texts) => (chunk: Buffer) => {
      if (texts[name].length < MAX_REPORT_BYTES) texts[name] += chunk.toString();
    };
    child.stderr?.on('data', collect('complaint'));
    child.stdio[3]?.on('data', collect('output'));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      try {
        resolve(JSON.parse(texts.output) as ProbeReport);
      } catch (cause) {
        const said = texts.complaint.trim().split('\n').at(-1) ?? '';
        reject(new Error(`the probe ended with ${signal ?? code} and said "${said}"`, { cause }));
      }
    });
  });
}

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

async function find(program: string): Promise<string | null> {
  for (const folder of ['/usr/bin', '/bin', '/usr/sbin', '/sbin']) {
    const file = path.join(folder, program);
    try {
      await access(file, constants.X_OK);
      return file;
    } catch (thrown) {
      if (!['ENOENT', 'EACCES', 'ENOTDIR'].includes((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown;
    }
  }
  return null;
}
