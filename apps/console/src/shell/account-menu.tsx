import { Group, Menu, Text, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKey,
  IconLogout,
  IconMoon,
  IconSelector,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signOut, useCan } from '../api/session.js';
import { queryClient } from '../api/query-client.js';
import { languages, switchLanguage } from '../i18n/i18n.js';
import { MenuLink } from '../ui/links.js';
import { notifyProblem } from '../ui/notify.js';
import { Tile } from '../ui/tile.js';
import classes from './account-menu.module.css';

const schemes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const satisfies { value: MantineColorScheme; icon: typeof IconSun }[];

function useSignOut() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      queryClient.clear();
    },
    onError: notifyProblem,
  });
}

export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const session = useQuery(sessionQuery);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useSignOut();
  const managesTokens = useCan('tokens:manage');
  const user = session.data?.user;
  if (user === undefined) return null;
  return (
    <Menu position="top-start" width={224} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('account.menu', { name: user.name })}>
          <Tile name={user.name} kind="user" />
          <span className={classes.who}>
            <Text size="sm" fw={550} truncate>
              <bdi>{user.name}</bdi>
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {t(`role.${user.role}`)}
            </Text>
          </span>
          <IconSelector size={16} className={classes.chevron} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{user.email}</bdi>
        </Menu.Label>
        <MenuLink to="/account" leftSection={<IconUserCircle size={16} />}>
          {t('account.title')}
        </MenuLink>
        {managesTokens && (
          <MenuLink to="/account/tokens" leftSection={<IconKey size={16} />}>
            {t('tokens.title')}
          </MenuLink>
        )}
        <Menu.Divider />
        <Menu.Label>{t('account.language')}</Menu.Label>
        {languages.map(({ code, label }) => (
          <Menu.Item
            key={code}
            lang={code}
            onClick={() => void switchLanguage(code)}
            rightSection={i18n.language === code ? <IconCheck size={14} /> : null}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('account.colours')}</Menu.Label>
        <Group gap={4} px={6} pb={6} grow role="group" aria-label={t('account.colours')}>
          {schemes.map(({ value, icon: SchemeIcon }) => (
            <UnstyledButton
              key={value}
              className={classes.scheme}
              aria-pressed={colorScheme === value}
              onClick={() => setColorScheme(value)}
            >
              <SchemeIcon size={16} stroke={1.7} aria-hidden="true" />
              <span>{t(`account.scheme.${value}`)}</span>
            </UnstyledButton>
          ))}
        </Group>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => leave.mutate()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
