import { Skeleton, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rowErrorsQuery } from '../api/operations.js';
import { useFormat } from '../i18n/format.js';
import { LoadMore } from '../ui/load-more.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import classes from './imports.module.css';

/** The rows that were left out, each with its reason and what stood in the file. */
export function RowErrors({ operationId }: { operationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errors = useInfiniteQuery(rowErrorsQuery(operationId));
  const rows = errors.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Title order={2} mb={4}>
        {t('imports.errors')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('imports.errorsText')}
      </Text>
      {errors.isPending && <Skeleton height={80} />}
      {errors.isError && rows.length === 0 && <ProblemAlert error={errors.error} retry={() => void errors.refetch()} />}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={480}>
          <Table className={classes.errors} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('imports.row')}</Table.Th>
                <Table.Th>{t('imports.column')}</Table.Th>
                <Table.Th>{t('imports.reason')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((error, index) => (
                <Table.Tr key={`${error.row} ${index}`}>
                  <Table.Td>{format.number(error.row)}</Table.Td>
                  <Table.Td>
                    <bdi>{error.column ?? t('common.none')}</bdi>
                  </Table.Td>
                  <Table.Td>
                    {error.detail}
                    {error.raw !== '' && (
                      <>
                        <br />
                        <code dir="auto">{error.raw.slice(0, 200)}</code>
                      </>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <LoadMore hasMore={errors.hasNextPage} loading={errors.isFetchingNextPage} load={errors.fetchNextPage} />
    </section>
  );
}
