import { Button, CloseButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mergesQuery } from '../api/customers.js';
import { useTakeBack } from './use-take-back.js';
import classes from './merge-banner.module.css';

/** Right after a merge: what happened, and the way back. */
export function MergeBanner({ customerId, mergeId }: { customerId: string; mergeId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const merges = useInfiniteQuery({ ...mergesQuery(customerId), enabled: mergeId !== undefined });
  const takeBack = useTakeBack();
  const merge = merges.data?.pages.flatMap((page) => page.items).find(({ id }) => id === mergeId);
  if (merge === undefined || merge.state !== 'merged') return null;
  const dismiss = () =>
    void navigate({ to: '/customers/$customerId', params: { customerId }, search: {}, replace: true });
  return (
    <div className={classes.banner} role="status">
      <IconCircleCheck size={18} className={classes.icon} aria-hidden="true" />
      <span className={classes.text}>{t('merges.done')}</span>
      <Button
        size="compact-sm"
        variant="default"
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate(merge.id, { onSuccess: dismiss })}
      >
        {t('merges.takeBack')}
      </Button>
      <CloseButton size="sm" aria-label={t('common.dismiss')} onClick={dismiss} />
    </div>
  );
}
