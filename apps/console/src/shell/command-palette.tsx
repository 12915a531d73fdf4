import { Kbd } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  IconArrowsJoin,
  IconFileImport,
  IconInbox,
  IconKey,
  IconMessagePlus,
  IconPuzzle,
  IconSearch,
  IconUserCircle,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerSearchQuery } from '../api/customers.js';
import { sessionQuery } from '../api/session.js';
import { ticketSearchQuery } from '../api/tickets.js';
import { Tile } from '../ui/tile.js';
import classes from './command-palette.module.css';

const [store, spotlight] = createSpotlight();

/** Results that arrive later take the first place, so Enter opens what is at the top of the list. */
function selectFirst(): void {
  const actions = document.getElementById(store.getState().listId)?.querySelectorAll('[data-action]') ?? [];
  actions.forEach((action, index) => action.toggleAttribute('data-selected', index === 0));
  store.updateState((state) => ({ ...state, selected: actions.length > 0 ? 0 : -1 }));
}

/** The pages, as far as the signed-in user may do something there. */
function useDestinations() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const scopes = new Set(session.data?.scopes);
  const places = [
    { label: t('nav.customers'), icon: IconUsers, scope: 'customers:read', go: () => navigate({ to: '/customers' }) },
    { label: t('nav.tickets'), icon: IconInbox, scope: 'tickets:read', go: () => navigate({ to: '/tickets' }) },
    {
      label: t('customers.new'),
      icon: IconUserPlus,
      scope: 'customers:write',
      go: () => navigate({ to: '/customers/new' }),
    },
    {
      label: t('tickets.new'),
      icon: IconMessagePlus,
      scope: 'tickets:write',
      go: () => navigate({ to: '/tickets/new' }),
    },
    {
      label: t('imports.new'),
      icon: IconFileImport,
      scope: 'customers:write',
      go: () => navigate({ to: '/imports/new' }),
    },
    { label: t('nav.imports'), icon: IconFileImport, scope: 'customers:write', go: () => navigate({ to: '/imports' }) },
    { label: t('nav.merges'), icon: IconArrowsJoin, scope: 'customers:read', go: () => navigate({ to: '/merges' }) },
    { label: t('nav.plugins'), icon: IconPuzzle, scope: 'plugins:read', go: () => navigate({ to: '/plugins' }) },
    { label: t('account.title'), icon: IconUserCircle, scope: null, go: () => navigate({ to: '/account' }) },
    { label: t('tokens.title'), icon: IconKey, scope: 'tokens:manage', go: () => navigate({ to: '/account/tokens' }) },
  ];
  return places.filter(({ scope }) => scope === null || scopes.has(scope));
}

/** Go anywhere and find anybody without the mouse; each new `requests` count opens it. */
export function CommandPalette({ requests }: { requests: number }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  useEffect(() => {
    spotlight.open();
  }, [requests]);
  const wanted = query.trim().toLowerCase();
  const places = useDestinations().filter(({ label }) => label.toLowerCase().includes(wanted));
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={440}
      radius="lg"
      size={600}
      attributes={{ content: { 'aria-label': t('shell.search') } }}
      classNames={{
        action: classes.action ?? '',
        actionsGroup: classes.group ?? '',
        actionDescription: classes.description ?? '',
      }}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        <Found query={wanted} hasPlaces={places.length > 0} />
        {places.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.goTo')}>
            {places.map(({ label, icon: PlaceIcon, go }) => (
              <Spotlight.Action
                key={label}
                label={label}
                leftSection={<PlaceIcon size={18} stroke={1.6} />}
                onClick={() => void go()}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
      </Spotlight.ActionsList>
      <Spotlight.Footer className={classes.footer}>
        <span>
          <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> {t('palette.choose')}
        </span>
        <span>
          <Kbd size="xs">↵</Kbd> {t('palette.open')}
        </span>
        <span>
          <Kbd size="xs">esc</Kbd> {t('palette.close')}
        </span>
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

function Found({ query, hasPlaces }: { query: string; hasPlaces: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(query, 180);
  const asked = settled.length > 0;
  const customers = useQuery({ ...customerSearchQuery(settled, 6), enabled: asked });
  const tickets = useQuery({ ...ticketSearchQuery({ q: settled }, 4), enabled: asked });
  const people = asked ? (customers.data?.items ?? []) : [];
  const conversations = asked ? (tickets.data?.items ?? []) : [];
  const found = [...people, ...conversations].map(({ id }) => id).join(' ');
  useEffect(selectFirst, [found]);
  const pending = query !== settled || customers.isFetching || tickets.isFetching;
  if (query === '') return null;
  if (people.length === 0 && conversations.length === 0 && !hasPlaces) {
    return <Spotlight.Empty>{pending ? t('palette.searching') : t('palette.nothing')}</Spotlight.Empty>;
  }
  return (
    <>
      {people.length > 0 && (
        <Spotlight.ActionsGroup label={t('nav.customers')}>
          {people.map(({ id, name, kind, emails }) => (
            <Spotlight.Action
              key={id}
              label={name.full}
              description={emails[0]?.value ?? ''}
              leftSection={<Tile name={name.full} kind={kind} />}
              onClick={() => void navigate({ to: '/customers/$customerId', params: { customerId: id } })}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {conversations.length > 0 && (
        <Spotlight.ActionsGroup label={t('nav.tickets')}>
          {conversations.map(({ id, number, subject, requester }) => (
            <Spotlight.Action
              key={id}
              label={subject}
              description={`#${number} · ${requester.name}`}
              leftSection={<IconInbox size={18} stroke={1.6} />}
              onClick={() => void navigate({ to: '/tickets/$ticketId', params: { ticketId: id } })}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
    </>
  );
}
