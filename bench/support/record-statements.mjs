// Loaded into the host with `node --import` for a moment: writes every SQL statement that it sends, with its values,
// so that the bare server can run exactly the same ones.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const file = process.env.BENCH_STATEMENTS;
const send = pg.Client.prototype.query;

pg.Client.prototype.query = function record(config, values, ...rest) {
  const text = typeof config === 'string' ? config : config?.text;
  const parameters = Array.isArray(values) ? values : config?.values;
  if (typeof text === 'string') appendFileSync(file, `${JSON.stringify({ text, values: parameters ?? [] })}\n`);
  return send.call(this, config, values, ...rest);
};
