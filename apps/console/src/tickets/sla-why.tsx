import { Loader, Popover, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { slaQuery, type SlaExplanation } from '../api/tickets.js';
import type { Ticket } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { SlaBadge } from './sla-badge.js';
import classes from './sla-badge.module.css';

/** The badge as a question: a click answers how the due time came about. */
export function SlaWhy({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (!ticket.sla?.firstResponse) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} shadow="lg" radius="md" trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.why} aria-label={t('sla.why')} onClick={() => setOpened((open) => !open)}>
          <SlaBadge ticket={ticket} full />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('sla.why')}>
        <Answer ticketId={ticket.id} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Answer({ ticketId }: { ticketId: string }) {
  const sla = useQuery(slaQuery(ticketId));
  if (sla.isError) return <ProblemAlert error={sla.error} retry={() => void sla.refetch()} />;
  if (sla.data === undefined) return <Loader size="sm" />;
  return <Explanation sla={sla.data} />;
}

function Explanation({ sla }: { sla: SlaExplanation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { targetMinutes, startedAt, dueAt, explanation } = sla.firstResponse;
  const counted = (explanation?.counted ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
  const minutes = (count: number) => format.duration(count * 60_000);
  const pauses = explanation?.pauses.length ?? 0;
  const rows: [string, string | null][] = [
    [t('sla.policy'), sla.policy.name],
    [t('sla.calendar'), `${sla.calendar.name} · ${sla.calendar.timeZone}`],
    [t('sla.started'), startedAt && format.dateTime(startedAt)],
    [t('sla.due'), dueAt && format.dateTime(dueAt)],
    [t('sla.counted'), explanation && minutes(counted)],
    [t('sla.pauses'), pauses > 0 ? t('sla.pausesTimes', { count: pauses }) : null],
  ];
  return (
    <>
      {targetMinutes !== null && (
        <p className={classes.target} tabIndex={-1} data-autofocus>
          {t('sla.target', { time: minutes(targetMinutes) })}
        </p>
      )}
      <dl className={classes.facts}>
        {rows.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
