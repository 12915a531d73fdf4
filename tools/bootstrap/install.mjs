import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, runQuietly } from './run.mjs';
import { BootstrapError, say } from './say.mjs';

const STAMP = '.tessera-install';

const CURES = [
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'npm cannot reach its registry. Check the network and the proxy (`npm config get proxy`, `npm config get registry`), then run the command again.',
  ],
  [
    /CERT|self.signed|SELF_SIGNED/,
    'npm does not trust the certificate of its registry. Set `NODE_EXTRA_CA_CERTS` to the certificate of your proxy.',
  ],
  [/ENOSPC/, 'The disk is full. An installation needs about 1.5 GB.'],
  [
    /ETARGET|E404/,
    'The registry does not have a package that the lockfile asks for. A mirror may lag behind: try again later or with another registry.',
  ],
  [
    /EUSAGE|from lock file/,
    'package.json and package-lock.json do not belong together. Run `npm install` and commit both.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    'node_modules cannot be written by this user. It may belong to root from an earlier start: delete it, or change its owner.',
  ],
  [/ENOENT.*npm|npm.*ENOENT/, 'npm was not found. It comes with Node.js: install both and try again.'],
];

/** True when node_modules is what package-lock.json asks for. */
export function isInstalled(root) {
  if (!existsSync(pinnedNode(root))) return false;
  const stamp = path.join(root, 'node_modules', STAMP);
  const wanted = lockfileHash(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  if (!installedByHand(root)) return false;
  writeFileSync(stamp, wanted);
  return true;
}

export async function install(root) {
  say('installing the dependencies from package-lock.json (a minute or two, once) …');
  const started = Date.now();
  const npm = findNpm();
  await runQuietly(npm.file, [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: process.env,
    what: 'npm ci',
    explain: (output) => CURES.find(([pattern]) => pattern.test(output))?.[1] ?? '',
  });
  if (!existsSync(pinnedNode(root))) {
    throw new BootstrapError(
      'The pinned Node.js is missing after npm ci: its install script did not run. Check `npm config get ignore-scripts`; it must be false.',
    );
  }
  await runQuietly(pinnedNode(root), ['--version'], {
    cwd: root,
    env: process.env,
    what: 'The pinned Node.js',
    explain: (output) =>
      output.includes('libatomic') ? 'Install libatomic first, for example `apt-get install libatomic1`.' : '',
  });
  writeFileSync(path.join(root, 'node_modules', STAMP), lockfileHash(root));
  say(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** What is installed depends on the lockfile and on the machine it was installed for. */
function lockfileHash(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  return hash.update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
}

/** A developer who runs `npm install` has exactly this in node_modules already, in npm's own record: installing again would only cost time. */
function installedByHand(root) {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: installed } = JSON.parse(readFileSync(record, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(
    ([name, { version, optional, peer }]) =>
      // Optional packages of other platforms are wanted by the lockfile and not installed.
      name === '' || installed[name]?.version === version || (!(name in installed) && (optional || peer)),
  );
}

/**
 * The npm that runs this script, with the Node.js that runs that npm. The `node` that is first in PATH may be the
 * pinned one, which npm ci deletes while it works.
 */
function findNpm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node && /npm-cli\.[cm]?js$/.test(script) && existsSync(node)) return { file: node, args: [script] };
  return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}
