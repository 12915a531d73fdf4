import { CloseButton, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDocumentTitle, useHotkeys } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconEdit, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../api/session.js';
import { ticketsQuery } from '../api/tickets.js';
import type { Ticket } from '../api/types.js';
import { EmptyPanel } from '../ui/empty-panel.js';
import { IconLink } from '../ui/links.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { filterOf, inboxViews, type TicketListSearch } from './ticket-list-search.js';
import { TicketRow } from './ticket-row.js';
import classes from './inbox.module.css';

/** The list of tickets beside the conversation; on a phone one of the two. */
export function InboxPage() {
  const { t } = useTranslation();
  useDocumentTitle(`${t('nav.tickets')} · Tessera`);
  const search = useSearch({ from: '/app/tickets' });
  const { ticketId } = useParams({ strict: false });
  const list = useInfiniteQuery(ticketsQuery(filterOf(search)));
  const tickets = list.data?.pages.flatMap((page) => page.items) ?? [];
  useListKeys(tickets, ticketId, search);
  return (
    <div className={classes.inbox} data-open={ticketId !== undefined}>
      <section className={classes.list} aria-label={t('nav.tickets')}>
        <ListHead search={search} />
        <div className={classes.scroll} data-stale={list.isPlaceholderData}>
          {list.isPending && Array.from({ length: 9 }, (_, index) => <RowSkeleton key={index} />)}
          {list.isError && tickets.length === 0 && (
            <div className={classes.problem}>
              <ProblemAlert error={list.error} retry={() => void list.refetch()} />
            </div>
          )}
          {list.isSuccess && tickets.length === 0 && <NoTickets search={search} />}
          {tickets.length > 0 && (
            <ul className={classes.rows}>
              {tickets.map((ticket) => (
                <TicketRow key={ticket.id} ticket={ticket} search={search} selected={ticket.id === ticketId} />
              ))}
            </ul>
          )}
          <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} load={list.fetchNextPage} />
        </div>
      </section>
      <section className={classes.conversation}>
        <Outlet />
      </section>
    </div>
  );
}

/** j and k walk the list, as they do in mail programs. */
function useListKeys(tickets: Ticket[], current: string | undefined, search: TicketListSearch): void {
  const navigate = useNavigate();
  const step = (by: number) => {
    const at = tickets.findIndex(({ id }) => id === current);
    const next = tickets[at === -1 ? 0 : at + by];
    if (next)
      void navigate({
        to: '/tickets/$ticketId',
        params: { ticketId: next.id },
        search,
        replace: current !== undefined,
      });
  };
  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
  ]);
  useEffect(() => {
    document.querySelector('[data-ticket-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
}

function ListHead({ search }: { search: TicketListSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { ticketId } = useParams({ strict: false });
  const mayWrite = useCan('tickets:write');
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(search.q ?? '');
  useHotkeys([['/', () => input.current?.focus()]]);
  const apply = useDebouncedCallback((q: string) => {
    const next = { ...search, q: q.trim() || undefined };
    void (ticketId === undefined
      ? navigate({ to: '/tickets', search: next, replace: true })
      : navigate({ to: '/tickets/$ticketId', params: { ticketId }, search: next, replace: true }));
  }, 200);
  const write = (text: string) => {
    setWords(text);
    apply(text);
  };
  return (
    <header className={classes.head}>
      <div className={classes.titleRow}>
        <h1>{t('nav.tickets')}</h1>
        {mayWrite && (
          <IconLink
            to="/tickets/new"
            search={{}}
            size={32}
            variant="default"
            aria-label={t('tickets.new')}
            title={t('tickets.new')}
          >
            <IconEdit size={17} stroke={1.8} />
          </IconLink>
        )}
      </div>
      <TextInput
        ref={input}
        type="search"
        aria-label={t('tickets.search')}
        placeholder={t('tickets.search')}
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden="true" />}
        rightSection={
          words === '' ? null : <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => write('')} />
        }
        value={words}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <nav className={classes.views} aria-label={t('tickets.views')}>
        {inboxViews.map((view) => {
          const current = (search.view ?? 'open') === view;
          return (
            <Link
              key={view}
              to="/tickets"
              search={{ view: view === 'open' ? undefined : view, q: search.q }}
              className={classes.view}
              data-current={current}
            >
              {t(`tickets.view.${view}`)}
            </Link>
          );
        })}
      </nav>
    </header>
  );
}

function RowSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden="true">
      <Skeleton height={11} width="62%" />
      <Skeleton height={9} width="40%" />
    </div>
  );
}

function NoTickets({ search }: { search: TicketListSearch }) {
  const { t } = useTranslation();
  if (search.q !== undefined)
    return <EmptyPanel title={t('tickets.noMatch', { query: search.q })} picture="scattered" />;
  const view = search.view ?? 'open';
  const isDone = view === 'open' || view === 'due' || view === 'mine' || view === 'unassigned';
  return (
    <EmptyPanel title={t(isDone ? 'tickets.allDone' : 'tickets.none')} picture={isDone ? 'complete' : 'missing'}>
      {t(isDone ? 'tickets.allDoneText' : 'tickets.noneText')}
    </EmptyPanel>
  );
}
