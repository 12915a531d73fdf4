import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconArrowsJoin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { draftDuplicatesQuery } from '../api/customers.js';
import type { CustomerDraft } from '../api/types.js';
import { Tile } from '../ui/tile.js';
import { primaryOf } from './contact.js';
import { draftOf, type CustomerFormValues } from './customer-form-values.js';
import { MatchReasons } from './match-reasons.js';
import classes from './duplicate-warning.module.css';

/** Only what can identify somebody; half a phone number asks nothing. */
function evidenceOf(values: CustomerFormValues): CustomerDraft | null {
  const draft = draftOf(values);
  const emails = draft.emails.filter(({ value }) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value));
  const phones = draft.phones.filter(({ value }) => value.replace(/\D/g, '').length >= 7);
  const named = draft.name.full !== '' && draft.birthDate !== null;
  if (emails.length === 0 && phones.length === 0 && !named) return null;
  return {
    ...draft,
    name: { ...draft.name, full: draft.name.full || '?' },
    emails,
    phones,
    addresses: [],
    tags: [],
    externalIds: [],
  };
}

/** Says while you type that somebody with this e-mail, phone or name and birth date is there already. */
export function DuplicateWarning({ values, ownId }: { values: CustomerFormValues; ownId?: string }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(values, 450);
  const evidence = evidenceOf(settled);
  const check = useQuery({ ...draftDuplicatesQuery(evidence ?? {}), enabled: evidence !== null });
  const found = evidence === null ? [] : (check.data?.candidates ?? []).filter(({ customer }) => customer.id !== ownId);
  return (
    <div role="status" aria-live="polite">
      {found.length === 0 && (
        <p className={classes.quiet}>
          <IconArrowsJoin size={16} stroke={1.7} aria-hidden="true" />
          {t('duplicates.watching')}
        </p>
      )}
      {found.length > 0 && (
        <div className={classes.warning}>
          <div className={classes.head}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            {t('duplicates.whileTyping', { count: found.length })}
          </div>
          {found.slice(0, 4).map(({ customer, matchedOn }) => (
            <Link
              key={customer.id}
              to="/customers/$customerId"
              params={{ customerId: customer.id }}
              search={{}}
              target="_blank"
              className={classes.match}
            >
              <Tile name={customer.name.full} kind={customer.kind} />
              <span className={classes.words}>
                <strong>
                  <bdi>{customer.name.full}</bdi>
                </strong>
                <span>{primaryOf(customer.emails) ?? primaryOf(customer.phones)}</span>
                <MatchReasons reasons={matchedOn} />
              </span>
            </Link>
          ))}
          <Text size="xs" c="dimmed">
            {t('duplicates.whileTypingHint')}
          </Text>
        </div>
      )}
    </div>
  );
}
