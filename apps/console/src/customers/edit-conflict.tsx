import { Button, Group, Table, Text } from '@mantine/core';
import { IconGitBranch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Customer, CustomerDraft } from '../api/types.js';
import { useFormat, type Format } from '../i18n/format.js';
import { When } from '../ui/when.js';
import { addressLines } from './contact.js';
import type { DraftField } from './customer-form-values.js';
import classes from './edit-conflict.module.css';

interface EditConflictProps {
  base: CustomerDraft;
  theirs: Customer;
  /** What the editor changed. */
  patch: Partial<CustomerDraft>;
  saving: boolean;
  onSaveMine: () => void;
  onTakeTheirs: () => void;
}

const fields: DraftField[] = ['kind', 'name', 'emails', 'phones', 'addresses', 'birthDate', 'tags', 'externalIds'];

function textOf(field: DraftField, draft: Partial<CustomerDraft>, format: Format): string {
  switch (field) {
    case 'kind':
      return draft.kind ?? '';
    case 'name':
      return draft.name?.full ?? '';
    case 'emails':
      return (draft.emails ?? []).map(({ value }) => value).join('\n');
    case 'phones':
      return (draft.phones ?? []).map(({ value }) => value).join('\n');
    case 'addresses':
      return (draft.addresses ?? []).map((address) => addressLines(address, format).join(', ')).join('\n');
    case 'birthDate':
      return draft.birthDate ? format.day(draft.birthDate) : '';
    case 'tags':
      return (draft.tags ?? []).join(', ');
    case 'externalIds':
      return (draft.externalIds ?? []).map(({ system, id }) => `${system}: ${id}`).join('\n');
  }
}

/** Somebody saved first: both versions, and a way out that loses nothing unseen. */
export function EditConflict({ base, theirs, patch, saving, onSaveMine, onTakeTheirs }: EditConflictProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = fields
    .map((field) => {
      const before = textOf(field, base, format);
      const their = textOf(field, theirs, format);
      return {
        field,
        their,
        mine: field in patch ? textOf(field, patch, format) : their,
        byMe: field in patch,
        byThem: before !== their,
      };
    })
    .filter(({ byMe, byThem }) => byMe || byThem);
  return (
    <section className={classes.conflict} role="alert">
      <h2>
        <IconGitBranch size={18} aria-hidden="true" />
        {t('conflict.title')}
      </h2>
      <Text size="sm">
        {t('conflict.text')} <When at={theirs.updatedAt} />
      </Text>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th>{t('conflict.theirs')}</Table.Th>
            <Table.Th>{t('conflict.mine')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ field, their, mine, byMe, byThem }) => (
            <Table.Tr key={field}>
              <Table.Th scope="row">{t(`fields.${field}`)}</Table.Th>
              <Table.Td data-changed={byThem}>
                <bdi>{their || t('common.none')}</bdi>
              </Table.Td>
              <Table.Td data-changed={byMe}>
                <bdi>{mine || t('common.none')}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        <Button loading={saving} onClick={onSaveMine}>
          {t('conflict.saveMine')}
        </Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('conflict.hint')}
      </Text>
    </section>
  );
}
