import { Tooltip } from '@mantine/core';
import { IconCheck, IconClock, IconFlame, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SlaTarget, Ticket } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { useNow } from '../ui/use-now.js';
import { slaStateAt, type SlaState } from './sla-state.js';
import classes from './sla-badge.module.css';

const icons: Record<Exclude<SlaState['kind'], 'none'>, typeof IconClock> = {
  met: IconCheck,
  late: IconCheck,
  paused: IconPlayerPause,
  running: IconClock,
  overdue: IconFlame,
};

interface SlaBadgeProps {
  ticket: Ticket;
  /** Also say it when the target has been met. */
  full?: boolean;
}

/** The first-response clock: counts down, then up. The tooltip says what it counts. */
export function SlaBadge({ ticket, full = false }: SlaBadgeProps) {
  const target = ticket.sla?.firstResponse ?? null;
  const state = slaStateAt(target, useNow());
  const explain = useExplanation(target);
  const label = useLabel(state);
  const finished = ticket.status === 'solved' || ticket.status === 'closed';
  if (state.kind === 'none' || target === null) return null;
  if (!full && (state.kind === 'met' || state.kind === 'late' || finished)) return null;
  const StateIcon = icons[state.kind];
  return (
    <Tooltip label={explain} multiline maw={280} disabled={full}>
      <span className={classes.badge} data-kind={state.kind} data-soon={state.kind === 'running' && state.soon}>
        <StateIcon size={13} stroke={2} aria-hidden="true" />
        {label}
      </span>
    </Tooltip>
  );
}

function useLabel(state: SlaState): string {
  const { t } = useTranslation();
  const format = useFormat();
  switch (state.kind) {
    case 'none':
      return '';
    case 'met':
      return t('sla.met');
    case 'late':
      return t('sla.late');
    case 'paused':
      return t('sla.paused');
    case 'running':
      return t('sla.dueIn', { time: format.duration(state.remaining) });
    case 'overdue':
      return t('sla.overdue', { time: format.duration(state.by) });
  }
}

function useExplanation(target: SlaTarget | null): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (target === null) return '';
  const wanted = t('sla.target', { time: format.duration(target.targetMinutes * 60_000) });
  if (target.metAt !== null) {
    const used = format.duration((target.usedMinutes ?? 0) * 60_000);
    return `${wanted} ${t('sla.answeredAt', { time: format.dateTime(target.metAt), used })}`;
  }
  return target.dueAt === null ? wanted : `${wanted} ${t('sla.dueAt', { time: format.dateTime(target.dueAt) })}`;
}
