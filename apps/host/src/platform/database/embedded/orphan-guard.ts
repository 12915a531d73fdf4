import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Waits for the end of its input. A word before it means that the server has been stopped in order; the end alone
 * means that the host was killed: then the server is stopped, at once and with a bound (15 s, as the host would).
 */
const SCRIPT = `
trap '' HUP INT TERM
read -r word
[ "$word" = done ] && exit 0
kill -INT "$1" 2>/dev/null || exit 0
tries=0
while [ -e "$2" ] && kill -0 "$1" 2>/dev/null; do
  tries=$((tries + 1))
  [ "$tries" -eq 100 ] && kill -QUIT "$1"
  [ "$tries" -ge 150 ] && kill -KILL "$1" && exit 0
  sleep 0.1
done
`;

/**
 * Keeps PostgreSQL from outliving a host that is killed with SIGKILL, where no code of the host runs any more.
 * A tiny shell (1 MB) in a session of its own holds the read end of a pipe; the kernel closes the other end with the host.
 */
export class OrphanGuard {
  private constructor(private readonly shell: ChildProcess) {}

  /** @param pidFile removed by the server as its last act; its process id alone may stay, as a zombie, where nobody reaps */
  static over(serverPid: number, pidFile: string): OrphanGuard | null {
    if (process.platform === 'win32') return null;
    const shell = spawn('/bin/sh', ['-c', SCRIPT, 'tessera-postgres-guard', String(serverPid), pidFile], {
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    // Without a shell there is no guard; the next start ends the orphan instead (see endOrphans).
    shell.on('error', () => shell.stdin?.destroy());
    shell.stdin?.on('error', () => shell.stdin?.destroy());
    shell.unref();
    return new OrphanGuard(shell);
  }

  /** The server has ended: nothing is left to guard. */
  dismiss(): void {
    this.shell.stdin?.end('done\n');
  }
}
