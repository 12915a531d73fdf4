import {
  Badge,
  Button,
  Group,
  SegmentedControl,
  Select,
  Skeleton,
  Stack,
  Text,
  Title,
  useMantineColorScheme,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/query-client.js';
import { endSession, sessionQuery, sessionsQuery, useCan } from '../api/session.js';
import type { Session } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { languages, switchLanguage } from '../i18n/i18n.js';
import { ButtonLink } from '../ui/links.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import { ChangePassword } from './change-password.js';
import { describeAgent } from './describe-agent.js';
import classes from './account.module.css';

export function AccountPage() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const user = session.data?.user;
  return (
    <Page title={t('account.title')} width="narrow">
      <Stack gap={36}>
        {user && (
          <Group gap="md" wrap="nowrap">
            <Tile name={user.name} kind="user" size="xl" />
            <div className={classes.who}>
              <Text fw={600} truncate>
                <bdi>{user.name}</bdi>
              </Text>
              <Text size="sm" c="dimmed" truncate>
                {user.email} · {t(`role.${user.role}`)}
              </Text>
            </div>
          </Group>
        )}
        <Preferences />
        {useCan('tokens:manage') && <TokensHint />}
        <ChangePassword />
        <Sessions />
      </Stack>
    </Page>
  );
}

function Preferences() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section>
      <Title order={2} mb="sm">
        {t('account.preferences')}
      </Title>
      <Stack gap="md" align="flex-start">
        <Select
          label={t('account.language')}
          allowDeselect={false}
          data={languages.map(({ code, label }) => ({ value: code, label }))}
          value={i18n.language}
          onChange={(chosen) => {
            const language = languages.find(({ code }) => code === chosen);
            if (language) void switchLanguage(language.code);
          }}
        />
        <div>
          <Text size="sm" fw={500} mb={4} id="colours">
            {t('account.colours')}
          </Text>
          <SegmentedControl
            aria-labelledby="colours"
            value={colorScheme}
            onChange={(scheme) => setColorScheme(scheme === 'light' || scheme === 'dark' ? scheme : 'auto')}
            data={(['light', 'dark', 'auto'] as const).map((scheme) => ({
              value: scheme,
              label: t(`account.scheme.${scheme}`),
            }))}
          />
        </div>
      </Stack>
    </section>
  );
}

function TokensHint() {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} mb={4}>
        {t('tokens.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('tokens.intro')}
      </Text>
      <ButtonLink to="/account/tokens" variant="default">
        {t('tokens.manage')}
      </ButtonLink>
    </section>
  );
}

function Sessions() {
  const { t } = useTranslation();
  const sessions = useQuery(sessionsQuery);
  return (
    <section>
      <Title order={2} mb={4}>
        {t('account.sessions')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('account.sessionsText')}
      </Text>
      {sessions.isPending && <Skeleton height={44} />}
      {sessions.isError && <ProblemAlert error={sessions.error} retry={() => void sessions.refetch()} />}
      {sessions.data?.items.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </section>
  );
}

function SessionRow({ session }: { session: Session }) {
  const { t } = useTranslation();
  const format = useFormat();
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <div className={classes.row}>
      <div className={classes.who}>
        <Text size="sm" truncate>
          {[describeAgent(session.userAgent), session.ip].filter(Boolean).join(' · ') || t('account.unknownDevice')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('account.lastSeen')} <When at={session.lastSeenAt} /> ·{' '}
          {t('account.until', { date: format.dateTime(session.expiresAt) })}
        </Text>
        {end.isError && <ProblemAlert error={end.error} />}
      </div>
      {session.current ? (
        <Badge color="verdigris">{t('account.thisOne')}</Badge>
      ) : (
        <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate(session.id)}>
          {t('account.end')}
        </Button>
      )}
    </div>
  );
}
