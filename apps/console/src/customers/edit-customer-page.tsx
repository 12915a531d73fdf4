import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerKeys, customerQuery, updateCustomer } from '../api/customers.js';
import type { Answer } from '../api/http.js';
import { isProblem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import type { Customer, CustomerDraft } from '../api/types.js';
import { isolate } from '../i18n/i18n.js';
import { ButtonLink } from '../ui/links.js';
import { notifySuccess } from '../ui/notify.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { EditConflict } from './edit-conflict.js';
import { CustomerFields } from './customer-form.js';
import { changedFields, draftOf, fieldErrorsOf, valuesOf } from './customer-form-values.js';
import { DuplicateWarning } from './duplicate-warning.js';
import { useCustomerForm } from './use-customer-form.js';
import classes from './customer-form.module.css';

export function EditCustomerPage() {
  const { t } = useTranslation();
  const { customerId } = useParams({ from: '/app/customers/$customerId/edit' });
  // Always from the host: editing starts at the newest version, not at one from an hour ago.
  const record = useQuery({ ...customerQuery(customerId), refetchOnWindowFocus: false, staleTime: 0 });
  const name = record.data?.data.name.full;
  return (
    <Page title={name === undefined ? t('common.edit') : t('customers.editing', { name: isolate(name) })} width="wide">
      {record.isPending && <Skeleton height={360} />}
      {record.isError && record.data === undefined && (
        <ProblemAlert error={record.error} retry={() => void record.refetch()} />
      )}
      {record.data && <EditForm key={customerId} answer={record.data} />}
    </Page>
  );
}

/** The version that editing started from, and what the host has now if that differs. */
interface Versions {
  base: Answer<Customer>;
  newer: Answer<Customer> | null;
}

function EditForm({ answer }: { answer: Answer<Customer> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ base, newer }, setVersions] = useState<Versions>({ base: answer, newer: null });
  const form = useCustomerForm(valuesOf(base.data));
  const { id } = base.data;
  const open = () => navigate({ to: '/customers/$customerId', params: { customerId: id }, search: {} });
  const update = useMutation({
    mutationFn: (change: { patch: Partial<CustomerDraft>; etag: string }) => updateCustomer({ id, ...change }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(customerKeys.one(id), saved);
      await queryClient.invalidateQueries({ queryKey: customerKeys.all });
      notifySuccess(t('customers.saved'));
      await open();
    },
    onError: async (error) => {
      if (isProblem(error, 412)) {
        setVersions({ base, newer: await queryClient.fetchQuery({ ...customerQuery(id), staleTime: 0 }) });
      } else if (isProblem(error)) form.setErrors(fieldErrorsOf(error, form.values));
    },
  });
  const patch = changedFields(base.data, draftOf(form.values));
  const save = () => {
    if (Object.keys(patch).length === 0) void open();
    else update.mutate({ patch, etag: base.etag ?? '*' });
  };
  const saveMine = () => newer && update.mutate({ patch, etag: newer.etag ?? '*' });
  const takeTheirs = () => {
    if (newer === null) return;
    setVersions({ base: newer, newer: null });
    update.reset();
    form.setValues(valuesOf(newer.data));
    form.resetDirty(valuesOf(newer.data));
  };
  return (
    <div className={classes.layout}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit(save)}>
        {newer !== null && (
          <EditConflict
            base={base.data}
            theirs={newer.data}
            patch={patch}
            saving={update.isPending}
            onSaveMine={saveMine}
            onTakeTheirs={takeTheirs}
          />
        )}
        {update.isError && !isProblem(update.error, 412) && <ProblemAlert error={update.error} />}
        <CustomerFields form={form} />
        <div className={classes.footer}>
          <ButtonLink to="/customers/$customerId" params={{ customerId: id }} search={{}} variant="default">
            {t('common.cancel')}
          </ButtonLink>
          <Button type="submit" loading={update.isPending} disabled={newer !== null}>
            {t('common.save')}
          </Button>
        </div>
      </form>
      <aside className={classes.side}>
        <DuplicateWarning values={form.values} ownId={id} />
      </aside>
    </div>
  );
}
