/**
 * What stands between a plugin and the machine, weakest first. A level is only claimed when the probe at start has proved it.
 *
 * - `process`: a process of its own; a crash, a hang or a leak stays there.
 * - `permission`: Node's permission model; no files but its own two, no network, no child processes, workers, addons or inspector.
 * - `user`: an unprivileged user of its own; the kernel refuses signals to the host and files of other users.
 * - `namespace`: own process table, network without interfaces, file system with the system libraries and its own two files.
 */
export const ISOLATION_LEVELS = ['process', 'permission', 'user', 'namespace'] as const;

export type IsolationLevel = (typeof ISOLATION_LEVELS)[number];

/** Says why a plugin must not start on a machine that reaches these levels; null when it may. */
export function isolationShortfall(reached: readonly IsolationLevel[], minimum: IsolationLevel): string | null {
  if (reached.includes(minimum)) return null;
  return `it may only run with the isolation "${minimum}", and this machine reaches ${reached.join(', ')}`;
}
