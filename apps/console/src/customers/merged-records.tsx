import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mergesQuery } from '../api/customers.js';
import { MergeEntry } from '../merges/merge-entry.js';
import { Section } from './section.js';

/** What was merged into this record, each with a way back. */
export function MergedRecords({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const merges = useInfiniteQuery(mergesQuery(customerId));
  const standing = merges.data?.pages.flatMap((page) => page.items).filter((merge) => merge.state === 'merged') ?? [];
  if (standing.length === 0) return null;
  return (
    <Section title={t('merges.intoThis')}>
      {standing.map((merge) => (
        <MergeEntry key={merge.id} merge={merge} compact />
      ))}
    </Section>
  );
}
