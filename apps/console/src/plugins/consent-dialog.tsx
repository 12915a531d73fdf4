import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plugin } from '../api/types.js';
import { isolate } from '../i18n/i18n.js';
import { notifySuccess } from '../ui/notify.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Isolation } from './isolation.js';
import { OptionalScopes, ScopeSentences } from './scope-sentences.js';
import { usePluginAction } from './use-plugin-action.js';

/** Before a plugin may act: what it asks for, and how far this machine really keeps it apart. */
export function ConsentDialog({ plugin, onClose }: { plugin: Plugin | null; onClose: () => void }) {
  const { t } = useTranslation();
  const name = isolate(plugin?.name ?? '');
  return (
    <Modal
      opened={plugin !== null}
      onClose={onClose}
      title={<strong>{t('plugins.consentTitle', { name })}</strong>}
      size={520}
      centered
    >
      {plugin !== null && <Consent plugin={plugin} name={name} onClose={onClose} />}
    </Modal>
  );
}

function Consent({ plugin, name, onClose }: { plugin: Plugin; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const action = usePluginAction();
  const [optional, setOptional] = useState<string[]>([]);
  const required = plugin.scopes.filter((scope) => !plugin.optionalScopes.includes(scope));
  const enable = () =>
    action.mutate(
      { id: plugin.id, action: 'enable', scopes: [...required, ...optional] },
      {
        onSuccess: () => {
          notifySuccess(t('plugins.enabledDone', { name }));
          onClose();
        },
      },
    );
  return (
    <Stack gap="md">
      <Text size="sm">{t('plugins.consentText', { name, version: plugin.version })}</Text>
      <ScopeSentences scopes={required} />
      <OptionalScopes scopes={plugin.optionalScopes} chosen={optional} onChoose={setOptional} />
      {plugin.events.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('plugins.consentEvents', { events: plugin.events.join(', ') })}
        </Text>
      )}
      {plugin.isolation.length > 0 && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {t('plugins.consentIsolation')}
          </Text>
          <Isolation levels={plugin.isolation} />
        </Group>
      )}
      {action.isError && <ProblemAlert error={action.error} />}
      <Group justify="flex-end" gap="xs" mt="xs">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button data-autofocus loading={action.isPending} onClick={enable}>
          {t('plugins.allow')}
        </Button>
      </Group>
    </Stack>
  );
}
