import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { CustomerNote } from '@tessera/protocol';
import { CurrentActor, Requires, type Actor } from '../../platform/access/index.js';
import { Operation, pageOf } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { CustomerNotes } from './customer-notes.js';
import { NoteDraft, NoteView } from './note.dto.js';

@Controller('v1/customers/:id/notes')
export class NotesController {
  constructor(private readonly notes: CustomerNotes) {}

  @Post()
  @Requires('customers:write')
  @Operation({ summary: 'Write a note about a customer', returns: NoteView })
  add(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() draft: NoteDraft): Promise<CustomerNote> {
    return this.notes.add(actor, id, draft.body);
  }

  @Get()
  @Requires('customers:read')
  @Operation({ summary: 'Read the notes about a customer, newest first', returns: pageOf(NoteView) })
  list(@Param('id') id: string, @Query() query: PageQuery): Promise<Page<CustomerNote>> {
    return this.notes.page(id, query);
  }
}
