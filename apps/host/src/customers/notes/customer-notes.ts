import { Injectable } from '@nestjs/common';
import type { ActorReference, CustomerNote } from '@tessera/protocol';
import { actorRef, type Actor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/database/uuid.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { limitOf, toPage, type Page, type PageQuery } from '../../platform/http/paging.js';
import { validationFailed } from '../../platform/http/validation.pipe.js';
import { CustomerReader } from '../customer-reader.js';
import { cleanText } from '../draft/text.js';

/** A note to be stored. */
export interface NewNote {
  /** The customer itself, not an id that was merged away. */
  readonly customerId: string;
  readonly body: string;
  readonly author: ActorReference;
  /** Where the note is older than its row. */
  readonly createdAt?: Date;
}

interface NoteRow extends Record<string, unknown> {
  readonly id: string;
  readonly customer_id: string;
  readonly body: string;
  readonly author: ActorReference;
  readonly created_at: Date;
}

const INSERT = `
  INSERT INTO customer_note (id, customer_id, body, author, created_at)
  SELECT * FROM json_to_recordset($1::json) AS n(id uuid, customer_id uuid, body text, author jsonb, created_at timestamptz)`;

const LIST = `
  SELECT id, customer_id, body, author, created_at FROM customer_note
  WHERE customer_id = ANY($1::uuid[]) AND (created_at, id) < ($2::timestamptz, $3::uuid)
  ORDER BY created_at DESC, id DESC LIMIT $4`;

type Position = readonly [at: string, id: string];
const NEWEST: Position = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Notes about customers. A note stays with the customer about whom it was written; a merge moves nothing. */
@Injectable()
export class CustomerNotes {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomerReader,
    private readonly cursors: CursorCodec,
  ) {}

  /** Writes a note about the customer that the id stands for. */
  async add(actor: Actor, id: string, text: string): Promise<CustomerNote> {
    const body = cleanText(text);
    if (body === '') throw validationFailed([{ pointer: '/body', code: 'required', detail: 'is empty' }]);
    return this.unitOfWork.run(actor, async (transaction) => {
      const customer = await this.customers.get(id, transaction);
      const [note] = await this.insertMany(transaction, [{ customerId: customer.id, body, author: actorRef(actor) }]);
      return note!;
    });
  }

  /** Stores notes with their events and audit records, in one statement for any number of them. */
  async insertMany(transaction: Transaction, notes: readonly NewNote[]): Promise<CustomerNote[]> {
    if (notes.length === 0) return [];
    const now = new Date();
    const rows: NoteRow[] = notes.map((note) => ({
      id: newId(),
      customer_id: note.customerId,
      body: note.body,
      author: note.author,
      created_at: note.createdAt ?? now,
    }));
    await transaction.query(INSERT, [JSON.stringify(rows)]);
    return rows.map((row, index) => {
      const note = toNote(row);
      transaction.record({
        type: 'customer.note_added',
        subject: row.customer_id,
        data: note,
        at: notes[index]!.createdAt,
      });
      return note;
    });
  }

  /** Notes about a customer and everyone merged into it, newest first. */
  async page(id: string, query: PageQuery): Promise<Page<CustomerNote>> {
    const limit = limitOf(query);
    const { id: survivorId } = await this.customers.get(id);
    const list = `notes ${survivorId}`;
    const [at, noteId] = query.cursor === undefined ? NEWEST : this.cursors.decode<Position>(list, query.cursor);
    const rows = await this.database.query<NoteRow>(LIST, [
      await this.customers.groupOf(survivorId),
      at,
      noteId,
      limit + 1,
    ]);
    return toPage(rows, {
      limit,
      cursorOf: (row) => this.cursors.encode(list, [row.created_at.toISOString(), row.id]),
      view: toNote,
    });
  }
}

const toNote = ({ id, customer_id, body, author, created_at }: NoteRow): CustomerNote => ({
  id,
  customerId: customer_id,
  body,
  author,
  createdAt: created_at.toISOString(),
});
