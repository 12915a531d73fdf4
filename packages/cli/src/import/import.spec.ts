import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planArgument, planLines, planMapping, toMapping } from './mapping-plan.js';
import { openSource } from './source.js';

const preview = {
  columns: [
    { name: 'Full name', samples: ['Ada Lovelace', 'Grace Hopper'], suggested: 'name.full' },
    { name: 'Mail, private', samples: ['ada@example.org'], suggested: 'email' },
    { name: 'Größe', samples: [], suggested: null },
  ],
  encoding: 'utf-8',
  delimiter: ',',
  rows: 2,
};

describe('the mapping of an import', () => {
  it('is what the host suggests where none is given', () => {
    expect(toMapping(planMapping(preview, null))).toEqual({ 'Full name': 'name.full', 'Mail, private': 'email' });
  });

  it('is exactly what is given otherwise: other columns are ignored', () => {
    const plan = planMapping(preview, { 'Full name': 'name.full' });
    expect(plan.map(({ target }) => target)).toEqual(['name.full', 'ignore', 'ignore']);
  });

  it('finds a column whatever its case, accents and punctuation', () => {
    expect(toMapping(planMapping(preview, { full_name: 'name.full', GROßE: 'tags', 'mail private': 'email' }))).toEqual(
      { 'Full name': 'name.full', 'Mail, private': 'email', Größe: 'tags' },
    );
  });

  it('refuses a column that the file does not have, with a guess and the list', () => {
    expect(() => planMapping(preview, { 'Fulll name': 'name.full' })).toThrow(
      expect.objectContaining({
        code: 'MAPPING_COLUMN_UNKNOWN',
        detail: 'Did you mean "Full name"?',
        cure: 'Its columns are: Full name, Mail, private, Größe.',
      }),
    );
  });

  it('is shown with examples, and as an argument that reads back', () => {
    const plan = planMapping(preview, null);
    expect(planLines(plan)).toEqual([
      'COLUMN         BECOMES    FOR EXAMPLE',
      'Full name      name.full  Ada Lovelace · Grace Hopper',
      'Mail, private  email      ada@example.org',
      'Größe          (ignored)',
    ]);
    expect(planArgument(plan)).toBe(`--map 'Full name=name.full,"Mail, private"=email'`);
  });
});

describe('the file of an import', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tessera-cli-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const nobody = (async function* () {})();
  const open = (file: string) => openSource(file, { cwd: folder, stdin: nobody });
  const read = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
    const pieces: Uint8Array[] = [];
    for await (const piece of stream) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  };

  it('is read from its start, head included', async () => {
    const text = `name\n${'Ada\n'.repeat(50_000)}`;
    await writeFile(path.join(folder, 'people.csv'), text);
    const source = await open('people.csv');
    expect(source).toMatchObject({ name: 'people.csv', size: text.length });
    expect(source.head).toHaveLength(65_536);
    await expect(read(source.stream())).resolves.toBe(text);
  });

  it('may come from standard input, which is read once', async () => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < 30_000; index += 1) yield Buffer.from('Ada\n');
    }
    const source = await openSource('-', { cwd: folder, stdin: stdin() });
    expect(source).toMatchObject({ name: 'standard input', size: null });
    expect(source.head).toHaveLength(65_536);
    await expect(read(source.stream())).resolves.toBe('Ada\n'.repeat(30_000));
  });

  it.each([
    ['missing.csv', null, 'FILE_NOT_FOUND'],
    ['empty.csv', Buffer.alloc(0), 'FILE_EMPTY'],
    ['table.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04]), 'FILE_NOT_CSV'],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'FILE_NOT_CSV'],
    ['people.csv.gz', Buffer.from([0x1f, 0x8b]), 'FILE_NOT_CSV'],
    ['.', null, 'FILE_NOT_READABLE'],
  ])('is refused before anything is sent: %s', async (name, content, code) => {
    if (content !== null) await writeFile(path.join(folder, name), content);
    await expect(open(name)).rejects.toEqual(expect.objectContaining({ code, exitCode: 2 }));
  });
});
