import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isProblem, type Problem } from '../../../platform/errors/problem.js';
import type { ImportOptions } from '../import-plan.js';
import { CHUNK_BYTES, FileIntake } from './file-intake.js';

const defaults: ImportOptions & { limit: number } = {
  map: null,
  country: null,
  onDuplicate: 'create',
  onInvalid: 'refuse',
  encoding: null,
  delimiter: null,
  limit: 50 * 2 ** 20,
};

function take(pieces: readonly Buffer[], options: Partial<typeof defaults> = {}) {
  const intake = new FileIntake({ ...defaults, ...options });
  const chunks = [...pieces.flatMap((piece) => intake.push(piece)), ...intake.end()];
  return { text: Buffer.concat(chunks).toString('utf8'), chunks, plan: intake.plan!, bytes: intake.bytes };
}

function refusal(pieces: readonly Buffer[], options?: Partial<typeof defaults>): Problem {
  try {
    take(pieces, options);
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error('it was taken');
}

const CSV = 'name,city\nJosé,Besançon\n王小明,北京\nАнна,Москва\n';

describe('FileIntake', () => {
  it('reads every encoding with a byte order mark', () => {
    const utf16be = Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16();
    for (const file of [Buffer.from(CSV), Buffer.from(`\ufeff${CSV}`), Buffer.from(`\ufeff${CSV}`, 'utf16le'), utf16be])
      expect(take([file]).text).toBe(CSV);
  });

  it('reads other encodings when they are named', () => {
    expect(
      take([Buffer.from('name,city\nJos\xe9,Besan\xe7on \x80\n', 'latin1')], { encoding: 'windows-1252' }).text,
    ).toBe('name,city\nJosé,Besançon €\n');
    expect(
      take([Buffer.concat([Buffer.from('name\n'), Buffer.from([0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7, 0x0a])])], {
        encoding: 'gb18030',
      }).text,
    ).toBe('name\n王小明\n');
    expect(
      take([Buffer.concat([Buffer.from('name\n'), Buffer.from([0x93, 0x63, 0x92, 0x86, 0x0a])])], {
        encoding: 'shift_jis',
      }).text,
    ).toBe('name\n田中\n');
    expect(take([Buffer.from(CSV, 'utf16le')], { encoding: 'utf-16le' }).text).toBe(CSV);
  });

  it('gives the same text however the bytes arrive', () => {
    const files = [Buffer.from(`\ufeff${CSV}`), Buffer.from(`\ufeff${CSV}`, 'utf16le')];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }),
        (file, sizes) => {
          const pieces: Buffer[] = [];
          for (let at = 0, turn = 0; at < file.length; at += sizes[turn % sizes.length]!, turn++)
            pieces.push(file.subarray(at, at + sizes[turn % sizes.length]!));
          expect(take(pieces).text).toBe(CSV);
        },
      ),
    );
  });

  it('cuts the text into chunks of one size and loses none of it', () => {
    const row = `${'ü'.repeat(50)},x\n`;
    const file = Buffer.from(`name,note\n${row.repeat(40_000)}`);
    const pieces = Array.from({ length: Math.ceil(file.length / 65_000) }, (_, index) =>
      file.subarray(index * 65_000, (index + 1) * 65_000),
    );
    const { chunks, text, bytes } = take(pieces);
    expect(chunks.slice(0, -1).every((chunk) => chunk.length === CHUNK_BYTES)).toBe(true);
    expect(text).toBe(file.toString('utf8'));
    expect(bytes).toBe(file.length);
  });

  it('names the offset and the cure when the bytes are not UTF-8', () => {
    const start = Buffer.from(`name\n${'a\n'.repeat(5_000)}`);
    const error = refusal([start, Buffer.from('Jos\xe9\n', 'latin1')]);
    expect(error.code).toBe('IMPORT_ENCODING_INVALID');
    expect(error.options.extensions).toEqual({ offset: start.length + 3, suggestedEncodings: ['windows-1252'] });
    expect(error.message).toContain('encoding=windows-1252');
    expect(refusal([Buffer.from('name\nabc\xe4\xbd', 'latin1')]).options.extensions).toMatchObject({ offset: 8 });
  });

  it('suggests East Asian encodings for East Asian bytes', () => {
    const gb = Buffer.concat([Buffer.from('name\n'), Buffer.from([0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7, 0x0a])]);
    expect((refusal([gb]).options.extensions!.suggestedEncodings as string[])[0]).toBe('gb18030');
  });

  it.each([
    ['an Excel workbook', Buffer.from('PK\x03\x04xl/workbook'), 'IMPORT_NOT_TEXT'],
    ['zero bytes', Buffer.from('name\n\0\0\0\0\0\0abc'), 'IMPORT_NOT_TEXT'],
    ['UTF-16 without a mark', Buffer.from('name,email\nAda,ada@example.com\n', 'utf16le'), 'IMPORT_ENCODING_INVALID'],
    ['nothing', Buffer.alloc(0), 'IMPORT_EMPTY'],
    ['blank lines', Buffer.from('\r\n \n'), 'IMPORT_EMPTY'],
    ['a byte order mark alone', Buffer.from('\ufeff'), 'IMPORT_EMPTY'],
    ['no header', Buffer.from('Ada,ada@example.com\nBob,bob@example.com\n'), 'IMPORT_HEADER_INVALID'],
    ['a header without an end', Buffer.from('x'.repeat(70_000)), 'IMPORT_HEADER_INVALID'],
    ['columns that say nothing', Buffer.from('a,b\n1,2\n'), 'IMPORT_MAPPING_INVALID'],
    ['dates that mean two days', Buffer.from('name,birthday\nAda,3/4/1990\n'), 'IMPORT_DATE_ORDER_UNKNOWN'],
  ])('refuses %s', (_, file, code) => expect(refusal([file]).code).toBe(code));

  it('refuses a mapping that names unknown columns or targets, each with its pointer', () => {
    const error = refusal([Buffer.from('First,Mail\nAda,a@example.com\n')], {
      map: '{"Frist":"name.given","Mail":"e-mail"}',
    });
    expect(error.options.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['?map/Frist', 'unknownColumn'],
      ['?map/Mail', 'unknownTarget'],
    ]);
    expect(refusal([Buffer.from('a,b\n1,2\n')], { map: '[1]' }).code).toBe('IMPORT_MAPPING_INVALID');
    expect(
      refusal([Buffer.from('n,a,b\nx,1,2\n')], { map: '{"n":"name.full","a":"birthDate","b":"birthDate"}' }).options
        .errors?.[0]?.code,
    ).toBe('repeatedTarget');
  });

  it('takes a mapping whose names differ in case and spaces, and lets it vouch for the header', () => {
    expect(
      take([Buffer.from('First Name,Mail\nAda,a@example.com\n')], { map: '{"first_name":"name.given"}' }).plan.columns,
    ).toEqual([
      { name: 'First Name', target: 'name.given' },
      { name: 'Mail', target: 'ignore' },
    ]);
    expect(
      take([Buffer.from('name,2020-01-01\nAda,1\n')], { map: '{"name":"name.full"}' }).plan.columns[1]?.target,
    ).toBe('ignore');
  });

  it('stops at the limit, not behind it', () => {
    const intake = new FileIntake({ ...defaults, limit: 100 });
    intake.push(Buffer.from('name\n'.padEnd(90, 'a')));
    expect(() => intake.push(Buffer.alloc(11, 97))).toThrow(/at most 100 bytes/);
  });

  it('finds the delimiter, also the one that Excel writes into the first line', () => {
    expect(take([Buffer.from('Vorname;Nachname\nAda;"Love;lace"\n')]).plan.delimiter).toBe(';');
    expect(take([Buffer.from('first name\tlast name\nAda, Countess\tLovelace\n')]).plan.delimiter).toBe('\t');
    expect(take([Buffer.from('sep=|\nname|city\nAda|London\n')]).plan).toMatchObject({
      delimiter: '|',
      headerRows: 2,
      headerBytes: 16,
    });
    expect(take([Buffer.from('email\na@example.com\n')]).plan.delimiter).toBe(',');
  });
});
