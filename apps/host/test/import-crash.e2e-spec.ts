import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { startHost, until, type TestHost } from './harness/index.js';
import { count, ended, operation, rowErrors, sendFile, type OperationBody } from './support/imports.js';
import type { Page } from './support/identity.js';

const ROWS = 8_000;
const WRONG_EVERY = 100;
const WRONG = ROWS / WRONG_EVERY;
const CREATED = ROWS - WRONG;

const isWrong = (row: number): boolean => row % WRONG_EVERY === 0;
const line = (row: number): string =>
  isWrong(row) ? `${row},"open` : `${row},Guest ${row},guest.${row}@example.com,+49 30 ${7_000_000 + row}`;
const FILE = `id,full name,e-mail,phone\n${Array.from({ length: ROWS }, (_, index) => `${line(index + 1)}\n`).join('')}`;

/** Every trace that an import leaves, counted where it lies. */
async function traces(host: TestHost, id: string) {
  const [customers, distinct, events, audited, keys, inLedger, chunks] = await Promise.all([
    count(host, 'SELECT count(*) FROM customer'),
    count(host, "SELECT count(DISTINCT profile->'externalIds'->0->>'id') FROM customer"),
    count(
      host,
      "SELECT count(DISTINCT subject) FROM event WHERE type = 'customer.created' HAVING count(*) = count(DISTINCT subject)",
    ),
    count(
      host,
      "SELECT count(DISTINCT subject) FROM audit_record WHERE action = 'customer.created' HAVING count(*) = count(DISTINCT subject)",
    ),
    count(host, 'SELECT count(*) FROM dedup_key'),
    count(
      host,
      'SELECT coalesce(sum(cardinality(customer_ids)), 0) AS count FROM import_batch WHERE operation_id = $1',
      [id],
    ),
    count(host, 'SELECT count(*) FROM import_chunk'),
  ]);
  return { customers, distinct, events, audited, keys, inLedger, chunks };
}

const COMPLETE = {
  customers: CREATED,
  distinct: CREATED,
  events: CREATED,
  audited: CREATED,
  keys: 2 * CREATED,
  inLedger: CREATED,
  chunks: 0,
};

async function expectComplete(host: TestHost, id: string): Promise<void> {
  expect(await ended(host, id)).toMatchObject({
    state: 'succeeded',
    progress: { done: ROWS, total: ROWS },
    result: { created: CREATED, duplicates: 0, failed: WRONG },
  });
  expect(await traces(host, id)).toEqual(COMPLETE);
  const errors = await rowErrors(host, id);
  expect(errors.map(({ row, code }) => [row, code])).toEqual(
    Array.from({ length: WRONG }, (_, index) => [(index + 1) * WRONG_EVERY + 1, 'ROW_QUOTE_UNCLOSED']),
  );
}

/** Waits until the operation has got further than before, so that each crash hits a running import. */
async function furtherThan(host: TestHost, id: string, done: number): Promise<number> {
  await until(
    async () => (await operation(host, id)).progress.done > done || (await operation(host, id)).state !== 'running',
    { deadline: 60_000, what: 'the operation goes on' },
  );
  return (await operation(host, id)).progress.done;
}

describe('an import in a host that dies', () => {
  it('goes on where it was, and every row is imported exactly once', async () => {
    const host = await startHost();
    const { body } = await sendFile(host, FILE, { filename: 'guests.csv' });
    let [done, kills] = [0, 0];
    for (; kills < 5 && done < ROWS; kills++) {
      done = await furtherThan(host, body.id, done);
      await host.kill9();
      await host.restart();
    }
    expect(kills).toBeGreaterThanOrEqual(2);
    await expectComplete(host, body.id);
    await host.dispose();
  }, 180_000);

  it('is not imported at all when the host dies before the file has arrived', async () => {
    const host = await startHost();
    const socket = connect(Number(new URL(host.url).port), '127.0.0.1').on('error', () => undefined);
    socket.write(
      `POST /v1/imports?filename=half.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${host.operatorToken}\r\nContent-Type: text/csv\r\nContent-Length: 9000000\r\n\r\n`,
    );
    socket.write(FILE.repeat(4));
    await until(async () => (await count(host, 'SELECT count(*) FROM import_chunk')) > 0, {
      what: 'a part of the file is stored',
    });
    await host.kill9();
    await host.restart();
    const { body } = await host.api<Page<OperationBody>>('/v1/operations?kind=import');
    expect(await ended(host, body.items[0]!.id)).toMatchObject({
      state: 'failed',
      result: null,
      error: { code: 'IMPORT_UPLOAD_INCOMPLETE' },
    });
    expect(
      await count(host, 'SELECT (SELECT count(*) FROM customer) + (SELECT count(*) FROM import_chunk) AS count'),
    ).toBe(0);
    await host.dispose();
  }, 120_000);

  it('does not hold up the end of its host while its file arrives', async () => {
    const host = await startHost();
    const socket = connect(Number(new URL(host.url).port), '127.0.0.1').on('error', () => undefined);
    socket.write(
      `POST /v1/imports?filename=slow.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${host.operatorToken}\r\nContent-Type: text/csv\r\nContent-Length: 9000000\r\n\r\n`,
    );
    socket.write(FILE);
    const state = async (): Promise<OperationBody> =>
      (await host.api<Page<OperationBody>>('/v1/operations?kind=import')).body.items[0]!;
    await until(async () => (await state()).state === 'receiving', { what: 'the upload begins' });
    const startedAt = Date.now();
    expect(await host.stop()).toEqual({ code: 0, signal: null });
    expect(Date.now() - startedAt).toBeLessThan(15_000);
    await host.restart();
    await until(async () => (await state()).state === 'failed', { deadline: 30_000, what: 'the upload is given up' });
    expect(await state()).toMatchObject({ error: { code: 'IMPORT_UPLOAD_INCOMPLETE' } });
    await host.dispose();
  }, 120_000);

  it('goes on in another host on the same database', async () => {
    const first = await startHost();
    const other = await startHost({ env: { DATABASE_URL: first.database!.url } });
    const { body } = await sendFile(first, FILE, { filename: 'guests.csv' });
    await furtherThan(first, body.id, 0);
    await first.kill9();
    await expect(ended(other, body.id)).resolves.toMatchObject({
      state: 'succeeded',
      result: { created: CREATED, failed: WRONG },
    });
    expect(await traces(first, body.id)).toEqual(COMPLETE);
    await other.dispose();
    await first.dispose();
  }, 120_000);

  it('hands over at once when the host is stopped in an orderly way', async () => {
    const host = await startHost();
    const { body } = await sendFile(host, FILE, { filename: 'guests.csv' });
    const done = await furtherThan(host, body.id, 0);
    const exit = await host.stop();
    expect(exit).toEqual({ code: 0, signal: null });
    await host.restart();
    expect((await operation(host, body.id)).progress.done).toBeGreaterThanOrEqual(done);
    await expectComplete(host, body.id);
    await host.dispose();
  }, 120_000);

  it('takes everything back exactly once when it dies during the undo', async () => {
    const host = await startHost();
    const { body } = await sendFile(host, FILE, { filename: 'guests.csv' });
    await ended(host, body.id);
    await host.api(`/v1/operations/${body.id}/undo`, { method: 'POST' });
    let done = 0;
    for (let kills = 0; kills < 2; kills++) {
      done = await furtherThan(host, body.id, done);
      await host.kill9();
      await host.restart();
    }
    expect(await ended(host, body.id)).toMatchObject({ state: 'undone', undo: { removed: CREATED, kept: 0 } });
    expect(await count(host, 'SELECT count(*) FROM customer WHERE deleted_at IS NULL')).toBe(0);
    expect(await count(host, "SELECT count(*) FROM event WHERE type = 'customer.deleted'")).toBe(CREATED);
    expect(await count(host, "SELECT count(*) FROM audit_record WHERE action = 'customer.deleted'")).toBe(CREATED);
    await host.dispose();
  }, 180_000);
});
