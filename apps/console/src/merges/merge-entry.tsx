import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { customerQuery } from '../api/customers.js';
import { useCan } from '../api/session.js';
import type { Merge } from '../api/types.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import { useTakeBack } from './use-take-back.js';
import classes from './merge-entry.module.css';

/** One merge with its way back. `compact` for the column beside a customer, who is then not named again. */
export function MergeEntry({ merge, compact = false }: { merge: Merge; compact?: boolean }) {
  const { t } = useTranslation();
  const mayWrite = useCan('customers:write');
  const takeBack = useTakeBack();
  // The history names its survivors; asking again is only for a host that leaves them out.
  const asked = useQuery({ ...customerQuery(merge.survivorId), enabled: !compact && merge.survivor === null });
  const survivor = merge.survivor ?? asked.data?.data;
  const undone = merge.state === 'undone';
  return (
    <div className={classes.entry} data-compact={compact}>
      {!compact && survivor && <Tile name={survivor.name.full} kind={survivor.kind} />}
      <div className={classes.words}>
        {!compact && (
          <Link to="/customers/$customerId" params={{ customerId: merge.survivorId }} search={{}} className={classes.name}>
            <bdi>{survivor?.name.full ?? t('merges.aRecord')}</bdi>
          </Link>
        )}
        <span className={classes.detail}>
          {merge.absorbed && <span className={classes.absorbed}><bdi>{merge.absorbed.name.full}</bdi></span>}
          <Trans i18nKey="merges.by" values={{ name: merge.actor.name }} components={{ name: <bdi /> }} /> · <When at={merge.createdAt} />
        </span>
        {merge.reason && <span className={classes.detail}>“<bdi>{merge.reason}</bdi>”</span>}
      </div>
      {undone && <Badge color="gray">{t('merges.undone')}</Badge>}
      {!undone && mayWrite && (
        <Button size="compact-sm" variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate(merge.id)}>{t('merges.takeBack')}</Button>
      )}
    </div>
  );
}
