import { ActionIcon, Button, Progress, Select, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importsQuery, startImport } from '../api/operations.js';
import { queryClient } from '../api/query-client.js';
import type { ImportColumn, ImportPreview } from '../api/types.js';
import { useCountries } from '../customers/use-countries.js';
import { useFormat } from '../i18n/format.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import {
  columnTargets,
  labelKey,
  mapProblem,
  suggestedMap,
  systemFrom,
  wireMap,
  type ColumnChoice,
  type ColumnMap,
} from './column-targets.js';
import classes from './imports.module.css';

interface MapColumnsProps {
  file: File;
  preview: ImportPreview;
  onOtherFile: () => void;
}

interface ImportChoices {
  country: string | null;
  onDuplicate: 'create' | 'skip';
}

function useUpload() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: startImport,
    onSuccess: async (operation) => {
      await queryClient.invalidateQueries({ queryKey: importsQuery.queryKey });
      await navigate({ to: '/imports/$operationId', params: { operationId: operation.id } });
    },
  });
}

/** Which column is what; the suggestions come from the host and every one can be changed. */
export function MapColumns({ file, preview, onOtherFile }: MapColumnsProps) {
  const { t } = useTranslation();
  const [map, setMap] = useState(() => suggestedMap(preview.columns, file.name));
  const [choices, setChoices] = useState<ImportChoices>({ country: null, onDuplicate: 'create' });
  const [sent, setSent] = useState(0);
  const problem = mapProblem(map);
  const upload = useUpload();
  const start = () => {
    setSent(0);
    upload.mutate({ file, map: wireMap(map), ...choices, onProgress: setSent });
  };
  return (
    <Stack gap="md">
      <FileFacts file={file} preview={preview} busy={upload.isPending} onOtherFile={onOtherFile} />
      <Text size="sm" c="dimmed">
        {t('imports.mapText')}
      </Text>
      <Columns columns={preview.columns} map={map} defaultSystem={systemFrom(file.name)} onMap={setMap} />
      <Choices choices={choices} onChoices={setChoices} />
      {upload.isError && <ProblemAlert error={upload.error} />}
      {upload.isPending && <Progress value={sent * 100} aria-label={t('imports.uploading')} />}
      <div className={classes.footer}>
        {problem !== null && <p role="status">{t(`imports.problem.${problem}`)}</p>}
        <Button disabled={problem !== null} loading={upload.isPending} onClick={start}>
          {t('imports.start')}
        </Button>
      </div>
    </Stack>
  );
}

function FileFacts({ file, preview, busy, onOtherFile }: MapColumnsProps & { busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = {
    size: format.number(Math.max(1, Math.round(file.size / 1024))),
    encoding: preview.encoding.toUpperCase(),
    delimiter: preview.delimiter === '\t' ? '⇥' : preview.delimiter,
  };
  return (
    <div className={classes.file}>
      <IconFileSpreadsheet size={22} stroke={1.5} aria-hidden="true" />
      <div>
        <Text size="sm" fw={560} truncate>
          <bdi>{file.name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {t('imports.fileFacts', facts)}
        </Text>
      </div>
      <ActionIcon onClick={onOtherFile} disabled={busy} aria-label={t('imports.otherFile')}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

function Choices({ choices, onChoices }: { choices: ImportChoices; onChoices: (choices: ImportChoices) => void }) {
  const { t } = useTranslation();
  const countries = useCountries();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <Select
        label={t('imports.onDuplicate')}
        allowDeselect={false}
        data={(['create', 'skip'] as const).map((choice) => ({
          value: choice,
          label: t(`imports.duplicate.${choice}`),
        }))}
        value={choices.onDuplicate}
        onChange={(choice) => onChoices({ ...choices, onDuplicate: choice === 'skip' ? 'skip' : 'create' })}
      />
      <Select
        label={t('imports.country')}
        placeholder={t('imports.noCountry')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        data={countries}
        value={choices.country}
        onChange={(country) => onChoices({ ...choices, country })}
      />
    </SimpleGrid>
  );
}

interface ColumnsProps {
  columns: ImportColumn[];
  map: ColumnMap;
  defaultSystem: string;
  onMap: (map: ColumnMap) => void;
}

function Columns({ columns, map, defaultSystem, onMap }: ColumnsProps) {
  const { t } = useTranslation();
  return (
    <Table className={classes.map} verticalSpacing={7}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('imports.column')}</Table.Th>
          <Table.Th className={classes.samples}>{t('imports.samples')}</Table.Th>
          <Table.Th className={classes.target}>{t('imports.becomes')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map((column) => (
          <ColumnRow
            key={column.name}
            column={column}
            choice={map[column.name] ?? { target: 'ignore', system: '' }}
            defaultSystem={defaultSystem}
            onChoose={(choice) => onMap({ ...map, [column.name]: choice })}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface ColumnRowProps {
  column: ImportColumn;
  choice: ColumnChoice;
  defaultSystem: string;
  onChoose: (choice: ColumnChoice) => void;
}

const targets = [...columnTargets, 'externalId', 'ignore'] as const;

function ColumnRow({ column, choice, defaultSystem, onChoose }: ColumnRowProps) {
  const { t } = useTranslation();
  const choose = (value: string | null) => {
    const target = targets.find((name) => name === value) ?? 'ignore';
    onChoose({ target, system: target === 'externalId' ? choice.system || defaultSystem : '' });
  };
  return (
    <Table.Tr className={choice.target === 'ignore' ? (classes.ignored ?? '') : ''}>
      <Table.Td className={classes.column}>
        <bdi>{column.name}</bdi>
      </Table.Td>
      <Table.Td className={classes.samples}>
        <bdi>{column.samples.slice(0, 3).join(' · ')}</bdi>
      </Table.Td>
      <Table.Td className={classes.target}>
        <Select
          aria-label={t('imports.targetOf', { column: column.name })}
          data={targets.map((target) => ({ value: target, label: t(`imports.target.${labelKey(target)}`) }))}
          value={choice.target}
          onChange={choose}
          allowDeselect={false}
          maxDropdownHeight={320}
        />
        {choice.target === 'externalId' && (
          <TextInput
            mt={6}
            aria-label={t('form.system')}
            placeholder={t('form.systemPlaceholder')}
            value={choice.system}
            onChange={(event) => onChoose({ target: 'externalId', system: event.currentTarget.value })}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
