import { describe, expect, it } from '@jest/globals';
import { PluginLog } from './plugin-log.js';

describe('the log of a plugin', () => {
  it('keeps the latest lines within a fixed amount of memory', () => {
    const log = new PluginLog();
    for (let line = 0; line < 10_000; line += 1) log.add('plugin', 'info', `${line}`.padEnd(1_000, 'x'), { line });
    const kept = log.lines();
    expect(kept.length).toBeLessThan(130);
    expect(kept.at(-1)?.data).toEqual({ line: 9_999 });
  });

  it('does not take empty lines for free', () => {
    const log = new PluginLog();
    for (let line = 0; line < 10_000; line += 1) log.add('stdout', 'info', '');
    expect(log.lines().length).toBeLessThan(1_400);
  });

  it('gives the last words of one process', () => {
    const log = new PluginLog();
    const since = new Date(Date.now() - 1);
    log.add('stderr', 'warn', 'one');
    log.add('stdout', 'info', 'not this');
    log.add('stderr', 'warn', 'two');
    expect(log.tail('stderr', 1, since)).toBe('two');
    expect(log.tail('stderr', 9, since)).toBe('one\ntwo');
    expect(log.tail('stderr', 9, new Date(Date.now() + 1_000))).toBe('');
  });
});
