import { ActionIcon, Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { blankAddress, type CustomerForm } from './customer-form-values.js';
import { useCountries } from './use-countries.js';
import classes from './customer-form.module.css';

export function AddressRows({ form }: { form: CustomerForm }) {
  const { t } = useTranslation();
  const countries = useCountries();
  return (
    <div className={classes.rows}>
      {form.values.addresses.map((row, index) => (
        <Stack key={row.key} gap="xs" className={classes.address ?? ''}>
          <Group align="flex-start" wrap="nowrap" gap={6}>
            <Textarea
              className={classes.grow ?? ''}
              label={t('form.street')}
              autosize
              minRows={1}
              maxRows={4}
              dir="auto"
              {...form.getInputProps(`addresses.${index}.lines`)}
            />
            <ActionIcon
              size={34}
              mt={25}
              aria-label={t('common.remove')}
              onClick={() => form.removeListItem('addresses', index)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <TextInput label={t('form.postalCode')} {...form.getInputProps(`addresses.${index}.postalCode`)} />
            <TextInput label={t('form.city')} dir="auto" {...form.getInputProps(`addresses.${index}.city`)} />
            <TextInput label={t('form.region')} dir="auto" {...form.getInputProps(`addresses.${index}.region`)} />
            <Select
              label={t('form.country')}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('common.clear') }}
              data={countries}
              value={row.country === '' ? null : row.country}
              onChange={(code) => form.setFieldValue(`addresses.${index}.country`, code ?? '')}
              error={form.errors[`addresses.${index}.country`]}
            />
          </SimpleGrid>
        </Stack>
      ))}
      <Button
        className={classes.add}
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('addresses', blankAddress())}
      >
        {t('form.addAddress')}
      </Button>
    </div>
  );
}
