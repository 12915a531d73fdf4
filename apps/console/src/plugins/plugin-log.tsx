import { Drawer, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pluginLogQuery } from '../api/plugins.js';
import type { Plugin } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { isolate } from '../i18n/i18n.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import classes from './plugin-log.module.css';

interface PluginLogProps {
  plugin: Plugin;
  opened: boolean;
  onClose: () => void;
}

/** What a plugin had to say, newest first. */
export function PluginLog({ plugin, opened, onClose }: PluginLogProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={<strong>{t('plugins.logOf', { name: isolate(plugin.name) })}</strong>}
    >
      {opened && <Lines id={plugin.id} />}
    </Drawer>
  );
}

function Lines({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const log = useQuery(pluginLogQuery(id));
  if (log.isError) return <ProblemAlert error={log.error} retry={() => void log.refetch()} />;
  if (log.data === undefined) return <Loader size="sm" />;
  if (log.data.items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('plugins.logEmpty')}
      </Text>
    );
  return (
    <ol className={classes.lines}>
      {log.data.items.toReversed().map((line, index) => (
        <li key={`${line.at} ${index}`} data-level={line.level}>
          <span className={classes.meta}>
            {format.dateTime(line.at)} · {line.source}
          </span>
          <span className={classes.message} dir="auto">
            {line.message}
          </span>
        </li>
      ))}
    </ol>
  );
}
