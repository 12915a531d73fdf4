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
import type { TimelineEntry } from '../api/types.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { When } from '../ui/when.js';
import { momentOf, type Moment } from './timeline-moment.js';
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

/** Everything that happened with a customer, newest first. */
export function Timeline({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const timeline = useInfiniteQuery(timelineQuery(customerId));
  // A message knows its ticket by id; the list beside the timeline knows the subject.
  const tickets = useQuery({ ...customerTicketsQuery(customerId), enabled: useCan('tickets:read') });
  const subjects = new Map(tickets.data?.items.map(({ id, subject }) => [id, subject]));
  const entries = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  if (timeline.isPending) {
    return (
      <Stack gap="lg" aria-hidden="true">
        {[58, 44, 63].map((width) => (
          <Skeleton key={width} height={12} width={`${width}%`} />
        ))}
      </Stack>
    );
  }
  if (timeline.isError && entries.length === 0)
    return <ProblemAlert error={timeline.error} retry={() => void timeline.refetch()} />;
  if (entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('timeline.empty')}
      </Text>
    );
  return (
    <>
      <ol className={classes.timeline} aria-label={t('timeline.title')}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} subjects={subjects} />
        ))}
      </ol>
      <LoadMore hasMore={timeline.hasNextPage} loading={timeline.isFetchingNextPage} load={timeline.fetchNextPage} />
    </>
  );
}

function Entry({ entry, subjects }: { entry: TimelineEntry; subjects: ReadonlyMap<string, string> }) {
  const moment = momentOf(entry);
  const EntryIcon = icons[moment.kind];
  return (
    <li className={classes.entry} data-kind={moment.kind}>
      <span className={classes.icon}>
        <EntryIcon size={15} stroke={1.8} aria-hidden="true" />
      </span>
      <div className={classes.content}>
        <div className={classes.line}>
          <span className={classes.sentence}>
            <Sentence entry={entry} moment={moment} subjects={subjects} />
          </span>
          <When at={entry.at} className={classes.when ?? ''} />
        </div>
        {moment.body !== null && (
          <div className={classes.body} dir="auto">
            {moment.body}
          </div>
        )}
        {moment.fields.length > 0 && <Fields names={moment.fields} />}
      </div>
    </li>
  );
}

const ticketWords = {
  created: 'timeline.ticket',
  updated: 'timeline.ticketUpdated',
  message: 'timeline.ticketMessage',
} as const;

function Sentence({
  entry,
  moment,
  subjects,
}: {
  entry: TimelineEntry;
  moment: Moment;
  subjects: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  const who = (
    <strong>
      <bdi>{entry.actor.name}</bdi>
    </strong>
  );
  if (moment.kind === 'other')
    return (
      <>
        {entry.summary}{' '}
        <span className={classes.by}>
          · <bdi>{entry.actor.name}</bdi>
        </span>
      </>
    );
  if (moment.kind === 'ticket') {
    if (moment.ticket === null)
      return (
        <>
          {who} {entry.summary}
        </>
      );
    const { id, number, subject } = moment.ticket;
    return (
      <>
        {who} {t(ticketWords[moment.ticketStep ?? 'created'])}{' '}
        <Link to="/tickets/$ticketId" params={{ ticketId: id }} search={{ view: 'all' }} className={classes.link}>
          <bdi>{subject ?? subjects.get(id) ?? (number === null ? t('timeline.aTicket') : `#${number}`)}</bdi>
        </Link>
      </>
    );
  }
  if ((moment.kind === 'merged' || moment.kind === 'unmerged') && moment.absorbed !== null) {
    return (
      <Trans
        i18nKey={moment.kind === 'merged' ? 'timeline.mergedNamed' : 'timeline.unmergedNamed'}
        values={{ who: entry.actor.name, name: moment.absorbed }}
        components={{ who: <Strong />, name: <Strong /> }}
      />
    );
  }
  return (
    <>
      {who} {t(`timeline.${moment.kind}`)}
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

function Fields({ names }: { names: string[] }) {
  const { t, i18n } = useTranslation();
  const labels = names.map((name) => (i18n.exists(`fields.${name}`) ? t(`fields.${name}` as 'fields.name') : name));
  return <div className={classes.fields}>{labels.join(' · ')}</div>;
}
