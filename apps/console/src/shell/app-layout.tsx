import { ActionIcon, Burger, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './app-layout.module.css';
import { Logo } from './logo.js';
import { Sidebar } from './sidebar.js';

const CommandPalette = lazy(() =>
  import('./command-palette.js').then((module) => ({ default: module.CommandPalette })),
);

/** The frame around every page: navigation beside the sheet, or in a drawer on a phone. */
export function AppLayout() {
  const { t } = useTranslation();
  const [menuOpen, { close: closeMenu, toggle: toggleMenu }] = useDisclosure(false);
  // The palette loads on first use; each request for it counts up.
  const [paletteRequests, setPaletteRequests] = useState(0);
  const openPalette = useCallback(() => setPaletteRequests((count) => count + 1), []);
  const { pathname } = useLocation();
  useEffect(() => closeMenu(), [pathname, closeMenu]);
  useHotkeys([['mod+K', openPalette]], [], true);

  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <div className={classes.sidebar}>
        <Sidebar onSearch={openPalette} />
      </div>
      <header className={classes.topBar}>
        <Burger size="sm" opened={menuOpen} onClick={toggleMenu} aria-label={t('shell.menu')} />
        <Logo size={22} />
        <ActionIcon size="lg" onClick={openPalette} aria-label={t('shell.search')}>
          <IconSearch size={20} />
        </ActionIcon>
      </header>
      <Drawer
        opened={menuOpen}
        onClose={closeMenu}
        size={272}
        withCloseButton={false}
        padding={0}
        radius={0}
        title={t('shell.menu')}
        classNames={{ header: classes.hidden, body: classes.drawerBody, content: classes.drawer }}
      >
        <Sidebar
          onSearch={() => {
            closeMenu();
            openPalette();
          }}
        />
      </Drawer>
      <main id="content" className={classes.sheet} tabIndex={-1}>
        <Outlet />
      </main>
      {paletteRequests > 0 && (
        <Suspense fallback={null}>
          <CommandPalette requests={paletteRequests} />
        </Suspense>
      )}
    </div>
  );
}
