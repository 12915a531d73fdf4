import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/query-client.js';
import { revokeToken, tokensQuery } from '../api/session.js';
import type { AccessToken } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { isolate } from '../i18n/i18n.js';
import { EmptyPanel } from '../ui/empty-panel.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { When } from '../ui/when.js';
import { NewTokenDialog } from './new-token-dialog.js';
import classes from './account.module.css';

export function TokensPage() {
  const { t } = useTranslation();
  const tokens = useQuery(tokensQuery);
  const [creating, dialog] = useDisclosure(false);
  const items = tokens.data?.items ?? [];
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={dialog.open}>
      {t('tokens.new')}
    </Button>
  );
  return (
    <Page title={t('tokens.title')} actions={create} width="narrow">
      <Text size="sm" c="dimmed" mb="md">
        {t('tokens.intro')}
      </Text>
      {tokens.isPending && <Skeleton height={52} />}
      {tokens.isError && items.length === 0 && (
        <ProblemAlert error={tokens.error} retry={() => void tokens.refetch()} />
      )}
      {tokens.isSuccess && items.length === 0 && (
        <EmptyPanel title={t('tokens.empty')}>{t('tokens.emptyText')}</EmptyPanel>
      )}
      {items.map((token) => (
        <TokenRow key={token.id} token={token} />
      ))}
      <NewTokenDialog opened={creating} onClose={dialog.close} />
    </Page>
  );
}

function TokenRow({ token }: { token: AccessToken }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [revoking, setRevoking] = useState(false);
  const revoke = useMutation({
    mutationFn: revokeToken,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  return (
    <div className={classes.row}>
      <div className={classes.who}>
        <Text size="sm" fw={560} truncate>
          <bdi>{token.name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {t('tokens.until', { date: format.dateTime(token.expiresAt) })} ·{' '}
          {token.lastUsedAt === null ? (
            t('tokens.neverUsed')
          ) : (
            <>
              {t('tokens.lastUsed')} <When at={token.lastUsedAt} />
            </>
          )}
        </Text>
        <div className={classes.scopes}>
          {token.scopes.map((scope) => (
            <code key={scope}>{scope}</code>
          ))}
        </div>
      </div>
      <Button size="compact-sm" variant="default" onClick={() => setRevoking(true)}>
        {t('tokens.revoke')}
      </Button>
      <Modal
        opened={revoking}
        onClose={() => setRevoking(false)}
        title={t('tokens.revokeTitle', { name: isolate(token.name) })}
        centered
      >
        <Stack gap="md">
          <Text size="sm">{t('tokens.revokeText')}</Text>
          {revoke.isError && <ProblemAlert error={revoke.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setRevoking(false)}>
              {t('common.cancel')}
            </Button>
            <Button color="cinnabar" loading={revoke.isPending} onClick={() => revoke.mutate(token.id)}>
              {t('tokens.revoke')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </div>
  );
}
