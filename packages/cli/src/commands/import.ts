import type { FileHandle } from 'node:fs/promises';
import type { Api, Query, Schemas } from '../api/api.js';
import type { Operation } from '../api/operation.js';
import { parseMapping, readMappingFile, type Mapping } from '../arguments/mapping.js';
import { CliFailure, EXIT, usageFailure } from '../failure.js';
import { openErrorReport, writeErrorReport } from '../import/error-report.js';
import { failureExamples, previewLines, summaryLines } from '../import/import-report.js';
import { planLines, planMapping, toMapping } from '../import/mapping-plan.js';
import { openSource, type Source } from '../import/source.js';
import { watchOperation } from '../import/watch-operation.js';
import type { Io } from '../io.js';
import { byteSize, counted } from '../output/numbers.js';
import { ProgressLine } from '../output/progress-line.js';
import { print, withHost, type CommonOptions } from './command-context.js';

export interface ImportOptions extends CommonOptions {
  map?: string[];
  mapFile?: string;
  country?: string;
  skipDuplicates?: boolean;
  encoding?: string;
  delimiter?: string;
  dryRun?: boolean;
  wait: boolean;
  errors?: string;
}

/** Imports a CSV file and answers with the exit code: 0 only where no row failed. */
export async function importFile(file: string, options: ImportOptions, io: Io): Promise<number> {
  if (options.errors !== undefined && !options.wait) {
    throw usageFailure('OPTIONS_CONTRADICT', '--errors and --no-wait exclude each other', {
      cure: 'The errors are known when the import has ended: leave one of the two out.',
    });
  }
  const given = await givenMapping(options, io);
  const source = await openSource(file, io);
  const report = options.errors === undefined || options.dryRun ? null : await openErrorReport(options.errors, io.cwd);
  try {
    return await withHost(options, io, async (api, { temporary }) => {
      const reading: Query = { filename: source.name, encoding: options.encoding, delimiter: options.delimiter };
      const preview = await api.upload<Schemas['PreviewView']>('/v1/imports/preview', {
        query: reading,
        body: pieces(source.head),
        length: source.head.length,
      });
      const plan = planMapping(preview, given);
      if (options.dryRun) {
        const { encoding, delimiter } = preview;
        print(io, options, {
          json: { file: source.name, encoding, delimiter, map: toMapping(plan) },
          text: () => previewLines(plan, preview, source),
        });
        return EXIT.done;
      }
      if (io.interactive && !options.json) for (const line of [...planLines(plan), '']) io.err(line);
      const progress = new ProgressLine(io);
      const query = {
        ...reading,
        country: options.country,
        onDuplicate: options.skipDuplicates ? 'skip' : undefined,
        map: JSON.stringify(toMapping(plan)),
      };
      const operation = await send(api, source, { query, progress });
      // A host that ends with this command has to finish the work first.
      if (!options.wait && !temporary) return describeStarted(operation, options, io);
      return await describeFinished(api, await watch(api, operation, { progress, temporary }), {
        options,
        io,
        source,
        report,
      });
    });
  } catch (error) {
    throw withOptionsNamed(error);
  } finally {
    await report?.close();
  }
}

async function givenMapping(options: ImportOptions, io: Io): Promise<Mapping | null> {
  if (options.map !== undefined && options.mapFile !== undefined) {
    throw usageFailure('MAPPING_INVALID', '--map and --map-file were both given', { cure: 'Use one of them.' });
  }
  if (options.mapFile !== undefined) return readMappingFile(options.mapFile, io.cwd);
  return options.map === undefined ? null : parseMapping(options.map);
}

async function send(
  api: Api,
  source: Source,
  { query, progress }: { query: Query; progress: ProgressLine },
): Promise<Operation> {
  let sent = 0;
  const of = source.size === null ? '' : ` of ${byteSize(source.size)}`;
  async function* counting(): AsyncGenerator<Uint8Array> {
    for await (const piece of source.stream()) {
      sent += piece.length;
      progress.show(`Sending: ${byteSize(sent)}${of}`);
      yield piece;
    }
  }
  try {
    return await api.upload<Operation>('/v1/imports', { query, body: counting(), length: source.size ?? undefined });
  } finally {
    progress.clear();
  }
}

/** The API speaks of its parameters; here they are options. */
const CURES: Readonly<Record<string, string>> = {
  IMPORT_MAPPING_INVALID:
    'Say what the columns hold with --map "column=target,…"; --dry-run shows the columns and prints the suggested mapping.',
  IMPORT_ENCODING_INVALID: 'Save the file as UTF-8, or name its encoding, for example --encoding windows-1252.',
  IMPORT_DATE_ORDER_UNKNOWN:
    'Name the country that the file comes from, for example --country US (month first) or --country GB (day first), or write dates as YYYY-MM-DD.',
};

function withOptionsNamed(error: unknown): unknown {
  if (!(error instanceof CliFailure)) return error;
  const { code, title, detail, errors } = error;
  const cure = CURES[code];
  return cure === undefined ? error : new CliFailure(code, title, { detail, errors, cure, cause: error });
}

async function watch(
  api: Api,
  operation: Operation,
  { progress, temporary }: { progress: ProgressLine; temporary: boolean },
): Promise<Operation> {
  try {
    return await watchOperation(api, operation.id, progress);
  } catch (error) {
    if (!(error instanceof CliFailure) || error.code !== 'INTERRUPTED') throw error;
    throw new CliFailure(
      'INTERRUPTED',
      `Interrupted; the import goes on in the host${temporary ? ' when it is started again' : ''}`,
      {
        cure: `Follow it with \`tessera operation show ${operation.id}\`, or stop it with \`tessera operation cancel ${operation.id}\`.`,
        exitCode: EXIT.interrupted,
        cause: error,
      },
    );
  }
}

function describeStarted(operation: Operation, options: CommonOptions, io: Io): number {
  print(io, options, { json: operation, text: () => [operation.id] });
  if (!options.json && io.interactive)
    io.err(`The import goes on in the host. Follow it with: tessera operation show ${operation.id}`);
  return EXIT.done;
}

async function describeFinished(
  api: Api,
  operation: Operation,
  about: { options: ImportOptions; io: Io; source: Source; report: FileHandle | null },
): Promise<number> {
  const { options, io, source, report } = about;
  const failed = operation.result?.failed ?? 0;
  const written = report === null ? 0 : await writeErrorReport(api, operation.id, report);
  print(io, options, { json: operation, text: () => summaryLines(operation, source) });
  if (failed > 0 && !options.json) {
    for (const line of await failureExamples(api, operation, failed)) io.err(line);
    io.err(
      report === null
        ? 'Write all of them to a file with --errors errors.csv.'
        : `${counted(written, 'row')} written to ${options.errors}.`,
    );
  }
  return operation.state === 'succeeded' && failed === 0 ? EXIT.done : EXIT.failed;
}

async function* pieces(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
