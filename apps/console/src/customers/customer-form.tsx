import { Collapse, SegmentedControl, SimpleGrid, TagsInput, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AddressRows } from './address-rows.js';
import { ContactRows } from './contact-rows.js';
import type { CustomerForm } from './customer-form-values.js';
import { ExternalIdRows } from './external-id-rows.js';
import classes from './customer-form.module.css';

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <h2>{title}</h2>
        {hint !== undefined && <p>{hint}</p>}
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}

/** The fields of a customer, the same for a new one and an old one. */
export function CustomerFields({ form }: { form: CustomerForm }) {
  const { t } = useTranslation();
  const isPerson = form.values.kind === 'person';
  return (
    <>
      <Part title={t('form.identity')}>
        <SegmentedControl
          className={classes.kind}
          size="sm"
          aria-label={t('customers.kind')}
          data={[
            { value: 'person', label: t('customers.kindOne.person') },
            { value: 'organisation', label: t('customers.kindOne.organisation') },
          ]}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={isPerson ? t('form.fullName') : t('form.organisationName')}
          description={isPerson ? t('form.fullNameHint') : undefined}
          required
          autoFocus
          maxLength={300}
          dir="auto"
          autoComplete="off"
          {...form.getInputProps('name.full')}
        />
        {isPerson && <PersonFields form={form} />}
      </Part>
      <Part title={t('customers.contact')} hint={t('form.contactHint')}>
        <ContactRows form={form} list="emails" />
        <ContactRows form={form} list="phones" />
      </Part>
      <Part title={t('form.addresses')}>
        <AddressRows form={form} />
      </Part>
      <Part title={t('customers.details')} hint={t('form.detailsHint')}>
        <TagsInput
          label={t('customers.tags')}
          placeholder={t('form.tagsPlaceholder')}
          {...form.getInputProps('tags')}
        />
        <ExternalIdRows form={form} />
      </Part>
    </>
  );
}

function PersonFields({ form }: { form: CustomerForm }) {
  const { t } = useTranslation();
  const { given, family } = form.values.name;
  const [opened, parts] = useDisclosure(given !== '' || family !== '');
  return (
    <>
      <UnstyledButton className={classes.disclosure} aria-expanded={opened} onClick={parts.toggle}>
        <IconChevronRight size={14} className={classes.chevron} aria-hidden="true" />
        {t('form.nameParts')}
      </UnstyledButton>
      <Collapse expanded={opened}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput label={t('form.given')} dir="auto" maxLength={200} {...form.getInputProps('name.given')} />
          <TextInput label={t('form.family')} dir="auto" maxLength={200} {...form.getInputProps('name.family')} />
        </SimpleGrid>
      </Collapse>
      <TextInput
        type="date"
        label={t('customers.birthDate')}
        className={classes.date}
        min="1850-01-01"
        max={new Date().toISOString().slice(0, 10)}
        {...form.getInputProps('birthDate')}
      />
    </>
  );
}
