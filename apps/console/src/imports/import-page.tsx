import { ApiError } from '@tessera/client';
import { Alert, Button, Group, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconArrowBackUp, IconInfoCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { customerKeys } from '../api/customers.js';
import { cancelOperation, isInProgress, operationQuery, undoOperation } from '../api/operations.js';
import { queryClient } from '../api/query-client.js';
import type { Operation } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { ButtonLink } from '../ui/links.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { ImportState } from './import-state.js';
import { RowErrors } from './row-errors.js';
import classes from './imports.module.css';

export function ImportPage() {
  const { t } = useTranslation();
  const { operationId } = useParams({ from: '/app/imports/$operationId' });
  const query = useQuery(operationQuery(operationId));
  const operation = query.data;
  const state = operation?.state;
  // New customers belong in every list at once, not after its time of freshness.
  useEffect(() => {
    if (state === 'succeeded' || state === 'undone') void queryClient.invalidateQueries({ queryKey: customerKeys.all });
  }, [state]);
  return (
    <Page
      title={operation?.label ?? t('imports.unnamed')}
      actions={operation && <ImportState state={operation.state} />}
      width="narrow"
    >
      {query.isPending && <Skeleton height={160} />}
      {query.isError && operation === undefined && (
        <ProblemAlert error={query.error} retry={() => void query.refetch()} />
      )}
      {operation && (isInProgress(operation) ? <Running operation={operation} /> : <Finished operation={operation} />)}
    </Page>
  );
}

function useStep(step: (id: string) => Promise<Operation>) {
  return useMutation({
    mutationFn: step,
    onSuccess: (operation) => {
      queryClient.setQueryData(operationQuery(operation.id).queryKey, operation);
      return queryClient.invalidateQueries({ queryKey: ['operations'] });
    },
  });
}

function Running({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cancel = useStep(cancelOperation);
  const { done, total, percent } = operation.progress;
  return (
    <Stack gap="md">
      <div aria-live="polite">
        <Text fw={560}>{t(`imports.now.${operation.state === 'receiving' ? 'receiving' : 'running'}`)}</Text>
        <Text size="sm" c="dimmed">
          {total === null
            ? t('imports.rows', { count: done, rows: format.number(done) })
            : t('imports.rowsOf', { done: format.number(done), total: format.number(total) })}
        </Text>
      </div>
      <Progress
        size="lg"
        value={percent ?? 100}
        animated={percent === null}
        striped={percent === null}
        aria-label={t('imports.progress')}
      />
      {cancel.isError && <ProblemAlert error={cancel.error} />}
      <Group>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(operation.id)}>
          {t('imports.cancel')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('imports.leave')}
      </Text>
    </Stack>
  );
}

function Finished({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const undo = useStep(undoOperation);
  const { result, state } = operation;
  const mayUndo = state === 'succeeded' || state === 'cancelled' || (state === 'failed' && (result?.created ?? 0) > 0);
  return (
    <Stack gap="lg">
      {operation.error !== null && <ProblemAlert error={new ApiError(0, operation.error)} />}
      {state === 'undone' && <Undone operation={operation} />}
      {result !== null && (
        <dl className={classes.counts}>
          <div className={classes.count}>
            <dt>{t('imports.created')}</dt>
            <dd>{format.number(result.created)}</dd>
          </div>
          <div className={classes.count}>
            <dt>{t('imports.duplicates')}</dt>
            <dd>{format.number(result.duplicates)}</dd>
          </div>
          <div className={classes.count} data-alarm={result.failed > 0}>
            <dt>{t('imports.failed')}</dt>
            <dd>{format.number(result.failed)}</dd>
          </div>
        </dl>
      )}
      {undo.isError && <ProblemAlert error={undo.error} />}
      <Group gap="xs">
        {state === 'succeeded' && (
          <ButtonLink to="/customers" search={{}}>
            {t('imports.see')}
          </ButtonLink>
        )}
        {mayUndo && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} />}
            loading={undo.isPending}
            onClick={() => undo.mutate(operation.id)}
          >
            {t('imports.undo')}
          </Button>
        )}
        <ButtonLink to="/imports/new" variant="default">
          {t('imports.another')}
        </ButtonLink>
      </Group>
      {((result?.failed ?? 0) > 0 || (operation.undo?.kept ?? 0) > 0) && <RowErrors operationId={operation.id} />}
    </Stack>
  );
}

function Undone({ operation: { undo } }: { operation: Operation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Alert color="gray" variant="light" icon={<IconInfoCircle size={18} />} title={t('imports.undoneText')}>
      {undo !== null && t('imports.removed', { count: undo.removed, number: format.number(undo.removed) })}{' '}
      {undo !== null && undo.kept > 0 && t('imports.kept', { count: undo.kept, number: format.number(undo.kept) })}
    </Alert>
  );
}
