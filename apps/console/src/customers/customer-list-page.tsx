import { Badge, CloseButton, Group, SegmentedControl, Table, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconArrowDown, IconArrowUp, IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { customersQuery, type CustomerFilter, type CustomerSort } from '../api/customers.js';
import { useCan } from '../api/session.js';
import { EmptyPanel } from '../ui/empty-panel.js';
import { ButtonLink } from '../ui/links.js';
import { LoadMore } from '../ui/load-more.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CustomerRow, CustomerRowSkeleton } from './customer-row.js';
import classes from './customer-list.module.css';

export function CustomerListPage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/app/customers' });
  const list = useInfiniteQuery(customersQuery(filter));
  const customers = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('nav.customers')}
      actions={<ListActions />}
      toolbar={<Filters filter={filter} searching={list.isFetching && !list.isFetchingNextPage} />}
    >
      {list.isError && customers.length === 0 && (
        <div className={classes.problem}>
          <ProblemAlert error={list.error} retry={() => void list.refetch()} />
        </div>
      )}
      {list.isPending && (
        <CustomerTable>
          {Array.from({ length: 12 }, (_, index) => (
            <CustomerRowSkeleton key={index} index={index} />
          ))}
        </CustomerTable>
      )}
      {list.isSuccess && customers.length === 0 && <NothingFound filter={filter} />}
      {customers.length > 0 && (
        <div data-stale={list.isPlaceholderData} className={classes.results}>
          <CustomerTable>
            {customers.map((customer) => (
              <CustomerRow key={customer.id} customer={customer} />
            ))}
          </CustomerTable>
          <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} load={list.fetchNextPage} />
        </div>
      )}
    </Page>
  );
}

function ListActions() {
  const { t } = useTranslation();
  if (!useCan('customers:write')) return null;
  return (
    <>
      <ButtonLink
        to="/imports/new"
        variant="default"
        leftSection={<IconFileImport size={16} />}
        className={classes.wideOnly}
      >
        {t('imports.new')}
      </ButtonLink>
      <ButtonLink to="/customers/new" leftSection={<IconPlus size={16} />}>
        {t('customers.new')}
      </ButtonLink>
    </>
  );
}

/** A column title that sorts; a second click turns the order round, a third goes back to the newest first. */
function SortTitle({
  label,
  field,
  first,
  className,
}: {
  label: string;
  field: 'name' | 'updatedAt';
  first: CustomerSort;
  className?: string | undefined;
}) {
  const filter = useSearch({ from: '/app/customers' });
  const navigate = useNavigate({ from: '/customers' });
  const { sort } = filter;
  const own = sort === field || sort === `-${field}`;
  const second: CustomerSort = first === field ? `-${field}` : field;
  const next = !own ? first : sort === first ? second : undefined;
  const Arrow = sort === field ? IconArrowUp : IconArrowDown;
  return (
    <Table.Th className={className ?? ''} aria-sort={!own ? 'none' : sort === field ? 'ascending' : 'descending'}>
      <UnstyledButton
        className={classes.sort}
        data-sorted={own}
        onClick={() => void navigate({ search: { ...filter, sort: next }, replace: true })}
      >
        {label}
        <Arrow size={13} aria-hidden="true" />
      </UnstyledButton>
    </Table.Th>
  );
}

function CustomerTable({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Table className={classes.table} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <SortTitle label={t('customers.name')} field="name" first="name" />
          <Table.Th className={classes.email}>{t('customers.email')}</Table.Th>
          <Table.Th className={classes.phone}>{t('customers.phone')}</Table.Th>
          <Table.Th className={classes.place}>{t('customers.place')}</Table.Th>
          <Table.Th className={classes.tags}>{t('customers.tags')}</Table.Th>
          <SortTitle label={t('customers.updated')} field="updatedAt" first="-updatedAt" className={classes.updated} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}

function Filters({ filter, searching }: { filter: CustomerFilter; searching: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/customers' });
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(filter.q ?? '');
  const change = (next: CustomerFilter) => void navigate({ search: { ...filter, ...next }, replace: true });
  const search = useDebouncedCallback((q: string) => change({ q: q.trim() || undefined }), 200);
  useHotkeys([['/', () => input.current?.focus()]]);
  const write = (text: string) => {
    setWords(text);
    search(text);
  };
  return (
    <Group gap="sm" pb="sm" className={classes.filters}>
      <TextInput
        ref={input}
        type="search"
        className={classes.search}
        aria-label={t('customers.search')}
        placeholder={t('customers.search')}
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden="true" />}
        rightSection={
          words === '' ? null : <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => write('')} />
        }
        aria-busy={searching}
        value={words}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('customers.kind')}
        value={filter.kind ?? 'all'}
        onChange={(kind) => change({ kind: kind === 'person' || kind === 'organisation' ? kind : undefined })}
        data={[
          { value: 'all', label: t('customers.kinds.all') },
          { value: 'person', label: t('customers.kinds.people') },
          { value: 'organisation', label: t('customers.kinds.organisations') },
        ]}
      />
      {filter.tag !== undefined && (
        <Badge
          size="lg"
          color="gray"
          rightSection={
            <CloseButton size="xs" aria-label={t('customers.clearTag')} onClick={() => change({ tag: undefined })} />
          }
        >
          {filter.tag}
        </Badge>
      )}
    </Group>
  );
}

function NothingFound({ filter }: { filter: CustomerFilter }) {
  const { t } = useTranslation();
  const mayWrite = useCan('customers:write');
  const filtered = filter.q !== undefined || filter.kind !== undefined || filter.tag !== undefined;
  if (filtered) {
    return (
      <EmptyPanel
        title={filter.q === undefined ? t('customers.noMatch') : t('customers.noMatchFor', { query: filter.q })}
        picture="scattered"
        action={
          <ButtonLink to="/customers" variant="default">
            {t('customers.clearFilters')}
          </ButtonLink>
        }
      >
        {t('customers.noMatchText')}
      </EmptyPanel>
    );
  }
  return (
    <EmptyPanel
      title={t('customers.empty')}
      action={
        mayWrite && (
          <Group gap="xs">
            <ButtonLink to="/imports/new" leftSection={<IconFileImport size={16} />}>
              {t('imports.new')}
            </ButtonLink>
            <ButtonLink to="/customers/new" variant="default" leftSection={<IconPlus size={16} />}>
              {t('customers.new')}
            </ButtonLink>
          </Group>
        )
      }
    >
      {t('customers.emptyText')}
    </EmptyPanel>
  );
}
