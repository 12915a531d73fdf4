import { Injectable } from '@nestjs/common';
import type { Customer } from '@tessera/protocol';
import { CustomerReader, type CustomerProfile } from '../../customers/index.js';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import { duplicateKeysOf, KEY_STRENGTH, type DuplicateKey, type MatchReason } from '../keys/duplicate-keys.js';

/** A key that more records share than this says little about any two of them; no more of them are read. */
export const MOST_ROWS_PER_KEY = 200;
export const MOST_CANDIDATES = 25;

/** A customer that a record may be a duplicate of, and the keys that say so, strongest first. */
export interface DuplicateMatch {
  readonly customerId: string;
  readonly matchedOn: readonly MatchReason[];
}

interface HitRow extends Record<string, unknown> {
  readonly probe: number;
  readonly customer_id: string;
}

const FIND = `
  SELECT probe.place::integer AS probe, hit.customer_id
  FROM unnest($1::bigint[]) WITH ORDINALITY AS probe(key, place)
  CROSS JOIN LATERAL (SELECT customer_id FROM dedup_key WHERE dedup_key.key = probe.key LIMIT ${MOST_ROWS_PER_KEY}) AS hit`;

/** Finds possible duplicates by common keys. */
@Injectable()
export class DuplicateFinder {
  constructor(
    private readonly database: Database,
    private readonly customers: CustomerReader,
  ) {}

  /**
   * Candidates of many records in two statements, best first, at most 25 each; the answer has one list per record, in their order.
   * Members of merged customers stand for their survivors, deleted customers are no candidates, and the records of one call
   * are not compared with each other.
   */
  async findMany(profiles: readonly CustomerProfile[], runner: SqlRunner = this.database): Promise<DuplicateMatch[][]> {
    const probes = profiles.flatMap((profile, draft) => duplicateKeysOf(profile).map((key) => ({ draft, ...key })));
    const hits = probes.length === 0 ? [] : await runner.query<HitRow>(FIND, [probes.map(({ key }) => key)]);
    const survivors = await this.customers.survivorsOf([...new Set(hits.map((hit) => hit.customer_id))], runner);
    const evidence = profiles.map(() => new Map<string, Set<DuplicateKey>>());
    for (const { probe, customer_id } of hits) {
      const survivor = survivors.get(customer_id);
      const key = probes[probe - 1]!;
      const found = evidence[key.draft]!;
      if (survivor !== undefined) found.set(survivor, (found.get(survivor) ?? new Set()).add(key));
    }
    return evidence.map((found) => ranked(found));
  }

  /** Candidates of one record in wire form. */
  async find(
    profile: CustomerProfile,
    options: { except?: string } = {},
  ): Promise<{ customer: Customer; matchedOn: MatchReason[] }[]> {
    const [matches = []] = await this.findMany([profile]);
    const wanted = matches.filter(({ customerId }) => customerId !== options.except);
    const customers = await this.customers.records(wanted.map(({ customerId }) => customerId));
    return wanted.flatMap(({ customerId, matchedOn }) => {
      const customer = customers.get(customerId);
      return customer ? [{ customer, matchedOn: [...matchedOn] }] : [];
    });
  }
}

/** Most and strongest evidence first; equal evidence in the order of the ids, so that two calls answer the same. */
function ranked(evidence: ReadonlyMap<string, ReadonlySet<DuplicateKey>>): DuplicateMatch[] {
  return [...evidence]
    .map(([customerId, keys]) => {
      const kinds = [...keys].map(({ kind }) => kind);
      const matchedOn = [...new Set(kinds)].sort((left, right) => KEY_STRENGTH[right] - KEY_STRENGTH[left]);
      return { customerId, matchedOn, strength: kinds.reduce((sum, kind) => sum + KEY_STRENGTH[kind], 0) };
    })
    .sort((left, right) => right.strength - left.strength || (left.customerId < right.customerId ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ customerId, matchedOn }) => ({ customerId, matchedOn }));
}
