import type { IsolationLevel } from './isolation-level.js';

/** How a process is put behind the levels above `permission`. */
export type LaunchMethod = 'namespace' | 'user' | 'plain';

/** The programs and identities that the launcher may use on this machine. */
export interface LaunchTools {
  readonly node: string;
  /** Absolute paths of util-linux programs, or null where they are missing. */
  readonly unshare: string | null;
  readonly setpriv: string | null;
  readonly isRoot: boolean;
  /** An empty folder over which a namespace mounts the root that the plugin sees. */
  readonly mountPoint: string;
  /** The file of the script that does so. */
  readonly rootScript: string;
}

/** A process to start. Paths are those of the host; the launcher translates them. */
export interface LaunchRequest {
  /** The folder that holds every file below. */
  readonly folder: string;
  /** Flags of Node that name files; `toGuestPath` is how the process will see a file of the folder. */
  readonly flags: (toGuestPath: (file: string) => string) => string[];
  readonly script: string;
  readonly args: readonly string[];
  readonly userId: number;
}

export interface LaunchCommand {
  readonly file: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  /** True when the started program is not Node itself but the parent of it. */
  readonly wrapped: boolean;
}

const GUEST_FOLDER = '/tessera/guest';
/** Only for the programs that build the namespace; Node itself starts with an empty environment. */
const SYSTEM_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
const NAMESPACES = ['--mount', '--pid', '--net', '--ipc', '--uts', '--cgroup', '--fork', '--kill-child=KILL'];

/** Composes the command that starts a plugin's process. */
export class Launcher {
  constructor(
    readonly method: LaunchMethod,
    private readonly tools: LaunchTools,
    /** What the probe has proved for this method. */
    readonly levels: readonly IsolationLevel[] = [],
  ) {}

  /** The same launcher with what was proved about it. */
  proved(levels: readonly IsolationLevel[]): Launcher {
    return new Launcher(this.method, this.tools, levels);
  }

  command(request: LaunchRequest): LaunchCommand {
    const command = this.method === 'namespace' ? this.inNamespace(request) : this.onHost(request);
    return this.diesWithHost(command);
  }

  private onHost(request: LaunchRequest): LaunchCommand {
    const { node, setpriv } = this.tools;
    const own = (file: string): string => file;
    const program = [node, ...request.flags(own), request.script, ...request.args];
    if (this.method === 'plain' || setpriv === null)
      return { file: node, args: program.slice(1), env: {}, wrapped: false };
    return { file: setpriv, args: [...withoutPrivileges(request.userId), '--', ...program], env: {}, wrapped: false };
  }

  private inNamespace(request: LaunchRequest): LaunchCommand {
    const { unshare, setpriv, node, isRoot, mountPoint, rootScript } = this.tools;
    if (unshare === null || setpriv === null) throw new TypeError('a namespace needs unshare and setpriv');
    const guest = (file: string): string => file.replace(request.folder, GUEST_FOLDER);
    const mapping = isRoot ? [] : ['--user', '--map-root-user'];
    // Root changes to a user of its own; inside a user namespace there is nobody else to become, and the capabilities go.
    const privileges = isRoot ? withoutPrivileges(request.userId) : NO_CAPABILITIES;
    const program = [...request.flags(guest), guest(request.script), ...request.args.map(guest)];
    return {
      file: unshare,
      args: [
        ...mapping,
        ...NAMESPACES,
        '--',
        '/bin/sh',
        rootScript,
        mountPoint,
        node,
        setpriv,
        request.folder,
        ...privileges,
        '--pdeathsig=KILL',
        '--',
        '/tessera/node',
        ...program,
      ],
      env: { PATH: SYSTEM_PATH },
      wrapped: true,
    };
  }

  /** Without it a hung plugin would outlive a host that was killed. */
  private diesWithHost(command: LaunchCommand): LaunchCommand {
    const { setpriv } = this.tools;
    if (setpriv === null) return command;
    if (command.file === setpriv) return { ...command, args: ['--pdeathsig=KILL', ...command.args] };
    return { ...command, file: setpriv, args: ['--pdeathsig=KILL', '--', command.file, ...command.args] };
  }
}

const NO_CAPABILITIES = ['--inh-caps=-all', '--ambient-caps=-all', '--bounding-set=-all', '--no-new-privs'];

function withoutPrivileges(userId: number): string[] {
  return [`--reuid=${userId}`, `--regid=${userId}`, '--clear-groups', ...NO_CAPABILITIES];
}
