import { Alert, Button, Checkbox, CopyButton, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconCheck, IconCopy, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/query-client.js';
import { createToken, sessionQuery, tokenLifetimes, tokensQuery, type TokenLifetime } from '../api/session.js';
import { useScopeSentence } from '../plugins/scope-sentences.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import classes from './account.module.css';

interface NewTokenDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** A token is shown once, here, and never again. */
export function NewTokenDialog({ opened, onClose }: NewTokenDialogProps) {
  const { t } = useTranslation();
  const creation = useMutation({
    mutationFn: createToken,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  const close = () => {
    onClose();
    creation.reset();
  };
  const token = creation.data?.token;
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={<strong>{t(token === undefined ? 'tokens.new' : 'tokens.created')}</strong>}
      size={540}
      centered
      closeOnClickOutside={token === undefined}
    >
      {token === undefined ? (
        <TokenForm
          error={creation.error}
          busy={creation.isPending}
          onCancel={close}
          onSubmit={(draft) => creation.mutate(draft)}
        />
      ) : (
        <Secret token={token} onDone={close} />
      )}
    </Modal>
  );
}

function Secret({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Alert color="ochre" variant="light" icon={<IconInfoCircle size={18} />}>
        {t('tokens.once')}
      </Alert>
      <div className={classes.secret}>
        <code>{token}</code>
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button
              size="compact-md"
              variant="default"
              leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
              onClick={copy}
            >
              {t(copied ? 'common.copied' : 'common.copyIt')}
            </Button>
          )}
        </CopyButton>
      </div>
      <Group justify="flex-end">
        <Button onClick={onDone}>{t('common.done')}</Button>
      </Group>
    </Stack>
  );
}

interface TokenDraft {
  name: string;
  scopes: string[];
  ttl: TokenLifetime;
}

interface TokenFormProps {
  error: unknown;
  busy: boolean;
  onCancel: () => void;
  onSubmit: (draft: TokenDraft) => void;
}

function TokenForm({ error, busy, onCancel, onSubmit }: TokenFormProps) {
  const { t } = useTranslation();
  const sentence = useScopeSentence();
  const session = useQuery(sessionQuery);
  const form = useForm<TokenDraft>({
    initialValues: { name: '', scopes: [], ttl: '30d' },
    validate: {
      name: (name) => (name.trim() === '' ? t('tokens.nameMissing') : null),
      scopes: (scopes) => (scopes.length === 0 ? t('tokens.scopesMissing') : null),
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => onSubmit({ ...draft, name: draft.name.trim() }))}>
      <Stack gap="md">
        {error !== null && <ProblemAlert error={error} />}
        <TextInput
          label={t('tokens.name')}
          placeholder={t('tokens.namePlaceholder')}
          required
          data-autofocus
          maxLength={100}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('tokens.lifetime')}
          allowDeselect={false}
          data={tokenLifetimes.map((ttl) => ({ value: ttl, label: t(`tokens.ttl.${ttl}`) }))}
          {...form.getInputProps('ttl')}
        />
        <Checkbox.Group label={t('tokens.scopes')} {...form.getInputProps('scopes')}>
          <Stack gap={8} mt={6} mah={260} style={{ overflowY: 'auto' }}>
            {session.data?.scopes.map((scope) => (
              <Checkbox
                key={scope}
                size="sm"
                value={scope}
                label={sentence(scope)}
                description={
                  <Text component="span" size="xs" ff="monospace">
                    {scope}
                  </Text>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('tokens.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
