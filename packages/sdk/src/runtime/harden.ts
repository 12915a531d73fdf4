import module from 'node:module';
import os from 'node:os';
import v8 from 'node:v8';

/**
 * What the permission model leaves open although it reaches beyond the plugin (measured on Node 26.10):
 * signals to other processes, the inspector of another process, priorities and identities, raw bindings, and V8 flags,
 * some of which write files anywhere. It is removed before plugin code is loaded.
 *
 * This is the second line of defence: the first is the launcher (user, namespaces, flags), which JavaScript cannot undo.
 */
const REMOVED: readonly (readonly [object: object, names: readonly string[]])[] = [
  [
    process,
    [
      'kill',
      '_kill',
      '_debugProcess',
      '_debugEnd',
      '_startProfilerIdleNotifier',
      '_stopProfilerIdleNotifier',
      'binding',
      '_linkedBinding',
      'dlopen',
      'execve',
      'chdir',
      'umask',
      'report',
      'setuid',
      'seteuid',
      'setgid',
      'setegid',
      'setgroups',
      'initgroups',
    ],
  ],
  [os, ['setPriority']],
  [v8, ['setFlagsFromString', 'writeHeapSnapshot', 'setHeapSnapshotNearHeapLimit']],
];

/** Takes away what a plugin must not have. It cannot be undone in this process. */
export function harden(): void {
  for (const [object, names] of REMOVED) {
    for (const name of names) Reflect.deleteProperty(object, name);
  }
  // `import { kill } from 'node:process'` reads a copy of the exports that only this brings up to date.
  module.syncBuiltinESMExports();
}
