import { ActionIcon, Autocomplete, Button, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { blankPoint, type CustomerForm } from './customer-form-values.js';
import classes from './customer-form.module.css';

interface ContactRowsProps {
  form: CustomerForm;
  list: 'emails' | 'phones';
}

/** E-mails or phones: as many as wanted, one of them the first choice. */
export function ContactRows({ form, list }: ContactRowsProps) {
  const { t } = useTranslation();
  const rows = form.values[list];
  const makePrimary = (chosen: number) =>
    form.setFieldValue(
      list,
      rows.map((row, index) => ({ ...row, primary: index === chosen })),
    );
  const drop = (dropped: number) => {
    const rest = rows.filter((_, index) => index !== dropped);
    const hasPrimary = rest.some((row) => row.primary);
    form.setFieldValue(
      list,
      rest.map((row, index) => ({ ...row, primary: hasPrimary ? row.primary : index === 0 })),
    );
  };
  const isEmail = list === 'emails';
  return (
    <fieldset className={classes.rows}>
      <legend>{isEmail ? t('form.emails') : t('form.phones')}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className={classes.row}>
          <TextInput
            className={classes.grow}
            type={isEmail ? 'email' : 'tel'}
            aria-label={isEmail ? t('customers.email') : t('customers.phone')}
            placeholder={isEmail ? 'name@example.com' : '+49 30 1234567'}
            maxLength={320}
            {...form.getInputProps(`${list}.${index}.value`)}
          />
          <Autocomplete
            className={classes.label ?? ''}
            aria-label={t('form.label')}
            placeholder={t('form.label')}
            data={[t('form.labels.work'), t('form.labels.home'), t('form.labels.mobile')]}
            maxLength={60}
            {...form.getInputProps(`${list}.${index}.label`)}
          />
          {rows.length > 1 && (
            <Tooltip label={t('form.makePrimary')}>
              <ActionIcon
                size={34}
                className={classes.star}
                data-on={row.primary}
                aria-pressed={row.primary}
                aria-label={t('form.makePrimary')}
                onClick={() => makePrimary(index)}
              >
                {row.primary ? <IconStarFilled size={16} /> : <IconStar size={16} />}
              </ActionIcon>
            </Tooltip>
          )}
          <ActionIcon size={34} aria-label={t('common.remove')} onClick={() => drop(index)}>
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
        onClick={() => form.insertListItem(list, blankPoint(rows.length === 0))}
      >
        {isEmail ? t('form.addEmail') : t('form.addPhone')}
      </Button>
    </fieldset>
  );
}
