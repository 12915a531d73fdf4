import { Button, Center } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface LoadMoreProps {
  hasMore: boolean;
  loading: boolean;
  load: () => unknown;
}

/** Loads the next page when it comes into view; the button serves keyboards and screen readers. */
export function LoadMore({ hasMore, loading, load }: LoadMoreProps) {
  const { t } = useTranslation();
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const visible = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (visible && hasMore && !loading) load();
  }, [visible, hasMore, loading, load]);
  if (!hasMore) return null;
  return (
    <Center ref={ref} p="md">
      <Button variant="subtle" color="gray" loading={loading} onClick={() => load()}>
        {t('common.loadMore')}
      </Button>
    </Center>
  );
}
