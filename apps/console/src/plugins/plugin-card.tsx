import { Button, Collapse, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconChevronRight, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../api/session.js';
import type { Plugin, PluginFault } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { isolate } from '../i18n/i18n.js';
import { notifySuccess } from '../ui/notify.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import { ScopeSentences } from './scope-sentences.js';
import { usePluginAction } from './use-plugin-action.js';
import classes from './plugin-card.module.css';

interface PluginCardProps {
  plugin: Plugin;
  onEnable: () => void;
}

export function PluginCard({ plugin, onEnable }: PluginCardProps) {
  const mayManage = useCan('plugins:manage');
  const action = usePluginAction();
  return (
    <article className={classes.card} aria-labelledby={`plugin-${plugin.id}`}>
      <header className={classes.head}>
        <Tile name={plugin.name} kind="organisation" size="lg" />
        <div className={classes.identity}>
          <h2 id={`plugin-${plugin.id}`}><bdi>{plugin.name}</bdi></h2>
          <span>{plugin.publisher !== null && <><bdi>{plugin.publisher}</bdi> · </>}{plugin.version}</span>
        </div>
        <Health plugin={plugin} />
        {mayManage && <Actions plugin={plugin} action={action} onEnable={onEnable} />}
      </header>
      {plugin.description && <Text size="sm" className={classes.description}>{plugin.description}</Text>}
      {action.isError && <ProblemAlert error={action.error} />}
      {plugin.health.lastError && <Fault fault={plugin.health.lastError} quiet={plugin.health.status === 'ready'} />}
      {plugin.state === 'enabled' && <Counters plugin={plugin} />}
      <Details plugin={plugin} />
    </article>
  );
}

function Health({ plugin }: { plugin: Plugin }) {
  const { t } = useTranslation();
  const shown = plugin.state === 'enabled' ? plugin.health.status : plugin.state;
  const label = plugin.state === 'enabled' ? t(`plugins.health.${plugin.health.status}`) : t(`plugins.state.${plugin.state}`);
  return (
    <span className={classes.health} data-health={shown} role="status">
      <span className={classes.light} aria-hidden="true" />{label}
    </span>
  );
}

function Actions({ plugin, action, onEnable }: PluginCardProps & { action: ReturnType<typeof usePluginAction> }) {
  const { t } = useTranslation();
  const name = isolate(plugin.name);
  const busy = (kind: string) => action.isPending && action.variables?.action === kind;
  const disable = () => action.mutate({ id: plugin.id, action: 'disable' }, { onSuccess: () => notifySuccess(t('plugins.disabledDone', { name })) });
  const resume = () => action.mutate({ id: plugin.id, action: 'resume' }, { onSuccess: () => notifySuccess(t('plugins.resumed', { name })) });
  if (plugin.state === 'broken') return null;
  if (plugin.state !== 'enabled') return <Button onClick={onEnable}>{t('plugins.enable')}</Button>;
  return (
    <Group gap="xs" wrap="nowrap">
      {plugin.health.status === 'suspended' && <Button loading={busy('resume')} onClick={resume}>{t('plugins.resume')}</Button>}
      <Button variant="default" loading={busy('disable')} onClick={disable}>{t('plugins.disable')}</Button>
    </Group>
  );
}

function Fault({ fault, quiet }: { fault: PluginFault; quiet: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.fault} data-quiet={quiet}>
      <IconAlertTriangle size={16} aria-hidden="true" />
      <div>
        <strong>{t('plugins.lastError')} · <When at={fault.at} /></strong>
        <span>{fault.message}</span>
        {fault.cure && <span>{fault.cure}</span>}
        <code>{fault.code}{fault.phase ? ` · ${fault.phase}` : ''}</code>
      </div>
    </div>
  );
}

function Counters({ plugin }: { plugin: Plugin }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { delivered, retrying, dead, lag } = plugin.deliveries;
  const counts = [
    { key: 'delivered', value: delivered, alarm: false },
    { key: 'waiting', value: lag, alarm: false },
    { key: 'retrying', value: retrying, alarm: retrying > 0 },
    { key: 'dead', value: dead, alarm: dead > 0 },
    { key: 'restarts', value: plugin.health.restarts, alarm: false },
  ] as const;
  return (
    <dl className={classes.counters}>
      {counts.map(({ key, value, alarm }) => (
        <Tooltip key={key} label={t(`plugins.countHint.${key}`)}>
          <div data-alarm={alarm}><dt>{t(`plugins.count.${key}`)}</dt><dd>{format.number(value)}</dd></div>
        </Tooltip>
      ))}
    </dl>
  );
}

function Details({ plugin }: { plugin: Plugin }) {
  const { t } = useTranslation();
  const [opened, details] = useDisclosure(false);
  return (
    <footer>
      <div className={classes.footer}>
        <UnstyledButton className={classes.toggle} aria-expanded={opened} onClick={details.toggle}>
          <IconChevronRight size={14} aria-hidden="true" />{t('plugins.permissions')}
        </UnstyledButton>
        <Isolation levels={plugin.isolation} />
      </div>
      <Collapse expanded={opened}>
        <div className={classes.details}>
          <ScopeSentences scopes={plugin.scopes} />
          {plugin.events.length > 0 && (
            <div className={classes.events}>
              <h3>{t('plugins.listens')}</h3>
              <div>{plugin.events.map((event) => <code key={event}>{event}</code>)}</div>
            </div>
          )}
        </div>
      </Collapse>
    </footer>
  );
}

/** Only levels that the host has proved on this machine; never a promise. */
export function Isolation({ levels }: { levels: string[] }) {
  const { t, i18n } = useTranslation();
  if (levels.length === 0) return null;
  const hint = (level: string) => (i18n.exists(`plugins.isolation.${level}`) ? t(`plugins.isolation.${level}` as 'plugins.isolation.process') : level);
  return (
    <span className={classes.isolation}>
      <IconShieldCheck size={15} stroke={1.8} aria-hidden="true" />
      {levels.map((level) => <Tooltip key={level} label={hint(level)} multiline maw={260}><span tabIndex={0}>{level}</span></Tooltip>)}
    </span>
  );
}
