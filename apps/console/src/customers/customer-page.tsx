import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { customerQuery } from '../api/customers.js';
import { isProblem } from '../api/problem.js';
import { useCan } from '../api/session.js';
import type { Customer } from '../api/types.js';
import { MergeBanner } from '../merges/merge-banner.js';
import { EmptyPanel } from '../ui/empty-panel.js';
import { ButtonLink, IconLink } from '../ui/links.js';
import { Page } from '../ui/page.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Tile } from '../ui/tile.js';
import { CustomerActions } from './customer-actions.js';
import { CustomerProfile } from './customer-profile.js';
import { CustomerTickets } from './customer-tickets.js';
import { DuplicatesPanel } from './duplicates-panel.js';
import { MergedRecords } from './merged-records.js';
import { NoteComposer } from './note-composer.js';
import { Timeline } from './timeline.js';
import classes from './customer-page.module.css';

export function CustomerPage() {
  const { t } = useTranslation();
  const { customerId } = useParams({ from: '/app/customers/$customerId' });
  const { merge } = useSearch({ from: '/app/customers/$customerId' });
  const record = useQuery(customerQuery(customerId));
  const answer = record.data;
  // The id of an absorbed record answers with the survivor: the address follows.
  if (answer && answer.data.id !== customerId) {
    return <Navigate to="/customers/$customerId" params={{ customerId: answer.data.id }} search={{}} replace />;
  }
  if (isProblem(record.error, 404)) return <CustomerGone />;
  const customer = answer?.data;
  return (
    <Page
      title={customer?.name.full ?? t('nav.customers')}
      heading={<Heading customer={customer} />}
      actions={customer && <CustomerActions customer={customer} etag={answer?.etag ?? '*'} />}
    >
      {record.isError && customer === undefined && (
        <div className={classes.problem}>
          <ProblemAlert error={record.error} retry={() => void record.refetch()} />
        </div>
      )}
      {customer && <Body customer={customer} mergeId={merge} />}
      {record.isPending && <BodySkeleton />}
    </Page>
  );
}

function Heading({ customer }: { customer: Customer | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={classes.heading}>
      <IconLink to="/customers" aria-label={t('customers.back')}>
        <IconArrowLeft size={18} />
      </IconLink>
      {customer === undefined ? (
        <Skeleton height={16} width={180} />
      ) : (
        <>
          <Tile name={customer.name.full} kind={customer.kind} size="lg" />
          <div className={classes.title}>
            <h1 title={customer.name.full}>
              <bdi>{customer.name.full}</bdi>
            </h1>
            <span>{t(`customers.kindOne.${customer.kind}`)}</span>
          </div>
        </>
      )}
    </div>
  );
}

function Body({ customer, mergeId }: { customer: Customer; mergeId: string | undefined }) {
  const mayWrite = useCan('customers:write');
  const seesTickets = useCan('tickets:read');
  return (
    <div className={classes.columns}>
      <section className={classes.main}>
        <MergeBanner customerId={customer.id} mergeId={mergeId} />
        <DuplicatesPanel customer={customer} />
        {mayWrite && <NoteComposer customerId={customer.id} />}
        <Timeline customer={customer} />
      </section>
      <aside className={classes.aside}>
        <CustomerProfile customer={customer} />
        {seesTickets && <CustomerTickets customerId={customer.id} />}
        <MergedRecords customerId={customer.id} />
      </aside>
    </div>
  );
}

function BodySkeleton() {
  return (
    <div className={classes.columns} aria-hidden="true">
      <section className={classes.main}>
        <Stack gap="lg">
          <Skeleton height={44} />
          {[70, 52, 64, 40].map((width) => (
            <Skeleton key={width} height={12} width={`${width}%`} />
          ))}
        </Stack>
      </section>
      <aside className={classes.aside}>
        <Stack gap="md">
          {[80, 60, 72].map((width) => (
            <Skeleton key={width} height={12} width={`${width}%`} />
          ))}
        </Stack>
      </aside>
    </div>
  );
}

function CustomerGone() {
  const { t } = useTranslation();
  return (
    <Page title={t('customers.goneTitle')}>
      <EmptyPanel
        title={t('customers.goneTitle')}
        picture="scattered"
        action={
          <ButtonLink to="/customers" variant="default">
            {t('customers.back')}
          </ButtonLink>
        }
      >
        {t('customers.goneText')}
      </EmptyPanel>
    </Page>
  );
}
