import { Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerQuery, customerSearchQuery } from '../api/customers.js';
import type { Customer } from '../api/types.js';
import { Tile } from '../ui/tile.js';
import { primaryOf } from './contact.js';

interface CustomerPickerProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  exclude?: string;
  error?: React.ReactNode;
  required?: boolean;
}

/** Finds one customer by name, e-mail or phone. */
export function CustomerPicker({ label, value, onChange, exclude, error, required = false }: CustomerPickerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const chosen = useQuery({ ...customerQuery(value ?? ''), enabled: value !== null });
  const chosenName = chosen.data?.data.name.full;
  const [settled] = useDebouncedValue(words, 180);
  const found = useQuery(customerSearchQuery(settled === chosenName ? '' : settled, 8));
  const choices = new Map<string, Customer>();
  for (const customer of found.data?.items ?? []) choices.set(customer.id, customer);
  if (chosen.data) choices.set(chosen.data.data.id, chosen.data.data);
  if (exclude !== undefined) choices.delete(exclude);
  return (
    <Select
      label={label}
      placeholder={t('customers.search')}
      required={required}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      value={value}
      onChange={onChange}
      searchValue={words}
      onSearchChange={setWords}
      // The host has searched already; filtering again by label would hide matches by e-mail.
      filter={({ options }) => options}
      data={[...choices.values()].map(({ id, name }) => ({ value: id, label: name.full }))}
      nothingFoundMessage={found.isFetching || settled !== words ? t('palette.searching') : t('customers.noMatch')}
      renderOption={({ option }) => <Option customer={choices.get(option.value)} />}
    />
  );
}

function Option({ customer }: { customer: Customer | undefined }) {
  if (customer === undefined) return null;
  return (
    <Group gap="xs" wrap="nowrap" miw={0}>
      <Tile name={customer.name.full} kind={customer.kind} size="sm" />
      <Text size="sm" truncate>
        <bdi>{customer.name.full}</bdi>
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {primaryOf(customer.emails) ?? primaryOf(customer.phones)}
      </Text>
    </Group>
  );
}
