import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startHost } from './harness/index.js';
import { CustomersApi, type Merge } from './support/customers.js';
import { MergeModel } from './support/merge-model.js';

let customers: CustomersApi;

beforeAll(async () => {
  customers = new CustomersApi(await startHost());
});

// A longer search is one edit away: 200 runs of 25 steps took two minutes.
const RUNS = 10;
const DEADLINE_MS = 180_000;

const TAGS = ['a', 'b', 'c', 'd'];
const BIRTH_DATES = [null, '1990-01-01', '1991-02-02'];

const content = fc.record({
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 3 }),
  birthDate: fc.constantFrom(...BIRTH_DATES),
});
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), who: fc.nat(), content }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('merge' as const), who: fc.nat(), other: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat() }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never;

/** The same steps for the host and for the model. */
class Run {
  readonly model = new MergeModel();
  readonly standing: Merge[] = [];

  async create(members: Content): Promise<void> {
    const { id } = await customers.create({
      name: { full: 'Somebody' },
      emails: [{ value: 'one@x.org' }, { value: 'two@x.org', primary: true }],
      ...members,
    });
    this.model.create(id, members);
  }

  async take(next: Step): Promise<void> {
    const ids = this.model.ids();
    if (next.kind === 'edit') {
      const id = ids[next.who % ids.length]!;
      expect((await customers.patch(id, next.content)).status).toBe(200);
      this.model.edit(id, next.content);
    } else if (next.kind === 'merge') {
      const [survivorId, absorbedId] = [
        this.model.rootOf(ids[next.who % ids.length]!),
        this.model.rootOf(ids[next.other % ids.length]!),
      ];
      if (survivorId !== absorbedId) await this.merge(survivorId, absorbedId);
    } else if (this.standing.length > 0) {
      await this.undo(this.standing[next.which % this.standing.length]!);
    }
  }

  /** Every id answers with the survivor that the model names, and with what the model says of it. */
  async compare(): Promise<void> {
    const ids = this.model.ids();
    const shown = await Promise.all(ids.map((id) => customers.read(id)));
    expect(shown.map(({ id, tags, birthDate }) => [id, { tags: [...tags].sort(), birthDate }])).toEqual(
      ids.map((id) => [this.model.rootOf(id), this.model.viewOf(id)]),
    );
  }

  async undo(merge: Merge): Promise<Merge> {
    this.standing.splice(this.standing.indexOf(merge), 1);
    const undone = await customers.undo(merge.id);
    this.model.undo(merge.absorbedId);
    return undone;
  }

  private async merge(survivorId: string, absorbedId: string): Promise<void> {
    this.standing.push(await customers.merge(survivorId, absorbedId));
    this.model.merge(survivorId, absorbedId);
  }
}

describe('any sequence of edits, merges and undos', () => {
  it(
    'ends where the journal says, at every step, and taking everything back leaves what the edits made',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(content, { minLength: 3, maxLength: 5 }),
          fc.array(step, { minLength: 4, maxLength: 14 }),
          fc.infiniteStream(fc.nat()),
          async (drafts, steps, order) => {
            const run = new Run();
            for (const draft of drafts) await run.create(draft);
            for (const next of steps) {
              await run.take(next);
              await run.compare();
            }
            while (run.standing.length > 0)
              await run.undo(run.standing[(order.next().value ?? 0) % run.standing.length]!);
            await run.compare();
          },
        ),
        { numRuns: RUNS },
      );
    },
    DEADLINE_MS,
  );

  it(
    'merged and taken back in any order without an edit, leaves every customer byte for byte as it was',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(content, { minLength: 4, maxLength: 6 }),
          fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 6 }),
          fc.infiniteStream(fc.nat()),
          async (drafts, pairs, order) => {
            const run = new Run();
            for (const draft of drafts) await run.create(draft);
            const before = await Promise.all(
              run.model.ids().map(async (id) => JSON.stringify(await customers.read(id))),
            );
            for (const [who, other] of pairs) await run.take({ kind: 'merge', who, other });
            while (run.standing.length > 0)
              await run.undo(run.standing[(order.next().value ?? 0) % run.standing.length]!);
            const after = await Promise.all(
              run.model.ids().map(async (id) => JSON.stringify(await customers.read(id))),
            );
            expect(after).toEqual(before);
          },
        ),
        { numRuns: RUNS },
      );
    },
    DEADLINE_MS,
  );
});
