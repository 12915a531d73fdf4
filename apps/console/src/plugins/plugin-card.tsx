import { ActionIcon, Button, Collapse, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconChevronRight, IconDots, IconTerminal2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../api/session.js';
import type { Plugin, PluginFault } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { isolate } from '../i18n/i18n.js';
import { notifySuccess } from '../ui/notify.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import { DeliveryCounters } from './delivery-counters.js';
import { Isolation } from './isolation.js';
import { PluginLog } from './plugin-log.js';
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
          <h2 id={`plugin-${plugin.id}`}>
            <bdi>{plugin.name}</bdi>
          </h2>
          <span>
            {plugin.publisher !== null && (
              <>
                <bdi>{plugin.publisher}</bdi> ·{' '}
              </>
            )}
            {plugin.version}
          </span>
        </div>
        <Health plugin={plugin} />
        {mayManage && <Actions plugin={plugin} action={action} onEnable={onEnable} />}
      </header>
      {plugin.description && (
        <Text size="sm" className={classes.description}>
          {plugin.description}
        </Text>
      )}
      {action.isError && <ProblemAlert error={action.error} />}
      {plugin.health.lastError && <Fault fault={plugin.health.lastError} quiet={plugin.health.status === 'ready'} />}
      {plugin.state === 'enabled' && <DeliveryCounters plugin={plugin} mayReplay={mayManage} />}
      {plugin.state !== 'broken' && <Details plugin={plugin} />}
    </article>
  );
}

function Health({ plugin }: { plugin: Plugin }) {
  const { t } = useTranslation();
  const shown = plugin.state === 'enabled' ? plugin.health.status : plugin.state;
  const label =
    plugin.state === 'enabled' ? t(`plugins.health.${plugin.health.status}`) : t(`plugins.state.${plugin.state}`);
  return (
    <span className={classes.health} data-health={shown} role="status">
      <span className={classes.light} aria-hidden="true" />
      {label}
    </span>
  );
}

function Actions({ plugin, action, onEnable }: PluginCardProps & { action: ReturnType<typeof usePluginAction> }) {
  const { t } = useTranslation();
  const [log, { open: openLog, close: closeLog }] = useDisclosure(false);
  const name = isolate(plugin.name);
  const busy = (kind: string) => action.isPending && action.variables.action === kind;
  const disable = () =>
    action.mutate(
      { id: plugin.id, action: 'disable' },
      { onSuccess: () => notifySuccess(t('plugins.disabledDone', { name })) },
    );
  const resume = () =>
    action.mutate(
      { id: plugin.id, action: 'resume' },
      { onSuccess: () => notifySuccess(t('plugins.resumed', { name })) },
    );
  if (plugin.state === 'broken') return null;
  const enabled = plugin.state === 'enabled';
  return (
    <Group gap="xs" wrap="nowrap">
      {enabled && plugin.health.status === 'suspended' && (
        <Button loading={busy('resume')} onClick={resume}>
          {t('plugins.resume')}
        </Button>
      )}
      {enabled ? (
        <Button variant="default" loading={busy('disable')} onClick={disable}>
          {t('plugins.disable')}
        </Button>
      ) : (
        <Button onClick={onEnable}>{t('plugins.enable')}</Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={t('common.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTerminal2 size={16} />} onClick={openLog}>
            {t('plugins.log')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PluginLog plugin={plugin} opened={log} onClose={closeLog} />
    </Group>
  );
}

function Fault({ fault, quiet }: { fault: PluginFault; quiet: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.fault} data-quiet={quiet}>
      <IconAlertTriangle size={16} aria-hidden="true" />
      <div>
        <strong>
          {t('plugins.lastError')} · <When at={fault.at} />
        </strong>
        <span>{fault.message}</span>
        {fault.cure && <span>{fault.cure}</span>}
        <code>
          {fault.code} · {fault.phase}
        </code>
      </div>
    </div>
  );
}

function Details({ plugin }: { plugin: Plugin }) {
  const { t } = useTranslation();
  const [opened, details] = useDisclosure(false);
  return (
    <footer>
      <div className={classes.footer}>
        <UnstyledButton className={classes.toggle} aria-expanded={opened} onClick={details.toggle}>
          <IconChevronRight size={14} aria-hidden="true" />
          {t(plugin.grant === null ? 'plugins.asks' : 'plugins.permissions')}
        </UnstyledButton>
        <Isolation levels={plugin.isolation} />
      </div>
      <Collapse expanded={opened}>
        <div className={classes.details}>
          <ScopeSentences scopes={plugin.grant?.scopes ?? plugin.scopes} />
          <Granted plugin={plugin} />
          <Names title={t('plugins.listens')} names={plugin.events} />
          <Names title={t('plugins.hooks')} names={plugin.hooks} />
        </div>
      </Collapse>
    </footer>
  );
}

function Granted({ plugin: { grant } }: { plugin: Plugin }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (grant === null) return null;
  const values = { name: isolate(grant.grantedBy.name ?? '?'), date: format.dateTime(grant.grantedAt) };
  return (
    <Text size="sm" c="dimmed">
      {t('plugins.granted', values)}
    </Text>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <div className={classes.names}>
      <h3>{title}</h3>
      <div>
        {names.map((name) => (
          <code key={name}>{name}</code>
        ))}
      </div>
    </div>
  );
}
