import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CustomerWriter } from '../src/customers/customer-writer.js';
import { CustomerPurge } from '../src/customers/deletion/customer-purge.js';
import { CustomerErasures } from '../src/customers/ports/customer-erasures.js';
import { DuplicateKeys } from '../src/customers/ports/duplicate-keys.js';
import { DuplicateKeyStore } from '../src/dedup/keys/duplicate-key-store.js';
import { MergeJournal } from '../src/dedup/merges/merge-journal.js';
import { openDatabase } from '../src/platform/database/data-source.js';
import { Database } from '../src/platform/database/database.js';
import { Listener } from '../src/platform/database/listener.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { EventSignal } from '../src/platform/events/event-signal.js';
import { IdempotencyStore } from '../src/platform/http/idempotency-store.js';
import { Jobs } from '../src/platform/jobs/jobs.js';
import { startHost, type TestHost } from './harness/index.js';
import { CustomersApi, type Refusal } from './support/customers.js';

let host: TestHost;
let customers: CustomersApi;
let database: Database;
let purge: CustomerPurge;

beforeAll(async () => {
  host = await startHost();
  customers = new CustomersApi(host);
  database = new Database(await openDatabase(host.database!.url, { databasePool: 2 }));
  // The hourly job of the host, called now: its parts are put together as the modules do it.
  const duplicateKeys = new DuplicateKeys();
  duplicateKeys.register(new DuplicateKeyStore());
  const erasures = new CustomerErasures();
  const journal = new MergeJournal(database);
  erasures.register((transaction, ids) => journal.erase(transaction, ids));
  const unitOfWork = new UnitOfWork(database, new IdempotencyStore(database), new EventSignal(new Listener(database)));
  purge = new CustomerPurge(new Jobs(database), unitOfWork, new CustomerWriter(duplicateKeys), duplicateKeys, erasures);
});

afterAll(() => database.dataSource.destroy());

const personalRows = (ids: readonly string[]): Promise<{ rows: string }[]> =>
  host.database!.query(
    `SELECT (SELECT count(*) FROM dedup_key WHERE customer_id = ANY($1)) + (SELECT count(*) FROM customer_note WHERE customer_id = ANY($1))
       + (SELECT count(*) FROM customer WHERE id = ANY($1) AND profile::text LIKE '%Secret%')
       + (SELECT count(*) FROM merge_operation WHERE before IS NOT NULL AND survivor_id = ANY($1)) AS rows`,
    [ids],
  );

describe('30 days after its deletion', () => {
  it('a customer is erased with everyone merged into it, and not a day earlier', async () => {
    const survivor = await customers.create({ name: { full: 'Secret One' }, emails: [{ value: 'secret@x.org' }] });
    const member = await customers.create({ name: { full: 'Secret Two' }, phones: [{ value: '+44 20 7946 0958' }] });
    const bystander = await customers.create({ name: { full: 'Bystander' }, emails: [{ value: 'secret@x.org' }] });
    const ids = [survivor.id, member.id];
    await customers.note(member.id, 'a note');
    await customers.merge(survivor.id, member.id);
    const { body: ticket } = await host.api<{ id: string }>('/v1/tickets', {
      body: { subject: 'Printer', requesterId: member.id },
    });
    await customers.delete(survivor.id);
    await host.database!.query("UPDATE customer SET deleted_at = now() - interval '29 days' WHERE id = $1", [
      survivor.id,
    ]);
    expect(await purge.purgeBatch()).toBe(0);
    expect((await customers.restore(survivor.id)).status).toBe(200);
    await customers.delete(survivor.id);
    await host.database!.query("UPDATE customer SET deleted_at = now() - interval '31 days' WHERE id = $1", [
      survivor.id,
    ]);
    expect(await purge.purgeBatch()).toBe(1);
    expect(await purge.purgeBatch()).toBe(0);
    for (const id of ids) {
      expect((await customers.get<Refusal>(id)).body.code).toBe('CUSTOMER_NOT_FOUND');
      expect((await customers.restore<Refusal>(id)).body.code).toBe('CUSTOMER_NOT_FOUND');
    }
    expect(await personalRows(ids)).toEqual([{ rows: '0' }]);
    expect(await customers.duplicatesOf(bystander.id)).toEqual([]);
    const asked = await host.api<{ requester: { name: string } }>(`/v1/tickets/${ticket.id}`);
    expect(asked.body.requester.name).toBe('Deleted customer');
  });
});
