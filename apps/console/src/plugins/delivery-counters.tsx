import { Button, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pluginsQuery, replayDeadDeliveries } from '../api/plugins.js';
import { queryClient } from '../api/query-client.js';
import type { Plugin } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { notifyProblem, notifySuccess } from '../ui/notify.js';
import classes from './plugin-card.module.css';

/** How a plugin's events get along, and its process. */
export function DeliveryCounters({ plugin, mayReplay }: { plugin: Plugin; mayReplay: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { delivered, retrying, dead, lag } = plugin.deliveries;
  const { memoryBytes, restarts } = plugin.health;
  const counts = [
    { key: 'delivered', value: format.number(delivered), alarm: false },
    { key: 'waiting', value: format.number(lag), alarm: false },
    { key: 'retrying', value: format.number(retrying), alarm: retrying > 0 },
    { key: 'dead', value: format.number(dead), alarm: dead > 0 },
    { key: 'restarts', value: format.number(restarts), alarm: false },
    {
      key: 'memory',
      value: memoryBytes === null ? '—' : `${format.number(Math.round(memoryBytes / 1_048_576))} MB`,
      alarm: false,
    },
  ] as const;
  return (
    <div className={classes.counterRow}>
      <dl className={classes.counters}>
        {counts.map(({ key, value, alarm }) => (
          <Tooltip key={key} label={t(`plugins.countHint.${key}`)}>
            <div data-alarm={alarm}>
              <dt>{t(`plugins.count.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          </Tooltip>
        ))}
      </dl>
      {mayReplay && dead > 0 && <Replay id={plugin.id} />}
    </div>
  );
}

function Replay({ id }: { id: string }) {
  const { t } = useTranslation();
  const replay = useMutation({
    mutationFn: replayDeadDeliveries,
    onSuccess: ({ replayed }) => {
      notifySuccess(t('plugins.replayed', { count: replayed }));
      return queryClient.invalidateQueries({ queryKey: pluginsQuery.queryKey });
    },
    onError: notifyProblem,
  });
  return (
    <Button variant="default" size="compact-sm" loading={replay.isPending} onClick={() => replay.mutate(id)}>
      {t('plugins.replay')}
    </Button>
  );
}
