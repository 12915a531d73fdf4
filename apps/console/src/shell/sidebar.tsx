import { Kbd, UnstyledButton } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { Link, type LinkProps } from '@tanstack/react-router';
import {
  IconArrowsJoin,
  IconFileImport,
  IconInbox,
  IconPuzzle,
  IconSearch,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../api/session.js';
import { AccountMenu } from './account-menu.js';
import { Logo } from './logo.js';
import classes from './sidebar.module.css';

interface EntryProps {
  to: LinkProps['to'];
  icon: Icon;
  label: string;
}

function Entry({ to, icon: EntryIcon, label }: EntryProps) {
  return (
    <Link to={to} className={classes.entry} activeProps={{ 'aria-current': 'page' }}>
      <EntryIcon size={18} stroke={1.7} aria-hidden="true" />
      <span>{label}</span>
    </Link>
  );
}

export function Sidebar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation();
  const modifier = useOs() === 'macos' ? '⌘' : 'Ctrl';
  const seesPlugins = useCan('plugins:read');
  const imports = useCan('customers:write');
  return (
    <div className={classes.sidebar}>
      <Link to="/customers" className={classes.brand} aria-label={t('shell.home')}>
        <Logo />
      </Link>
      <UnstyledButton className={classes.search} onClick={onSearch}>
        <IconSearch size={16} stroke={1.8} aria-hidden="true" />
        <span>{t('shell.search')}</span>
        <Kbd size="xs" className={classes.keys}>
          {modifier === '⌘' ? '⌘K' : 'Ctrl K'}
        </Kbd>
      </UnstyledButton>
      <nav className={classes.nav} aria-label={t('shell.navigation')}>
        <Entry to="/customers" icon={IconUsers} label={t('nav.customers')} />
        <Entry to="/tickets" icon={IconInbox} label={t('nav.tickets')} />
        <div className={classes.section}>{t('nav.workspace')}</div>
        {imports && <Entry to="/imports" icon={IconFileImport} label={t('nav.imports')} />}
        <Entry to="/merges" icon={IconArrowsJoin} label={t('nav.merges')} />
        {seesPlugins && <Entry to="/plugins" icon={IconPuzzle} label={t('nav.plugins')} />}
      </nav>
      <AccountMenu />
    </div>
  );
}
