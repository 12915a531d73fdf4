import { ActionIcon, Badge, CopyButton, Group, Stack, Text, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCake, IconCheck, IconCopy, IconId, IconMail, IconMapPin, IconPhone, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint, Customer } from '../api/types.js';
import { useFormat } from '../i18n/format.js';
import { addressLines } from './contact.js';
import { groupedPhone } from './grouped-phone.js';
import { Section } from './section.js';
import classes from './customer-profile.module.css';

function Line({
  icon: LineIcon,
  label,
  note,
  copy,
  children,
}: {
  icon: Icon;
  label: string;
  note?: string | null;
  copy?: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.line}>
      <Tooltip label={label}>
        <LineIcon size={16} stroke={1.7} className={classes.icon} aria-label={label} />
      </Tooltip>
      <div className={classes.value}>
        {children}
        {note && <span className={classes.note}>{note}</span>}
      </div>
      {copy !== undefined && (
        <CopyButton value={copy} timeout={1_500}>
          {({ copied, copy: copyNow }) => (
            <ActionIcon
              size="sm"
              className={classes.copy}
              data-copied={copied}
              onClick={copyNow}
              aria-label={t('common.copy', { what: copy })}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          )}
        </CopyButton>
      )}
    </div>
  );
}

function useNoteOf() {
  const { t } = useTranslation();
  return (point: ContactPoint, several: boolean) =>
    [point.label, several && point.primary ? t('customers.primary') : null].filter(Boolean).join(' · ') || null;
}

/** Who this is and how to reach them. */
export function CustomerProfile({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const noteOf = useNoteOf();
  const { emails, phones, addresses, birthDate, externalIds, tags } = customer;
  const reachable = emails.length + phones.length + addresses.length > 0;
  return (
    <>
      <Section title={t('customers.contact')}>
        {!reachable && (
          <Text size="sm" c="dimmed">
            {t('customers.noContact')}
          </Text>
        )}
        {emails.map((email) => (
          <Line
            key={email.value}
            icon={IconMail}
            label={t('customers.email')}
            note={noteOf(email, emails.length > 1)}
            copy={email.value}
          >
            <a href={`mailto:${email.value}`}>{email.value}</a>
          </Line>
        ))}
        {phones.map((phone) => (
          <Line
            key={phone.value}
            icon={IconPhone}
            label={t('customers.phone')}
            note={noteOf(phone, phones.length > 1)}
            copy={phone.value}
          >
            <a href={`tel:${phone.value.replace(/[^+\d]/g, '')}`} className={classes.digits} dir="ltr">
              {groupedPhone(phone.value)}
            </a>
          </Line>
        ))}
        {addresses.map((address, index) => (
          <Line
            key={index}
            icon={IconMapPin}
            label={t('customers.address')}
            copy={addressLines(address, format).join('\n')}
          >
            <address>
              {addressLines(address, format).map((line) => (
                <bdi key={line}>{line}</bdi>
              ))}
            </address>
          </Line>
        ))}
      </Section>
      {(tags.length > 0 || birthDate !== null || externalIds.length > 0) && (
        <Section title={t('customers.details')}>
          <Stack gap={2}>
            {birthDate !== null && (
              <Line icon={IconCake} label={t('customers.birthDate')}>
                {format.day(birthDate)}
              </Line>
            )}
            {externalIds.map(({ system, id }) => (
              <Line key={`${system} ${id}`} icon={IconId} label={t('customers.externalId')} note={system} copy={id}>
                <bdi>{id}</bdi>
              </Line>
            ))}
          </Stack>
          {tags.length > 0 && (
            <Group gap={5} mt={birthDate !== null || externalIds.length > 0 ? 8 : 0}>
              {tags.map((tag) => (
                <Link key={tag} to="/customers" search={{ tag }} className={classes.tag}>
                  <Badge color="gray" className={classes.badge}>
                    {tag}
                  </Badge>
                </Link>
              ))}
            </Group>
          )}
        </Section>
      )}
    </>
  );
}
