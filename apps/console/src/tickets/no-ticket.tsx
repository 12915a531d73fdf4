import { Center, Kbd, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { EmptyPanel } from '../ui/empty-panel.js';

export function NoTicket() {
  const { t } = useTranslation();
  return (
    <Center h="100%">
      <EmptyPanel title={t('tickets.choose')}>
        <Text component="span" size="sm">
          <Trans i18nKey="tickets.chooseKeys" components={{ key: <Kbd size="xs" /> }} />
        </Text>
      </EmptyPanel>
    </Center>
  );
}
