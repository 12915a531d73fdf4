import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { sessionQuery, signIn } from '../api/session.js';
import { languages, switchLanguage } from '../i18n/i18n.js';
import { Logo } from '../shell/logo.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Mosaic } from './mosaic.js';
import classes from './sign-in-page.module.css';

// Only a path of our own: an address in the query must not lead a fresh session to another site.
function localPath(returnTo: string | undefined): string {
  return returnTo !== undefined && /^\/(?![/\\])/.test(returnTo) ? returnTo : '/customers';
}

export function SignInPage() {
  const { t } = useTranslation();
  useDocumentTitle(`${t('signIn.title')} · Tessera`);
  return (
    <div className={classes.page}>
      <main className={classes.side}>
        <div className={classes.form}>
          <Logo size={30} />
          <div>
            <Title order={1} className={classes.title}>
              {t('signIn.title')}
            </Title>
            <Text c="dimmed" mt={4}>
              {t('signIn.welcome')}
            </Text>
          </div>
          <SignInForm />
        </div>
        <LanguageChoice />
      </main>
      <Mosaic className={classes.mosaic} />
    </div>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const router = useRouter();
  const { returnTo } = useSearch({ from: '/sign-in' });
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (email.trim() === '' ? t('signIn.emailMissing') : null),
      password: (password) => (password === '' ? t('signIn.passwordMissing') : null),
    },
  });
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.push(localPath(returnTo));
    },
    onError: () => form.setFieldValue('password', ''),
  });
  const refused = isProblem(attempt.error) && attempt.error.code === 'SIGN_IN_FAILED';
  return (
    <form onSubmit={form.onSubmit((values) => attempt.mutate({ ...values, email: values.email.trim() }))} noValidate>
      <Stack gap="md">
        {attempt.isError &&
          (refused ? (
            <div role="alert" className={classes.refused}>
              <strong>{t('signIn.refused')}</strong>
              <span>{t('signIn.refusedHint')}</span>
            </div>
          ) : (
            <ProblemAlert error={attempt.error} />
          ))}
        <TextInput
          size="md"
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          label={t('signIn.email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          size="md"
          name="password"
          autoComplete="current-password"
          label={t('signIn.password')}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" fullWidth loading={attempt.isPending} mt={4}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}

function LanguageChoice() {
  const { i18n } = useTranslation();
  return (
    <div className={classes.languages}>
      {languages.map(({ code, label }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={i18n.language === code}
          onClick={() => void switchLanguage(code)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
