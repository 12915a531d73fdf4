import type { Readable } from 'node:stream';
import { TokenBucket } from '../channel/token-bucket.js';

const MAX_LINE = 2_000;
const BYTES_PER_SECOND = 65_536;

/**
 * Cuts what a process prints into lines, at a bounded rate. Beyond it the process waits: the pipe is left full, nothing is dropped
 * and nothing piles up in the host.
 */
export function captureLines(stream: Readable, onLine: (line: string) => void): void {
  const bucket = new TokenBucket(BYTES_PER_SECOND, performance.now());
  const decoder = new TextDecoder();
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE) {
      lines.push(rest);
      rest = '';
    }
    for (const line of lines) if (line.trim() !== '') onLine(line.slice(0, MAX_LINE));
    bucket.take(chunk.length, performance.now());
    const waitMs = bucket.waitMs(performance.now());
    if (waitMs === 0) return;
    stream.pause();
    setTimeout(() => stream.resume(), waitMs).unref();
  });
  stream.on('end', () => {
    if (rest.trim() !== '') onLine(rest.slice(0, MAX_LINE));
  });
  // The pipe of a killed process may be reset; its exit is reported elsewhere.
  stream.on('error', () => stream.destroy());
}
