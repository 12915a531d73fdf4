export { CreateMessageDto, type MessageView } from './dto/message.dto.js';
export { CreateTicketDto, TicketQuery, UpdateTicketDto } from './dto/ticket.dto.js';
export { MessagesService } from './messages/messages.service.js';
export type { TicketPriority, TicketStatus } from './status/ticket-status.js';
export { TicketList } from './ticket-list.js';
export type { Occurrence } from './ticket-change.js';
export type { TicketView } from './ticket.view.js';
export { TicketsModule } from './tickets.module.js';
export { TicketsService } from './tickets.service.js';
