import type { Readable } from 'node:stream';
import { problem } from '../../platform/errors/problem.js';
import { sampleCsv } from './csv/csv-sample.js';
import type { Delimiter } from './csv/delimiter.js';
import type { PreviewView } from './import-query.dto.js';
import { suggestTargets } from './mapping/suggest-targets.js';
import { wholeCharacters } from './text/encoding.js';
import { EncodingFault, Transcoder } from './text/transcoder.js';
import { encodingProblem, SAMPLE_BYTES, textEncoding } from './upload/file-intake.js';

const SAMPLES = 5;
const LONGEST_SAMPLE = 100;

/**
 * Looks at the beginning of a file. What comes after 64 KiB is not read, and a file that was cut there is fine.
 * @throws IMPORT_EMPTY, IMPORT_NOT_TEXT, IMPORT_ENCODING_INVALID, IMPORT_HEADER_INVALID
 */
export async function previewFile(
  body: Readable,
  options: { encoding: string | null; delimiter: Delimiter | null },
): Promise<PreviewView> {
  const { start, whole } = await readStart(body);
  if (start.length === 0) throw problem('IMPORT_EMPTY');
  const encoding = textEncoding(start, options.encoding);
  const text = toText(start.subarray(encoding.markBytes), encoding.label);
  const sample = sampleCsv(text, { whole, delimiter: options.delimiter });
  const suggested = suggestTargets(sample.columns);
  return {
    columns: sample.columns.map(({ name, values }, index) => ({
      name,
      samples: samplesOf(values),
      suggested: suggested[index] ?? null,
    })),
    encoding: encoding.label,
    delimiter: sample.delimiter,
    rows: sample.columns[0]?.values.length ?? 0,
  };
}

async function readStart(body: Readable): Promise<{ start: Buffer; whole: boolean }> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop must not destroy the request, its answer is still to be sent.
  for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= SAMPLE_BYTES) break;
  }
  return { start: Buffer.concat(pieces).subarray(0, SAMPLE_BYTES), whole: bytes < SAMPLE_BYTES };
}

function toText(start: Buffer, label: string): string {
  try {
    const text = new Transcoder({ label, markBytes: 0 }).push(start);
    return text.subarray(0, wholeCharacters(text)).toString('utf8');
  } catch (error) {
    if (!(error instanceof EncodingFault)) throw error;
    throw encodingProblem(error);
  }
}

const samplesOf = (values: readonly string[]): string[] =>
  [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
    .slice(0, SAMPLES)
    .map((value) => value.slice(0, LONGEST_SAMPLE));
