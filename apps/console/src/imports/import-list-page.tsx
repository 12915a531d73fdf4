import { Progress, Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { importsQuery, isInProgress } from '../api/operations.js';
import type { Operation } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { EmptyPanel } from '../ui/empty-panel.js';
import { ButtonLink } from '../ui/links.js';
import { LoadMore } from '../ui/load-more.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { When } from '../ui/when.js';
import { ImportState } from './import-state.js';
import classes from './imports.module.css';

export function ImportListPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(importsQuery);
  const imports = list.data?.pages.flatMap((page) => page.items) ?? [];
  const start = (
    <ButtonLink to="/imports/new" leftSection={<IconFileImport size={16} />}>
      {t('imports.new')}
    </ButtonLink>
  );
  return (
    <Page title={t('nav.imports')} actions={start} width="narrow">
      {list.isPending && (
        <Stack gap="lg">
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} height={34} />
          ))}
        </Stack>
      )}
      {list.isError && imports.length === 0 && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && imports.length === 0 && (
        <EmptyPanel title={t('imports.empty')} action={start}>
          {t('imports.emptyText')}
        </EmptyPanel>
      )}
      {imports.map((operation) => (
        <ImportRow key={operation.id} operation={operation} />
      ))}
      <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} load={list.fetchNextPage} />
    </Page>
  );
}

function ImportRow({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Link to="/imports/$operationId" params={{ operationId: operation.id }} className={classes.row}>
      <span className={classes.words}>
        <strong>
          <bdi>{operation.label ?? t('imports.unnamed')}</bdi>
        </strong>
        <span>
          {operation.result !== null
            ? t('imports.summary', {
                count: operation.result.created,
                created: format.number(operation.result.created),
              })
            : t('imports.rows', { count: operation.progress.done, rows: format.number(operation.progress.done) })}
          {' · '}
          <When at={operation.createdAt} />
        </span>
        {isInProgress(operation) && (
          <Progress
            size="xs"
            value={operation.progress.percent ?? 100}
            animated={operation.progress.percent === null}
            aria-label={t('imports.progress')}
          />
        )}
      </span>
      <ImportState state={operation.state} />
    </Link>
  );
}
