import { Module } from '@nestjs/common';
import { MessagesController } from './messages/messages.controller.js';
import { MessagesService } from './messages/messages.service.js';
import { SlaController } from './sla/sla.controller.js';
import { SlaService } from './sla/sla.service.js';
import { TicketList } from './ticket-list.js';
import { TicketsController } from './tickets.controller.js';
import { TicketsService } from './tickets.service.js';

@Module({
  controllers: [TicketsController, MessagesController, SlaController],
  providers: [TicketsService, TicketList, MessagesService, SlaService],
  exports: [TicketsService, TicketList, MessagesService],
})
export class TicketsModule {}
