import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../api/session.js';
import { customerTicketsQuery } from '../api/tickets.js';
import { StatusDot } from '../tickets/status.js';
import { IconLink } from '../ui/links.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { When } from '../ui/when.js';
import { Section } from './section.js';
import classes from './customer-tickets.module.css';

export function CustomerTickets({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const tickets = useQuery(customerTicketsQuery(customerId));
  const mayWrite = useCan('tickets:write');
  const add = mayWrite && (
    <IconLink to="/tickets/new" search={{ requester: customerId }} size="sm" aria-label={t('tickets.new')}>
      <IconPlus size={16} />
    </IconLink>
  );
  return (
    <Section title={t('nav.tickets')} action={add}>
      {tickets.isPending && <Skeleton height={12} width="70%" my={8} />}
      {tickets.isError && <ProblemAlert error={tickets.error} retry={() => void tickets.refetch()} />}
      {tickets.data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('customers.noTickets')}
        </Text>
      )}
      {tickets.data?.items.map((ticket) => (
        <Link
          key={ticket.id}
          to="/tickets/$ticketId"
          params={{ ticketId: ticket.id }}
          search={{ view: 'all' }}
          className={classes.ticket}
        >
          <StatusDot status={ticket.status} />
          <span className={classes.subject}>
            <bdi>{ticket.subject}</bdi>
          </span>
          <span className={classes.when}>
            <When at={ticket.updatedAt} />
          </span>
        </Link>
      ))}
    </Section>
  );
}
