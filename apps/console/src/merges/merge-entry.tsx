import { Badge, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useCan } from '../api/session.js';
import type { Merge } from '../api/types.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import { useTakeBack } from './use-take-back.js';
import classes from './merge-entry.module.css';

/** One merge with its way back. `compact` for the column beside the survivor, who is then not named again. */
export function MergeEntry({ merge, compact = false }: { merge: Merge; compact?: boolean }) {
  const { t } = useTranslation();
  const mayWrite = useCan('customers:write');
  const takeBack = useTakeBack();
  const { absorbed, survivor } = merge;
  const undone = merge.state === 'undone';
  return (
    <div className={classes.entry} data-compact={compact} data-undone={undone}>
      <Tile name={absorbed.name.full} kind={absorbed.kind} size={compact ? 'sm' : 'md'} />
      <div className={classes.words}>
        <span className={classes.pair}>
          {compact ? (
            <bdi>{absorbed.name.full}</bdi>
          ) : (
            <Trans
              i18nKey="merges.pair"
              values={{ absorbed: absorbed.name.full, survivor: survivor.name.full }}
              components={{ absorbed: <strong />, survivor: <SurvivorLink id={merge.survivorId} /> }}
            />
          )}
        </span>
        <span className={classes.detail}>
          <Trans i18nKey="merges.by" values={{ name: merge.actor.name }} components={{ name: <bdi /> }} /> ·{' '}
          <When at={merge.createdAt} />
        </span>
        {merge.reason && (
          <span className={classes.detail}>
            “<bdi>{merge.reason}</bdi>”
          </span>
        )}
      </div>
      {undone && <Badge color="gray">{t('merges.undone')}</Badge>}
      {!undone && mayWrite && (
        <Button
          size="compact-sm"
          variant="default"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate(merge.id)}
        >
          {t('merges.takeBack')}
        </Button>
      )}
    </div>
  );
}

function SurvivorLink({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <Link to="/customers/$customerId" params={{ customerId: id }} search={{}} className={classes.name}>
      <bdi>{children}</bdi>
    </Link>
  );
}
