import { describe, expect, it } from '@jest/globals';
import { isolationShortfall } from './isolation-level.js';
import { provedLevels } from './isolation-probe.js';
import { Launcher, type LaunchRequest, type LaunchTools } from './launcher.js';
import { nodeFlags } from './node-flags.js';
import type { ProbeReport } from './probe-script.js';

const tools: LaunchTools = {
  node: '/opt/node',
  unshare: '/usr/bin/unshare',
  setpriv: '/usr/bin/setpriv',
  isRoot: true,
  mountPoint: '/tmp/t/root',
  rootScript: '/tmp/t/root.sh',
};
const request: LaunchRequest = {
  folder: '/tmp/t/desk',
  script: '/tmp/t/desk/runtime.mjs',
  args: ['/tmp/t/desk/plugin.mjs'],
  flags: (guest) =>
    nodeFlags({ runtime: guest('/tmp/t/desk/runtime.mjs'), entry: guest('/tmp/t/desk/plugin.mjs') }, 96),
  userId: 64_123,
};

describe('the command that starts a plugin', () => {
  it('gives Node an empty environment and read access to two files, nothing else', () => {
    const { file, args, env } = new Launcher('plain', { ...tools, setpriv: null }).command(request);
    expect({ file, env }).toEqual({ file: '/opt/node', env: {} });
    expect(args).toContain('--permission');
    expect(args.filter((flag) => flag.startsWith('--allow'))).toEqual([
      '--allow-fs-read=/tmp/t/desk/runtime.mjs',
      '--allow-fs-read=/tmp/t/desk/plugin.mjs',
    ]);
    expect(args.slice(-2)).toEqual(['/tmp/t/desk/runtime.mjs', '/tmp/t/desk/plugin.mjs']);
  });

  it.each(['plain', 'user', 'namespace'] as const)('ends with the host (%s)', (method) => {
    const { file, args } = new Launcher(method, tools).command(request);
    expect([file, args[0]]).toEqual(['/usr/bin/setpriv', '--pdeathsig=KILL']);
  });

  it('changes to a user without privileges when the host is root', () => {
    const { args } = new Launcher('user', tools).command(request);
    expect(args).toEqual(
      expect.arrayContaining([
        '--reuid=64123',
        '--regid=64123',
        '--clear-groups',
        '--no-new-privs',
        '--bounding-set=-all',
      ]),
    );
  });

  it('shows the process its own paths inside a namespace, and no path of the host', () => {
    const { args, env, wrapped } = new Launcher('namespace', tools).command(request);
    const program = args.slice(args.indexOf('/tessera/node') + 1);
    expect(program).toContain('--allow-fs-read=/tessera/guest/plugin.mjs');
    expect(program.join(' ')).not.toContain('/tmp/t');
    expect(args).toEqual(expect.arrayContaining(['--mount', '--pid', '--net', '--ipc', '--uts']));
    expect({ env, wrapped }).toEqual({ env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }, wrapped: true });
  });

  it('maps the user instead of changing it when the host is not root', () => {
    const { args } = new Launcher('namespace', { ...tools, isRoot: false }).command(request);
    expect(args).toEqual(expect.arrayContaining(['--user', '--map-root-user', '--bounding-set=-all']));
    expect(args.some((argument) => argument.startsWith('--reuid'))).toBe(false);
  });
});

describe('what a probe proves', () => {
  const denied = 'ERR_ACCESS_DENIED';
  const guarded: ProbeReport = {
    uid: 64_001,
    file: denied,
    signal: 'ESRCH',
    connect: denied,
    process: denied,
    worker: denied,
    sqlite: 'ERR_UNKNOWN_BUILTIN_MODULE',
  };
  const contained: ProbeReport = {
    uid: 64_001,
    file: 'ENOENT',
    signal: 'ESRCH',
    connect: 'ECONNREFUSED',
    process: 'done',
    worker: 'done',
    sqlite: 'done',
  };

  it('is every level when nothing could be done', () => {
    expect(provedLevels('namespace', guarded, contained)).toEqual(['process', 'permission', 'user', 'namespace']);
  });

  it.each<[string, Partial<ProbeReport>, Partial<ProbeReport>, string[]]>([
    ['a file could be read from the namespace', {}, { file: 'done' }, ['process', 'permission', 'user']],
    ['the host could be reached over the network', {}, { connect: 'done' }, ['process', 'permission', 'user']],
    ['a signal was only refused, not without address', {}, { signal: 'EPERM' }, ['process', 'permission', 'user']],
    ['a signal arrived', {}, { signal: 'done' }, ['process', 'permission']],
    ['it ran as root', {}, { uid: 0 }, ['process', 'permission', 'namespace']],
    ['Node let it read', { file: 'done' }, {}, ['process', 'user', 'namespace']],
    ['SQLite was there', { sqlite: 'done' }, {}, ['process', 'user', 'namespace']],
  ])('is less when %s', (_, changeGuarded, changeBare, levels) => {
    expect(provedLevels('namespace', { ...guarded, ...changeGuarded }, { ...contained, ...changeBare })).toEqual(
      levels,
    );
  });

  it('is no namespace where none was made', () => {
    expect(provedLevels('user', guarded, contained)).toEqual(['process', 'permission', 'user']);
  });
});

describe('the isolation that is demanded', () => {
  it('is what was proved, not what a stronger level might imply', () => {
    expect(isolationShortfall(['process', 'permission'], 'permission')).toBeNull();
    expect(isolationShortfall(['process', 'permission'], 'namespace')).toBe(
      'it may only run with the isolation "namespace", and this machine reaches process, permission',
    );
    // Without root a namespace changes no user: who demands one of its own is not content with it.
    expect(isolationShortfall(['process', 'permission', 'namespace'], 'user')).not.toBeNull();
  });
});
