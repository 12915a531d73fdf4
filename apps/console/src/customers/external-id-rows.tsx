import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { blankExternalId, type CustomerForm } from './customer-form-values.js';
import classes from './customer-form.module.css';

/** The ids that other systems know this customer by. */
export function ExternalIdRows({ form }: { form: CustomerForm }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.rows}>
      <legend>{t('form.externalIds')}</legend>
      {form.values.externalIds.map((row, index) => (
        <div key={row.key} className={classes.row}>
          <TextInput
            className={classes.grow}
            aria-label={t('form.system')}
            placeholder={t('form.systemPlaceholder')}
            {...form.getInputProps(`externalIds.${index}.system`)}
          />
          <TextInput
            className={classes.grow}
            aria-label={t('customers.externalId')}
            placeholder={t('form.idPlaceholder')}
            {...form.getInputProps(`externalIds.${index}.id`)}
          />
          <ActionIcon
            size={34}
            aria-label={t('common.remove')}
            onClick={() => form.removeListItem('externalIds', index)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        className={classes.add}
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('externalIds', blankExternalId())}
      >
        {t('form.addExternalId')}
      </Button>
    </fieldset>
  );
}
