import autocannon from 'autocannon';
import { median } from './report.ts';

export interface LoadTarget {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Paths to go through in turn, instead of the one in `url`. */
  readonly paths?: readonly string[];
}

const CONNECTIONS = 16;
const SECONDS = 3;
const ROUNDS = 3;

/**
 * Measures targets in turn, several rounds, so that a slow moment of the machine hits all of them.
 * @returns the median requests per second of each target
 */
export async function measureInTurn(targets: readonly LoadTarget[]): Promise<number[]> {
  const rounds: number[][] = targets.map(() => []);
  for (const target of targets) await run(target, 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, target] of targets.entries()) rounds[index]!.push(await run(target, SECONDS));
  }
  return rounds.map(median);
}

async function run(target: LoadTarget, seconds: number): Promise<number> {
  const common = {
    method: target.method ?? 'GET',
    headers: target.headers ?? {},
    ...(target.body === undefined ? {} : { body: target.body }),
  };
  const result = await autocannon({
    url: target.url,
    connections: CONNECTIONS,
    duration: seconds,
    ...common,
    ...(target.paths ? { requests: target.paths.map((path) => ({ ...common, path })) } : {}),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${target.url}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}
