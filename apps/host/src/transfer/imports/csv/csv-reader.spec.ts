import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvReader, MOST_RAW_LENGTH, MOST_RECORD_LENGTH, type CsvRecord } from './csv-reader.js';

function read(pieces: readonly string[], delimiter = ','): CsvRecord[] {
  const reader = new CsvReader(delimiter);
  const records: CsvRecord[] = [];
  const drain = (): void => {
    for (let record = reader.next(); record; record = reader.next()) records.push(record);
  };
  for (const piece of pieces) {
    reader.push(piece);
    drain();
  }
  reader.end();
  drain();
  return records;
}

const cells = (text: string, delimiter?: string) =>
  read([text], delimiter).map((record) => record.fault ?? record.cells);

describe('CsvReader', () => {
  it('reads quotes, doubled quotes, delimiters and line ends inside quotes', () => {
    expect(cells('a,"b,c","d ""e""",\r\n"1\n2",3,,"4"\n')).toEqual([
      ['a', 'b,c', 'd "e"', ''],
      ['1\n2', '3', '', '4'],
    ]);
  });

  it('accepts every line end and a last line without one', () => {
    expect(cells('a,b\rc,d\r\ne,f\ng,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('accepts spaces around quotes, and quotes in the middle of a cell as letters', () => {
    expect(cells('a, "b" ,John "Jack" Smith\n')).toEqual([['a', 'b', 'John "Jack" Smith']]);
  });

  it('loses one line, not the rows after it, when a quote never closes', () => {
    expect(cells('1,"open\n2,b\n3,c\n')).toEqual(['ROW_QUOTE_UNCLOSED', ['2', 'b'], ['3', 'c']]);
  });

  it('loses one line when text follows a closing quote', () => {
    expect(cells('1,"a"b\n2,c\n3,"x\ny"\n')).toEqual(['ROW_QUOTE_STRAY', ['2', 'c'], ['3', 'x\ny']]);
    // The quote of the first line closes at that of the second: neither line takes the third with it.
    expect(cells('1,"a\n2,"b"\n3,c\n')).toEqual(['ROW_QUOTE_UNCLOSED', ['2', 'b'], ['3', 'c']]);
  });

  it('reports a line longer than the limit, in bounded memory, and goes on behind it', () => {
    const long = 'x'.repeat(1024 * 1024);
    const pieces = ['a,b\n', ...Array.from({ length: 12 }, () => long), '\n1,2\n'];
    const [header, tooLong, last] = read(pieces);
    expect(header?.cells).toEqual(['a', 'b']);
    expect(tooLong).toMatchObject({ fault: 'ROW_TOO_LONG', bytes: 12 * 1024 * 1024 + 1 });
    expect(tooLong?.raw).toHaveLength(MOST_RAW_LENGTH);
    expect(last).toMatchObject({ cells: ['1', '2'], bytes: 4 });
  });

  it('gives up on a quote that runs beyond the longest record', () => {
    const filler = `${'y'.repeat(99)}\n`.repeat(Math.ceil(MOST_RECORD_LENGTH / 100) + 10);
    const records = read(['1,"open\n', filler, '2,b\n']);
    expect(records[0]).toMatchObject({ fault: 'ROW_QUOTE_UNCLOSED', raw: '1,"open' });
    expect(records.at(-1)?.cells).toEqual(['2', 'b']);
  });

  it('stays linear on a file made of quotes that close on the wrong line', () => {
    const startedAt = performance.now();
    const records = read(Array.from({ length: 60 }, () => 'x","y\n'.repeat(10_000)));
    expect(records.length).toBeGreaterThan(1_000);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('counts every byte once, whatever the pieces', () => {
    const letters = fc.constantFrom('a', 'é', '王', '😀', ',', '"', '\n', '\r', ' ', ';');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 5 }), (characters, cuts) => {
        const text = characters.join('');
        const whole = read([text]);
        expect(whole.reduce((sum, record) => sum + record.bytes, 0)).toBe(Buffer.byteLength(text));
        const places = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
        const pieces = [0, ...places].map((from, index) => text.slice(from, places[index]));
        expect(read(pieces)).toEqual(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with csv-parse on every well-formed file', () => {
    const cell = fc
      .array(fc.constantFrom('a', 'B', '1', 'é', '王', ',', '"', '\n', '\r\n', '.'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const quote = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (table, lineEnd) => {
        const text = table.map((row) => row.map(quote).join(',') + lineEnd).join('');
        expect(cells(text)).toEqual(parse(text, { relax_column_count: true, record_delimiter: lineEnd }));
      }),
    );
  });
});
