import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startHost, until, type TestHost } from './harness/index.js';

interface Event {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
}
interface AuditRecord {
  readonly eventId: string;
  readonly before: { readonly tags: string[] };
  readonly after: { readonly tags: string[] };
}

/** Follows the log as an integration does: asks, remembers the cursor, asks again. */
class Follower {
  readonly seen: Event[] = [];
  private cursor: string | null = null;

  constructor(
    private readonly host: TestHost,
    private readonly limit: number,
  ) {}

  async follow(): Promise<void> {
    for (;;) {
      const after = this.cursor === null ? '' : `&after=${encodeURIComponent(this.cursor)}`;
      const { body } = await this.host.api<{ items: Event[]; next: string }>(`/v1/events?limit=${this.limit}${after}`);
      this.seen.push(...body.items);
      this.cursor = body.next;
      if (body.items.length === 0) return;
    }
  }
}

describe('the event log', () => {
  let host: TestHost;
  beforeAll(async () => {
    host = await startHost();
  });

  const create = async (name: string): Promise<string> => {
    const { status, body } = await host.api<{ id: string }>('/v1/customers', { body: { name: { full: name } } });
    expect(status).toBe(201);
    return body.id;
  };

  it('shows nothing behind a transaction that is still open, and everything once it ends', async () => {
    const follower = new Follower(host, 100);
    await follower.follow();
    const before = follower.seen.length;
    const slow = new pg.Client({ connectionString: host.database!.url });
    await slow.connect();
    try {
      await slow.query('BEGIN');
      const slowId = randomUUID();
      await slow.query(
        `INSERT INTO event (id, type, subject, actor, data) VALUES ($1, 'customer.created', 'slow', '{"kind":"system","id":"test","name":"test"}', '{}')`,
        [slowId],
      );
      const quick = await create('Quick');
      await follower.follow();
      expect(follower.seen.slice(before)).toEqual([]);
      await slow.query('COMMIT');
      await until(async () => {
        await follower.follow();
        return follower.seen.length === before + 2;
      });
      expect(follower.seen.slice(before).map(({ subject }) => subject)).toEqual(['slow', quick]);
    } finally {
      await slow.end();
    }
  });

  it('misses, doubles and reorders nothing while many write at once', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, (_, index) => create(`Crowd ${index}`)));
    const follower = new Follower(host, 7);
    let writing = true;
    const reading = (async () => {
      while (writing) await follower.follow();
    })();
    const writer = async (number: number): Promise<void> => {
      for (let turn = 0; turn < 15; turn++) {
        const id = ids[(number + turn) % ids.length]!;
        const answer = await host.api(`/v1/customers/${id}`, {
          method: 'PATCH',
          body: { tags: [`w${number}t${turn}`] },
          headers: { 'if-match': '*' },
        });
        expect(answer.status).toBe(200);
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, number) => writer(number)));
    writing = false;
    await reading;
    const updates = () =>
      follower.seen.filter(({ type, subject }) => type === 'customer.updated' && ids.includes(subject));
    await until(async () => {
      await follower.follow();
      return updates().length >= 12 * 15;
    });

    expect(updates()).toHaveLength(12 * 15);
    expect(new Set(follower.seen.map(({ id }) => id)).size).toBe(follower.seen.length);
    for (const id of ids) {
      const audit = new Map((await auditOf(id)).map((record) => [record.eventId, record]));
      const chain = updates()
        .filter(({ subject }) => subject === id)
        .map((event) => audit.get(event.id)!);
      for (const [index, record] of chain.entries()) {
        if (index > 0) expect(record.before.tags).toEqual(chain[index - 1]!.after.tags);
      }
    }
  });

  const auditOf = async (subject: string): Promise<AuditRecord[]> => {
    const { body } = await host.api<{ items: AuditRecord[] }>(
      `/v1/audit?subject=${subject}&action=customer.updated&limit=100`,
    );
    return body.items;
  };

  it('refuses a cursor that it did not issue', async () => {
    for (const after of ['x', 'eyJsb3ciOiIwIn0.AAAAAAAAAAAAAAAAAAAAAA']) {
      const { status, body } = await host.api<{ code: string }>(`/v1/events?after=${after}`);
      expect([status, body.code]).toEqual([400, 'CURSOR_INVALID']);
    }
  });
});
