import { describe, expect, it } from '@jest/globals';
import { byteSize, counted, grouped } from './numbers.js';
import { ProgressLine } from './progress-line.js';
import { tableLines } from './table.js';

describe('numbers for people', () => {
  it('are grouped by thousands', () => {
    expect([0, 999, 1_000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  it('come with the right form of the noun', () => {
    expect([counted(1, 'row'), counted(0, 'row'), counted(2_000, 'row')]).toEqual(['1 row', '0 rows', '2,000 rows']);
  });

  it('show sizes with the unit that fits', () => {
    expect([0, 512, 1_536, 5 * 2 ** 20, 300 * 2 ** 30].map(byteSize)).toEqual([
      '0 B',
      '512 B',
      '1.5 KiB',
      '5.0 MiB',
      '300 GiB',
    ]);
  });
});

describe('a table', () => {
  it('pads every column but the last', () => {
    expect(
      tableLines(
        ['id', 'name'],
        [
          ['1', 'Ada'],
          ['1000', ''],
        ],
      ),
    ).toEqual(['ID    NAME', '1     Ada', '1000']);
  });
});

describe('a progress line', () => {
  it('says nothing where nobody watches', () => {
    const written: string[] = [];
    const line = new ProgressLine({ interactive: false, rewrite: (text) => void written.push(text) });
    line.show('10 %');
    line.clear();
    expect(written).toEqual([]);
  });

  it('is rewritten at most ten times a second, and leaves nothing behind', () => {
    const written: string[] = [];
    const line = new ProgressLine({ interactive: true, rewrite: (text) => void written.push(text) });
    for (let percent = 0; percent < 100; percent += 1) line.show(`${percent} %`);
    line.clear();
    line.clear();
    expect(written).toEqual(['0 %', '']);
  });
});
