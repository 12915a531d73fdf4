import { Skeleton, Stack } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { useCan } from '../api/session.js';
import { messagesQuery, ticketQuery } from '../api/tickets.js';
import type { Ticket, TicketMessage } from '../api/types.js';
import { EmptyPanel } from '../ui/empty-panel.js';
import { IconLink } from '../ui/links.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Composer } from './composer.js';
import { Message } from './message.js';
import { TicketControls } from './ticket-controls.js';
import classes from './conversation.module.css';

export function Conversation() {
  const { t } = useTranslation();
  const { ticketId } = useParams({ from: '/app/tickets/$ticketId' });
  const record = useQuery(ticketQuery(ticketId));
  const mayWrite = useCan('tickets:write');
  const answer = record.data;
  useDocumentTitle(`${answer?.data.subject ?? t('nav.tickets')} · Tessera`);
  if (isProblem(record.error, 404)) return <EmptyPanel title={t('tickets.gone')} picture="scattered" />;
  if (record.isError && answer === undefined)
    return (
      <div className={classes.problem}>
        <ProblemAlert error={record.error} retry={() => void record.refetch()} />
      </div>
    );
  if (answer === undefined) return <ConversationSkeleton />;
  const ticket = answer.data;
  return (
    <div className={classes.conversation}>
      <Head ticket={ticket} />
      <TicketControls key={ticket.id} ticket={ticket} etag={answer.etag ?? '*'} />
      <Messages key={`messages ${ticket.id}`} ticket={ticket} />
      {mayWrite && <Composer key={`composer ${ticket.id}`} ticket={ticket} />}
    </div>
  );
}

function Head({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/app/tickets' });
  return (
    <header className={classes.head}>
      <IconLink to="/tickets" search={search} className={classes.back} aria-label={t('tickets.back')}>
        <IconArrowLeft size={18} />
      </IconLink>
      <div className={classes.title}>
        <h1 title={ticket.subject}>
          <bdi>{ticket.subject}</bdi>
        </h1>
        <span>
          #{ticket.number} ·{' '}
          <Link to="/customers/$customerId" params={{ customerId: ticket.requester.id }} search={{}}>
            <bdi>{ticket.requester.name}</bdi>
          </Link>
        </span>
      </div>
    </header>
  );
}

function Messages({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(messagesQuery(ticket.id));
  const messages = inOrder(list.data?.pages.flatMap((page) => page.items) ?? []);
  const end = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;
  // Reading starts at the newest message, and a message that arrives comes into view.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [newest]);
  return (
    <div className={classes.messages} tabIndex={0} role="log" aria-label={t('tickets.messages')}>
      <div className={classes.thread}>
        {list.isPending && <MessagesSkeleton />}
        {list.isError && messages.length === 0 && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
        {list.isSuccess && messages.length === 0 && (
          <EmptyPanel title={t('tickets.noMessages')}>{t('tickets.noMessagesText')}</EmptyPanel>
        )}
        {messages.map((message) => (
          <Message key={message.id} message={message} requester={ticket.requester} />
        ))}
        <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} load={list.fetchNextPage} />
        <div ref={end} />
      </div>
    </div>
  );
}

function inOrder(messages: TicketMessage[]): TicketMessage[] {
  return [...messages].sort(
    (left, right) => left.createdAt.localeCompare(right.createdAt) || left.id.localeCompare(right.id),
  );
}

function MessagesSkeleton() {
  return (
    <Stack gap="lg" aria-hidden="true">
      {[64, 48, 72].map((width) => (
        <Skeleton key={width} height={64} width={`${width}%`} radius="lg" />
      ))}
    </Stack>
  );
}

function ConversationSkeleton() {
  return (
    <div className={classes.conversation} aria-hidden="true">
      <div className={classes.head}>
        <Stack gap={8}>
          <Skeleton height={14} width={260} />
          <Skeleton height={10} width={140} />
        </Stack>
      </div>
      <div className={classes.messages}>
        <div className={classes.thread}>
          <MessagesSkeleton />
        </div>
      </div>
    </div>
  );
}
