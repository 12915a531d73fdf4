import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { createCustomer, customerKeys } from '../api/customers.js';
import { isProblem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { isolate } from '../i18n/i18n.js';
import { ButtonLink } from '../ui/links.js';
import { notifySuccess } from '../ui/notify.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CustomerFields } from './customer-form.js';
import { blankCustomer, draftOf, fieldErrorsOf } from './customer-form-values.js';
import { DuplicateWarning } from './duplicate-warning.js';
import { useCustomerForm } from './use-customer-form.js';
import classes from './customer-form.module.css';

export function NewCustomerPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useCustomerForm(blankCustomer());
  const creation = useMutation({
    mutationFn: createCustomer,
    onSuccess: async (customer) => {
      await queryClient.invalidateQueries({ queryKey: customerKeys.all });
      notifySuccess(t('customers.created', { name: isolate(customer.name.full) }));
      await navigate({ to: '/customers/$customerId', params: { customerId: customer.id }, search: {} });
    },
    onError: (error) => {
      if (isProblem(error)) form.setErrors(fieldErrorsOf(error, form.values));
    },
  });
  return (
    <Page title={t('customers.new')} width="wide">
      <div className={classes.layout}>
        <form
          className={classes.form}
          noValidate
          onSubmit={form.onSubmit((values) => creation.mutate(draftOf(values)))}
        >
          {creation.isError && <ProblemAlert error={creation.error} />}
          <CustomerFields form={form} />
          <div className={classes.footer}>
            <ButtonLink to="/customers" variant="default">
              {t('common.cancel')}
            </ButtonLink>
            <Button type="submit" loading={creation.isPending}>
              {t('customers.create')}
            </Button>
          </div>
        </form>
        <aside className={classes.side}>
          <DuplicateWarning values={form.values} />
        </aside>
      </div>
    </Page>
  );
}
