import { Button, FileButton, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { previewImport } from '../api/operations.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { MapColumns } from './map-columns.js';
import classes from './imports.module.css';

export function NewImportPage() {
  const { t } = useTranslation();
  const preview = useMutation({ mutationFn: previewImport });
  const file = preview.variables;
  return (
    <Page title={t('imports.new')} width="narrow">
      {preview.isSuccess && file ? (
        <MapColumns
          key={`${file.name} ${file.lastModified}`}
          file={file}
          preview={preview.data}
          onOtherFile={preview.reset}
        />
      ) : (
        <Stack gap="md">
          <ChooseFile busy={preview.isPending} onFile={(chosen) => preview.mutate(chosen)} />
          {preview.isError && <ProblemAlert error={preview.error} />}
        </Stack>
      )}
    </Page>
  );
}

function ChooseFile({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, state: boolean) => {
    event.preventDefault();
    setOver(state);
  };
  const drop = (event: DragEvent) => {
    hover(event, false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={36} stroke={1.4} aria-hidden="true" />
      <Title order={2}>{t('imports.drop')}</Title>
      <Text size="sm" c="dimmed" maw={420}>
        {t('imports.dropText')}
      </Text>
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} mt="xs" loading={busy}>
            {t('imports.chooseFile')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
