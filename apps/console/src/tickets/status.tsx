import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TicketPriority, TicketStatus } from '../api/types.js';
import classes from './status.module.css';

/** A small stone whose colour and filling say where a ticket stands. */
export function StatusDot({ status }: { status: TicketStatus }) {
  const { t } = useTranslation();
  const label = t(`tickets.status.${status}`);
  return (
    <Tooltip label={label}>
      <span className={classes.dot} data-status={status} role="img" aria-label={label} />
    </Tooltip>
  );
}

const steps: Record<TicketPriority, number> = { low: 1, normal: 2, high: 3, urgent: 3 };

/** Three rising bars; an urgent ticket has all of them in red. */
export function PriorityMark({ priority }: { priority: TicketPriority }) {
  const { t } = useTranslation();
  const label = t('tickets.priorityIs', { priority: t(`tickets.priority.${priority}`) });
  return (
    <Tooltip label={label}>
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        role="img"
        aria-label={label}
        className={classes.bars}
        data-priority={priority}
      >
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={1 + bar * 4.5}
            y={8.5 - bar * 3.5}
            width="3"
            height={4.5 + bar * 3.5}
            rx="1"
            data-on={bar < steps[priority]}
          />
        ))}
      </svg>
    </Tooltip>
  );
}
