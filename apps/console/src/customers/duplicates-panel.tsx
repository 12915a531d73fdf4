import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconArrowsJoin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { duplicatesQuery } from '../api/customers.js';
import { useCan } from '../api/session.js';
import type { Customer } from '../api/types.js';
import { ButtonLink } from '../ui/links.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Tile } from '../ui/tile.js';
import { MatchReasons } from './match-reasons.js';
import classes from './duplicates-panel.module.css';

/** Records that may be the same person; nothing is shown when there are none. */
export function DuplicatesPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const mayWrite = useCan('customers:write');
  const duplicates = useQuery(duplicatesQuery(customer.id));
  if (duplicates.isError)
    return (
      <div className={classes.problem}>
        <ProblemAlert error={duplicates.error} retry={() => void duplicates.refetch()} />
      </div>
    );
  const candidates = duplicates.data?.candidates ?? [];
  if (candidates.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={t('duplicates.title')}>
      <h2>
        <IconArrowsJoin size={16} stroke={1.8} aria-hidden="true" />
        {t('duplicates.found', { count: candidates.length })}
      </h2>
      <ul>
        {candidates.map((candidate) => (
          <li key={candidate.customer.id}>
            <Tile name={candidate.customer.name.full} kind={candidate.customer.kind} />
            <div className={classes.words}>
              <Link
                to="/customers/$customerId"
                params={{ customerId: candidate.customer.id }}
                search={{}}
                className={classes.name}
              >
                <bdi>{candidate.customer.name.full}</bdi>
              </Link>
              <MatchReasons reasons={candidate.matchedOn} />
            </div>
            {mayWrite && (
              <ButtonLink
                to="/customers/$customerId/merge"
                params={{ customerId: customer.id }}
                search={{ with: candidate.customer.id }}
                variant="default"
                size="compact-sm"
              >
                {t('duplicates.compare')}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
