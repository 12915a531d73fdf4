import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../api/types.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import { SlaBadge } from './sla-badge.js';
import { PriorityMark, StatusDot } from './status.js';
import type { TicketListSearch } from './ticket-list-search.js';
import classes from './inbox.module.css';

interface TicketRowProps {
  ticket: Ticket;
  search: TicketListSearch;
  selected: boolean;
}

export function TicketRow({ ticket, search, selected }: TicketRowProps) {
  const { t } = useTranslation();
  const done = ticket.status === 'solved' || ticket.status === 'closed';
  return (
    <li data-ticket-selected={selected}>
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: ticket.id }}
        search={search}
        className={classes.row}
        data-done={done}
        data-selected={selected}
      >
        <span className={classes.rowTop}>
          <StatusDot status={ticket.status} />
          <span className={classes.requester}>
            <bdi>{ticket.requester.name}</bdi>
          </span>
          <When at={ticket.updatedAt} className={classes.when ?? ''} />
        </span>
        <span className={classes.subject}>
          <bdi>{ticket.subject}</bdi>
        </span>
        <span className={classes.rowBottom}>
          <PriorityMark priority={ticket.priority} />
          <span>#{ticket.number}</span>
          <SlaBadge ticket={ticket} />
          <span className={classes.assignee}>
            {ticket.assignee === null ? (
              t('tickets.unassigned')
            ) : (
              <Tile name={ticket.assignee.name} kind="user" size="sm" />
            )}
          </span>
        </span>
      </Link>
    </li>
  );
}
