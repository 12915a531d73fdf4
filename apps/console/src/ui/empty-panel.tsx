import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-panel.module.css';

interface EmptyPanelProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  picture?: 'missing' | 'scattered' | 'complete';
}

const cells = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const laid: Record<NonNullable<EmptyPanelProps['picture']>, readonly number[]> = {
  missing: [0, 1, 3, 6],
  scattered: [1, 3, 8],
  complete: [0, 1, 2, 3, 4, 5, 6, 7, 8],
};

/** An unfinished mosaic, with what to do about it. */
export function EmptyPanel({ title, children, action, picture = 'missing' }: EmptyPanelProps) {
  return (
    <Stack align="center" gap="xs" className={classes.panel}>
      <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" className={classes.picture}>
        {cells.map((cell) => (
          <rect
            key={cell}
            x={2 + (cell % 3) * 21}
            y={2 + Math.floor(cell / 3) * 21}
            width="18"
            height="18"
            rx="4.5"
            data-laid={laid[picture].includes(cell)}
            data-accent={cell === laid[picture][1]}
          />
        ))}
      </svg>
      <Title order={2} ta="center">
        {title}
      </Title>
      {children !== undefined && (
        <Text size="sm" c="dimmed" ta="center" maw={420}>
          {children}
        </Text>
      )}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </Stack>
  );
}
