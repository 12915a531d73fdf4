import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CustomerNotes, CustomerWriter, readCustomerOrRefuse, type NewCustomer } from '../customers/index.js';
import { insertColleagues } from '../identity/index.js';
import { actorRef, systemActor, type Actor, type ActorRef } from '../platform/access/actor.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork, type Change, type Transaction } from '../platform/database/unit-of-work.js';
import { logger } from '../platform/logging/logger.js';
import { insertPastTickets, type PastMessage, type PastStep, type PastTicket } from '../tickets/index.js';
import type { DemoCustomer, DemoMessage, DemoTicket, DemoWorkspace } from './demo-workspace.js';
import { generateDemoWorkspace } from './generate-demo-workspace.js';

const SEED = 'tessera';
/** Held while the workspace is written, so that of several replicas that start together one does it. */
const DEMO_LOCK = 7_355_608_009;

/** Nobody has used this installation yet, and it has not had its demo workspace before. */
const IS_WANTED = `
  SELECT NOT EXISTS (SELECT FROM demo_workspace) AND NOT EXISTS (SELECT FROM customer) AND NOT EXISTS (SELECT FROM ticket) AS wanted`;

/**
 * Fills an empty installation with the demo workspace, in one transaction: all of it is there or none of it, whenever
 * the process is killed. It goes through the writers that every other change goes through, with its events and audit
 * records, each at the time at which it would have happened.
 */
@Injectable()
export class DemoSeeder implements OnApplicationBootstrap {
  private readonly actor: Actor = systemActor('demo', 'Demo workspace');

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomerWriter,
    private readonly notes: CustomerNotes,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.demo || !(await this.isWanted(this.database))) return;
    const startedAt = performance.now();
    const now = new Date();
    const workspace = generateDemoWorkspace({ seed: SEED, now });
    const written = await this.unitOfWork.run(this.actor, (transaction) => this.write(transaction, workspace, now));
    if (written)
      logger.info(
        { customers: workspace.customers.length, ms: Math.round(performance.now() - startedAt) },
        'demo workspace written',
      );
  }

  private async isWanted(runner: Pick<Transaction, 'query'>): Promise<boolean> {
    const [row] = await runner.query<{ wanted: boolean }>(IS_WANTED);
    return row?.wanted === true;
  }

  private async write(transaction: Transaction, workspace: DemoWorkspace, now: Date): Promise<boolean> {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
    if (!(await this.isWanted(transaction))) return false;
    const names = new Map([
      ...workspace.customers.map(({ id, name }) => [id, name.full] as const),
      ...workspace.colleagues.map(({ id, name }) => [id, name] as const),
    ]);
    const people = new People(names, actorRef(this.actor));
    await inOrderOfTime(transaction, async (collecting) => {
      await insertColleagues(collecting, workspace.colleagues.map(withDate));
      await this.customers.insertMany(collecting, workspace.customers.map(toNewCustomer));
      await this.notes.insertMany(
        collecting,
        workspace.notes.map(({ authorId, ...note }) => ({ ...withDate(note), author: people.colleague(authorId) })),
      );
      await insertPastTickets(
        collecting,
        workspace.tickets.map((ticket) => toPastTicket(ticket, people)),
      );
    });
    await transaction.query('INSERT INTO demo_workspace (seed, customers, created_at) VALUES ($1, $2, $3)', [
      SEED,
      workspace.customers.length,
      now,
    ]);
    return true;
  }
}

/** The log tells what happened in the order in which it happened, not customers first and tickets last. */
async function inOrderOfTime(
  transaction: Transaction,
  work: (collecting: Transaction) => Promise<void>,
): Promise<void> {
  const changes: Change[] = [];
  await work({ ...transaction, record: (change) => void changes.push(change) });
  changes.sort((one, other) => (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0));
  for (const change of changes) transaction.record(change);
}

const withDate = <Dated extends { createdAt: string }>(
  dated: Dated,
): Omit<Dated, 'createdAt'> & { createdAt: Date } => ({ ...dated, createdAt: new Date(dated.createdAt) });

/** Ids with the names that go with them. */
class People {
  constructor(
    private readonly names: ReadonlyMap<string, string>,
    /** Who brought in what the customers wrote. */
    readonly intake: ActorRef,
  ) {}

  person(id: string): { id: string; name: string } {
    const name = this.names.get(id);
    if (name === undefined) throw new Error(`The demo workspace names ${id}, who is not in it.`);
    return { id, name };
  }

  colleague(id: string): ActorRef {
    return { kind: 'user', ...this.person(id) };
  }
}

function toNewCustomer({ id, createdAt, ...draft }: DemoCustomer): NewCustomer {
  return { id, createdAt: new Date(createdAt), profile: readCustomerOrRefuse(draft) };
}

function toPastTicket(ticket: DemoTicket, people: People): PastTicket {
  const [question, ...rest] = ticket.messages.map((message) => toPastMessage(message, people));
  if (question === undefined) throw new Error(`The demo ticket ${ticket.id} asks nothing.`);
  const { id, subject, priority, tags } = ticket;
  return {
    id,
    subject,
    priority,
    tags,
    requester: people.person(ticket.requesterId),
    assignee: ticket.assigneeId === null ? null : people.person(ticket.assigneeId),
    question,
    steps: stepsOf(
      rest,
      ticket.statusChanges.map(({ status, at }) => ({ status, at: new Date(at) })),
    ),
  };
}

function toPastMessage({ authorId, createdAt, ...message }: DemoMessage, people: People): PastMessage {
  return {
    ...message,
    author: authorId === null ? people.intake : people.colleague(authorId),
    at: new Date(createdAt),
  };
}

/** A message comes before the status that somebody set because of it. */
function stepsOf(
  messages: readonly PastMessage[],
  changes: readonly { status: DemoTicket['status']; at: Date }[],
): PastStep[] {
  const steps = [
    ...messages.map((message) => ({ at: message.at, step: { message } })),
    ...changes.map((change) => ({ at: change.at, step: change })),
  ];
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime()).map(({ step }) => step);
}
