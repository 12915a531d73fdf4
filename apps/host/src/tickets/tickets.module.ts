import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/index.js';
import { MessagesController } from './messages/messages.controller.js';
import { MessagesService } from './messages/messages.service.js';
import { SlaController } from './sla/sla.controller.js';
import { SlaService } from './sla/sla.service.js';
import { TicketList } from './ticket-list.js';
import { TicketTimeline } from './ticket-timeline.js';
import { TicketsController } from './tickets.controller.js';
import { TicketsService } from './tickets.service.js';

@Module({
  imports: [CustomersModule],
  controllers: [TicketsController, MessagesController, SlaController],
  providers: [TicketsService, TicketList, MessagesService, SlaService, TicketTimeline],
  exports: [TicketsService, TicketList, MessagesService],
})
export class TicketsModule {}
