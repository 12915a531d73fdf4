import { Controller, Get, Query } from '@nestjs/common';
import { IsDateString, IsObject, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Requires } from '../access/requires.js';
import { Database } from '../database/database.js';
import { CursorCodec } from '../http/cursor.js';
import { Nullable } from '../http/nullable.js';
import { Operation, pageOf } from '../http/operation.js';
import { limitOf, PageQuery, toPage, type Page } from '../http/paging.js';

export class AuditQuery extends PageQuery {
  /** Id of the record that was changed. */
  @IsOptional() @IsString() @MaxLength(200) subject?: string;
  /** For example `customer.updated`. */
  @IsOptional() @IsString() @MaxLength(100) action?: string;
}

/** Who did what, through which credential, when and from where. */
export class AuditRecordView {
  @IsUUID() id: string;
  @IsString() action: string;
  @IsString() subject: string;
  @IsObject() actor: object;
  @IsObject() via: object;
  @Nullable() @IsObject() before: object | null;
  @Nullable() @IsObject() after: object | null;
  @Nullable() @IsUUID() eventId: string | null;
  @Nullable() @IsString() requestId: string | null;
  @Nullable() @IsString() ip: string | null;
  @IsDateString() occurredAt: string;
}

interface AuditRow extends Record<string, unknown> {
  seq: string;
  id: string;
  event_id: string | null;
  action: string;
  subject: string;
  actor: object;
  via: object;
  before: object | null;
  after: object | null;
  request_id: string | null;
  ip: string | null;
  occurred_at: Date;
}

// Ordered by the table's column: a bare `seq` would be the selected text, where 10 comes before 9.
const LIST = `
  SELECT seq::text, id, event_id, action, subject, actor, via, before, after, request_id, ip, occurred_at FROM audit_record
  WHERE seq < $1::bigint AND ($2::text IS NULL OR subject = $2) AND ($3::text IS NULL OR action = $3)
  ORDER BY audit_record.seq DESC LIMIT $4`;

const NEWEST = '9223372036854775807';

@Controller('v1/audit')
export class AuditController {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorCodec,
  ) {}

  @Get()
  @Requires('audit:read')
  @Operation({ summary: 'Who did what, newest first', returns: pageOf(AuditRecordView) })
  async list(@Query() query: AuditQuery): Promise<Page<AuditRecordView>> {
    const limit = limitOf(query);
    const before = query.cursor === undefined ? NEWEST : this.cursors.decode<string>('audit', query.cursor);
    const rows = await this.database.query<AuditRow>(LIST, [
      before,
      query.subject ?? null,
      query.action ?? null,
      limit + 1,
    ]);
    return toPage(rows, { limit, cursorOf: (row) => this.cursors.encode('audit', row.seq), view: toAuditRecordView });
  }
}

function toAuditRecordView(row: AuditRow): AuditRecordView {
  const { id, action, subject, actor, via, before, after, ip } = row;
  return {
    id,
    action,
    subject,
    actor,
    via,
    before,
    after,
    eventId: row.event_id,
    requestId: row.request_id,
    ip,
    occurredAt: row.occurred_at.toISOString(),
  };
}
