import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pluginsQuery } from '../api/plugins.js';
import type { Plugin } from '../api/types.js';
import { EmptyPanel } from '../ui/empty-panel.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { ConsentDialog } from './consent-dialog.js';
import { PluginCard } from './plugin-card.js';

export function PluginsPage() {
  const { t } = useTranslation();
  const plugins = useQuery(pluginsQuery);
  const [consenting, setConsenting] = useState<Plugin | null>(null);
  const items = plugins.data?.items ?? [];
  return (
    <Page title={t('nav.plugins')} width="wide">
      <Stack gap="md">
        <Text size="sm" c="dimmed" maw={640}>
          {t('plugins.intro')}
        </Text>
        {plugins.isPending && [0, 1].map((card) => <Skeleton key={card} height={168} radius="lg" />)}
        {plugins.isError && items.length === 0 && (
          <ProblemAlert error={plugins.error} retry={() => void plugins.refetch()} />
        )}
        {plugins.isSuccess && items.length === 0 && (
          <EmptyPanel title={t('plugins.empty')}>{t('plugins.emptyText')}</EmptyPanel>
        )}
        {items.map((plugin) => (
          <PluginCard key={plugin.id} plugin={plugin} onEnable={() => setConsenting(plugin)} />
        ))}
      </Stack>
      <ConsentDialog plugin={consenting} onClose={() => setConsenting(null)} />
    </Page>
  );
}
