import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentActor, Requires, type Actor } from '../../platform/access/index.js';
import { CursorCodec } from '../../platform/http/cursor.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { limitOf, PageQuery, toPage, type Page } from '../../platform/http/paging.js';
import { toOperationView } from './operation.js';
import { OperationErrorView, OperationQuery, OperationView } from './operation.view.js';
import { OperationReport, type ErrorRow } from './operation-report.js';
import { OperationStore } from './operation-store.js';
import { OperationsService } from './operations.service.js';

@Controller('v1/operations')
export class OperationsController {
  constructor(
    private readonly store: OperationStore,
    private readonly report: OperationReport,
    private readonly operations: OperationsService,
    private readonly cursors: CursorCodec,
  ) {}

  @Get()
  @Requires('customers:read')
  @Operation({ summary: 'List operations, newest first', returns: pageOf(OperationView) })
  async list(@Query() query: OperationQuery): Promise<Page<OperationView>> {
    const limit = limitOf(query);
    const before = query.cursor === undefined ? null : this.cursors.decode<string>('operations', query.cursor);
    const rows = await this.store.list({ before, kind: query.kind ?? null, limit: limit + 1 });
    return toPage(rows, { limit, cursorOf: ({ id }) => this.cursors.encode('operations', id), view: toOperationView });
  }

  @Get(':id')
  @Requires('customers:read')
  @Operation({ summary: 'See how far an operation is', returns: OperationView })
  async get(@Param('id') id: string): Promise<OperationView> {
    return toOperationView(await this.store.get(id));
  }

  /** The rows that became no customer, in the order of the file, and why. Kept for 30 days after the end; at most about 100,000 of them. */
  @Get(':id/errors')
  @Requires('customers:read')
  @Operation({ summary: 'List what was wrong with rows', returns: pageOf(OperationErrorView) })
  async errors(@Param('id') id: string, @Query() query: PageQuery): Promise<Page<OperationErrorView>> {
    const operation = await this.store.get(id);
    const limit = limitOf(query);
    const list = `operations/${operation.id}/errors`;
    const after = query.cursor === undefined ? '0' : this.cursors.decode<string>(list, query.cursor);
    const rows = await this.report.list(operation.id, { after, limit: limit + 1 });
    return toPage(rows, { limit, cursorOf: ({ seq }) => this.cursors.encode(list, seq), view: toErrorView });
  }

  /** What was done until then stays, and can be undone. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('customers:write')
  @Operation({ summary: 'Stop an operation after the batch in flight', returns: OperationView, status: 200 })
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OperationView> {
    return this.operations.cancel(actor, id);
  }

  /** Deletes the customers that the import created, except those that were changed, merged or referred to since. */
  @Post(':id/undo')
  @HttpCode(202)
  @Requires('customers:write')
  @Operation({ summary: 'Take an import back', returns: OperationView, status: 202 })
  undo(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OperationView> {
    return this.operations.undo(actor, id);
  }
}

function toErrorView({ row_number, column_name, code, detail, raw }: ErrorRow): OperationErrorView {
  return { row: Number(row_number), column: column_name, code, detail, raw };
}
