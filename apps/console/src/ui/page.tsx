import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** Shown in place of the plain title. */
  heading?: ReactNode;
  actions?: ReactNode;
  toolbar?: ReactNode;
  width?: 'full' | 'wide' | 'narrow';
  children: ReactNode;
}

/** A page of the console: a head that stays, and content that scrolls under it. */
export function Page({ title, heading, actions, toolbar, width = 'full', children }: PageProps) {
  useDocumentTitle(`${title} · Tessera`);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Group justify="space-between" wrap="nowrap" gap="sm" className={classes.titleRow}>
          {heading ?? (
            <Title order={1} className={classes.title}>
              {title}
            </Title>
          )}
          {actions !== undefined && (
            <Group gap="xs" wrap="nowrap">
              {actions}
            </Group>
          )}
        </Group>
        {toolbar}
      </header>
      <div className={classes.scroll} data-scroll-restoration-id="page" tabIndex={-1}>
        <div className={classes.content} data-width={width}>
          {children}
        </div>
      </div>
    </div>
  );
}
