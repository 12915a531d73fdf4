import { Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyPanel } from '../ui/empty-panel.js';
import { ButtonLink } from '../ui/links.js';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Center mih="60dvh">
      <EmptyPanel
        title={t('notFound.title')}
        picture="scattered"
        action={
          <ButtonLink to="/customers" variant="default">
            {t('notFound.home')}
          </ButtonLink>
        }
      >
        {t('notFound.text')}
      </EmptyPanel>
    </Center>
  );
}
