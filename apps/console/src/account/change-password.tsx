import { Button, PasswordInput, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { changePassword, sessionsQuery } from '../api/session.js';
import { notifySuccess } from '../ui/notify.js';
import { ProblemAlert } from '../ui/problem-alert.js';

const SHORTEST = 10;

export function ChangePassword() {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { currentPassword: '', password: '' },
    validate: {
      currentPassword: (value) => (value === '' ? t('signIn.passwordMissing') : null),
      password: (value) => (value.length < SHORTEST ? t('account.passwordShort', { count: SHORTEST }) : null),
    },
  });
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      form.reset();
      notifySuccess(t('account.passwordChanged'));
      return queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  const eye = { 'aria-label': t('signIn.showPassword'), tabIndex: 0 };
  return (
    <section>
      <Title order={2} mb="sm">
        {t('account.password')}
      </Title>
      <form noValidate onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack gap="sm" maw={320} align="stretch">
          {change.isError && <ProblemAlert error={change.error} />}
          <PasswordInput
            label={t('account.currentPassword')}
            autoComplete="current-password"
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            label={t('account.newPassword')}
            autoComplete="new-password"
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('password')}
            error={form.errors['password'] ?? fieldProblem(change.error, '/password')}
          />
          <div>
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('account.changePassword')}
            </Button>
          </div>
        </Stack>
      </form>
    </section>
  );
}
