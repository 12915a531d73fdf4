import { Button, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconArrowLeft, IconArrowsJoin } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerKeys, customerQuery, mergeCustomers } from '../api/customers.js';
import { queryClient } from '../api/query-client.js';
import { ticketKeys } from '../api/tickets.js';
import type { Customer } from '../api/types.js';
import { CustomerPicker } from '../customers/customer-picker.js';
import { isolate } from '../i18n/i18n.js';
import { IconLink } from '../ui/links.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Comparison } from './comparison.js';
import classes from './merge-page.module.css';

export function MergePage() {
  const { t } = useTranslation();
  const { customerId } = useParams({ from: '/app/customers/$customerId/merge' });
  const { with: otherId } = useSearch({ from: '/app/customers/$customerId/merge' });
  const own = useQuery(customerQuery(customerId));
  const other = useQuery({ ...customerQuery(otherId ?? ''), enabled: otherId !== undefined });
  const pair = own.data && other.data ? ([own.data.data, other.data.data] as const) : null;
  const failed = own.error ?? other.error;
  return (
    <Page title={t('merges.pageTitle')} width="wide" heading={<Heading customerId={customerId} />}>
      {failed && <ProblemAlert error={failed} retry={() => void Promise.all([own.refetch(), other.refetch()])} />}
      {otherId === undefined && own.data && <ChooseOther customer={own.data.data} />}
      {otherId !== undefined && !failed && pair === null && <Skeleton height={320} />}
      {pair && pair[0].id === pair[1].id && <Text>{t('merges.alreadyOne')}</Text>}
      {pair && pair[0].id !== pair[1].id && <Decide key={`${pair[0].id} ${pair[1].id}`} pair={[...pair]} />}
    </Page>
  );
}

function Heading({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.heading}>
      <IconLink to="/customers/$customerId" params={{ customerId }} search={{}} aria-label={t('common.back')}>
        <IconArrowLeft size={18} />
      </IconLink>
      <h1>{t('merges.pageTitle')}</h1>
    </div>
  );
}

function ChooseOther({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choose = (id: string | null) => {
    if (id !== null)
      void navigate({ to: '/customers/$customerId/merge', params: { customerId: customer.id }, search: { with: id } });
  };
  return (
    <Stack gap="md" maw={480}>
      <Text>{t('merges.choose', { name: isolate(customer.name.full) })}</Text>
      <CustomerPicker label={t('merges.otherRecord')} value={null} onChange={choose} exclude={customer.id} />
    </Stack>
  );
}

function Decide({ pair }: { pair: [Customer, Customer] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [survivorId, setSurvivorId] = useState(pair[0].id);
  const [reason, setReason] = useState('');
  const [survivor, absorbed] = survivorId === pair[0].id ? pair : [pair[1], pair[0]];
  const merge = useMutation({
    mutationFn: mergeCustomers,
    onSuccess: async (done) => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: customerKeys.all }),
        queryClient.invalidateQueries({ queryKey: ['merges'] }),
        queryClient.invalidateQueries({ queryKey: ticketKeys.all }),
      ]);
      await navigate({
        to: '/customers/$customerId',
        params: { customerId: done.survivorId },
        search: { merge: done.id },
      });
    },
  });
  const run = () =>
    merge.mutate({
      survivorId: survivor.id,
      absorbedId: absorbed.id,
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    });
  return (
    <Stack gap="lg">
      <Comparison pair={pair} survivorId={survivorId} onSurvivor={setSurvivorId} />
      {merge.isError && <ProblemAlert error={merge.error} />}
      <div className={classes.decision}>
        <TextInput
          className={classes.reason}
          label={t('merges.reason')}
          placeholder={t('merges.reasonPlaceholder')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button leftSection={<IconArrowsJoin size={16} />} loading={merge.isPending} onClick={run}>
          {t('merges.run')}
        </Button>
      </div>
      <Text size="sm" c="dimmed">
        {t('merges.promise')}
      </Text>
    </Stack>
  );
}
