import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CustomerForm, CustomerFormValues } from './customer-form-values.js';

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function useCustomerForm(initialValues: CustomerFormValues): CustomerForm {
  const { t } = useTranslation();
  return useForm<CustomerFormValues>({
    initialValues,
    validateInputOnBlur: ['emails.*.value'] as never[],
    validate: {
      name: { full: (full) => (full.trim() === '' ? t('form.nameMissing') : null) },
      emails: {
        value: (value) => (value.trim() === '' || emailShape.test(value.trim()) ? null : t('form.emailWrong')),
      },
    },
  });
}
