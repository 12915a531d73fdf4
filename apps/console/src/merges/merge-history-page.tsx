import { Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mergesQuery } from '../api/customers.js';
import { EmptyPanel } from '../ui/empty-panel.js';
import { LoadMore } from '../ui/load-more.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { MergeEntry } from './merge-entry.js';

export function MergeHistoryPage() {
  const { t } = useTranslation();
  const merges = useInfiniteQuery(mergesQuery());
  const entries = merges.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('nav.merges')} width="narrow">
      {merges.isPending && (
        <Stack gap="lg">
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} height={30} />
          ))}
        </Stack>
      )}
      {merges.isError && entries.length === 0 && (
        <ProblemAlert error={merges.error} retry={() => void merges.refetch()} />
      )}
      {merges.isSuccess && entries.length === 0 && (
        <EmptyPanel title={t('merges.empty')} picture="complete">
          {t('merges.emptyText')}
        </EmptyPanel>
      )}
      {entries.length > 0 && (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t('merges.intro')}
          </Text>
          {entries.map((merge) => (
            <MergeEntry key={merge.id} merge={merge} />
          ))}
          <LoadMore hasMore={merges.hasNextPage} loading={merges.isFetchingNextPage} load={merges.fetchNextPage} />
        </>
      )}
    </Page>
  );
}
