// Prevents: a public package whose API changes without anybody having decided that.
// Compares each package's exported API with its committed report (packages/<name>/<name>.api.md); `--write` renews them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const { Extractor, ExtractorConfig, ExtractorLogLevel } = createRequire(import.meta.url)('@microsoft/api-extractor');
const ROOT = path.resolve(import.meta.dirname, '..');
const PUBLIC_PACKAGES = ['business-time', 'client', 'protocol', 'sdk'];

const write = process.argv.includes('--write');
const scratch = mkdtempSync(path.join(tmpdir(), 'tessera-api-'));
let failures = 0;
try {
  for (const name of PUBLIC_PACKAGES) failures += check(name) ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(failures === 0 ? 0 : 1);

function check(name) {
  const report = path.join(ROOT, 'packages', name, `${name}.api.md`);
  const fresh = extract(name);
  const committed = readIfThere(report);
  if (fresh === committed) return true;
  if (write) {
    writeFileSync(report, fresh);
    process.stdout.write(`wrote ${path.relative(ROOT, report)}\n`);
    return true;
  }
  process.stderr.write(`The API of @tessera/${name} differs from its report:\n${difference(committed, fresh)}\n`);
  process.stderr.write(
    'If it is meant, run `node tools/api-report.mjs --write` and commit the report with the change.\n',
  );
  return false;
}

function extract(name) {
  const projectFolder = path.join(ROOT, 'packages', name);
  const config = ExtractorConfig.prepare({
    configObjectFullPath: path.join(projectFolder, 'api-extractor.json'),
    packageJsonFullPath: path.join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: '<projectFolder>/dist/index.d.ts',
      // The report describes what users see, and they see the emitted declarations: nothing else is compiled.
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'nodenext',
            moduleResolution: 'nodenext',
            target: 'es2023',
            lib: ['esnext', 'dom'],
            skipLibCheck: true,
            types: ['node'],
          },
          include: ['dist/**/*.d.ts'],
        },
      },
      apiReport: { enabled: true, reportFolder: scratch, reportTempFolder: scratch, reportFileName: name },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None, addToApiReportFile: false } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None, addToApiReportFile: false } },
      },
    },
  });
  const result = Extractor.invoke(config, { localBuild: true, messageCallback: (message) => quiet(message) });
  if (!result.succeeded) throw new Error(`api-extractor failed for ${name}`);
  return readFileSync(path.join(scratch, `${name}.api.md`), 'utf8');
}

function quiet(message) {
  if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

/** The lines that only one of the two has; enough to see what changed, whatever moved. */
function difference(before, after) {
  const old = new Set(before.split('\n'));
  const now = new Set(after.split('\n'));
  const removed = [...old].filter((line) => !now.has(line)).map((line) => `- ${line}`);
  const added = [...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`);
  return [...removed, ...added].slice(0, 60).join('\n');
}
