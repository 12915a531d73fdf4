import { Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  IconArrowsJoin,
  IconArrowsSplit2,
  IconInbox,
  IconNote,
  IconPencil,
  IconPlus,
  IconPointFilled,
  IconRestore,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { timelineQuery } from '../api/customers.js';
import { useCan } from '../api/session.js';
import { customerTicketsQuery } from '../api/tickets.js';
import type { Customer } from '../api/types.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { When } from '../ui/when.js';
import { momentsOf, type Moment, type TicketMoment } from './timeline-moment.js';
import classes from './timeline.module.css';

const icons: Record<Moment['kind'], Icon> = {
  note: IconNote,
  ticket: IconInbox,
  created: IconPlus,
  updated: IconPencil,
  merged: IconArrowsJoin,
  unmerged: IconArrowsSplit2,
  deleted: IconTrash,
  restored: IconRestore,
  other: IconPointFilled,
};

/** What a telling needs beside the entries: whose history it is, and subjects of tickets by their ids. */
interface Telling {
  customer: string;
  subjects: ReadonlyMap<string, string>;
}

/** Everything that happened with a customer, newest first. */
export function Timeline({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const timeline = useInfiniteQuery(timelineQuery(customer.id));
  // A message knows its ticket by id; the list beside the timeline knows the subject.
  const tickets = useQuery({ ...customerTicketsQuery(customer.id), enabled: useCan('tickets:read') });
  const subjects = new Map(tickets.data?.items.map(({ id, subject }) => [id, subject]));
  const moments = momentsOf(timeline.data?.pages.flatMap((page) => page.items) ?? []);
  if (timeline.isPending) return <TimelineSkeleton />;
  if (timeline.isError && moments.length === 0) {
    return <ProblemAlert error={timeline.error} retry={() => void timeline.refetch()} />;
  }
  if (moments.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('timeline.empty')}
      </Text>
    );
  }
  return (
    <>
      <ol className={classes.timeline} aria-label={t('timeline.title')}>
        {moments.map((moment) => (
          <Entry key={moment.id} moment={moment} telling={{ customer: customer.name.full, subjects }} />
        ))}
      </ol>
      <LoadMore hasMore={timeline.hasNextPage} loading={timeline.isFetchingNextPage} load={timeline.fetchNextPage} />
    </>
  );
}

function TimelineSkeleton() {
  return (
    <Stack gap="lg" aria-hidden="true">
      {[58, 44, 63].map((width) => (
        <Skeleton key={width} height={12} width={`${width}%`} />
      ))}
    </Stack>
  );
}

function Entry({ moment, telling }: { moment: Moment; telling: Telling }) {
  const EntryIcon = icons[moment.kind];
  return (
    <li className={classes.entry} data-kind={moment.kind}>
      <span className={classes.icon}>
        <EntryIcon size={15} stroke={1.8} aria-hidden="true" />
      </span>
      <div className={classes.content}>
        <div className={classes.line}>
          <span className={classes.sentence}>
            <Sentence moment={moment} telling={telling} />
          </span>
          <When at={moment.at} className={classes.when ?? ''} />
        </div>
        {moment.body !== null && (
          <div className={classes.body} dir="auto">
            <div className={classes.words}>{moment.body}</div>
          </div>
        )}
        <Changes moment={moment} />
      </div>
    </li>
  );
}

const ticketWords = {
  created: 'timeline.ticket',
  updated: 'timeline.ticketUpdated',
  message: 'timeline.ticketMessage',
} as const;

function Sentence({ moment, telling }: { moment: Moment; telling: Telling }) {
  const { t } = useTranslation();
  const { kind, ticket, absorbed } = moment;
  const actor = moment.actor ?? telling.customer;
  if (ticket !== null) {
    return (
      <>
        <Strong>{actor}</Strong> {t(ticketWords[ticket.step])}{' '}
        <Link
          to="/tickets/$ticketId"
          params={{ ticketId: ticket.id }}
          search={{ view: 'all' }}
          className={classes.link}
        >
          <bdi>{ticket.subject ?? telling.subjects.get(ticket.id) ?? t('timeline.aTicket')}</bdi>
        </Link>
      </>
    );
  }
  if ((kind === 'merged' || kind === 'unmerged') && absorbed !== null) {
    return (
      <Trans
        i18nKey={kind === 'merged' ? 'timeline.mergedNamed' : 'timeline.unmergedNamed'}
        values={{ who: actor, name: absorbed }}
        components={{ who: <Strong />, name: <Strong /> }}
      />
    );
  }
  if (kind === 'other' || kind === 'ticket') {
    return (
      <>
        {moment.summary} · <bdi>{actor}</bdi>
      </>
    );
  }
  return (
    <>
      <Strong>{actor}</Strong> {t(`timeline.${kind}`)}
    </>
  );
}

function Strong({ children }: { children?: ReactNode }) {
  return (
    <strong>
      <bdi>{children}</bdi>
    </strong>
  );
}

/** What was changed: the fields of the customer, or how a ticket stood afterwards. */
function Changes({ moment }: { moment: Moment }) {
  const { t, i18n } = useTranslation();
  const ticket = useTicketChanges(moment.ticket);
  const fields = moment.fields.map((name) =>
    i18n.exists(`fields.${name}`) ? t(`fields.${name}` as 'fields.name') : name,
  );
  const words = [...fields, ...ticket];
  return words.length === 0 ? null : <div className={classes.fields}>{words.join(' · ')}</div>;
}

function useTicketChanges(ticket: TicketMoment | null): string[] {
  const { t } = useTranslation();
  if (!ticket?.changes) return [];
  const { status, priority, assignee } = ticket.changes;
  return [
    status && t('tickets.statusIs', { status: t(`tickets.status.${status}`) }),
    priority && t('tickets.priorityIs', { priority: t(`tickets.priority.${priority}`) }),
    assignee !== undefined && t('tickets.assigneeIs', { name: assignee ?? t('tickets.unassigned') }),
  ].filter((text) => typeof text === 'string');
}
