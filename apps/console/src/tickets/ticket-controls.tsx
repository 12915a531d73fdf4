import { Button, Menu, ScrollArea, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconUserOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { agentsQuery, sessionQuery, useCan } from '../api/session.js';
import { ticketPriorities, ticketStatuses, type Ticket, type TicketStatus } from '../api/types.js';
import { Tile } from '../ui/tile.js';
import { SlaWhy } from './sla-why.js';
import { PriorityMark, StatusDot } from './status.js';
import { useTicketChange, type TicketConflict } from './use-ticket-change.js';
import classes from './conversation.module.css';

interface ControlProps {
  label: string;
  shown: ReactNode;
  disabled: boolean;
  children: ReactNode;
}

function Control({ label, shown, disabled, children }: ControlProps) {
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.control} disabled={disabled} aria-label={label}>
          {shown}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={320}>{children}</ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Status, priority and assignee, each one click away from every other value. */
export function TicketControls({ ticket, etag }: { ticket: Ticket; etag: string }) {
  const { t } = useTranslation();
  const mayWrite = useCan('tickets:write');
  const edit = useTicketChange(ticket, etag);
  const tick = (on: boolean) => (on ? <IconCheck size={14} /> : null);
  const disabled = !mayWrite || edit.changing;
  return (
    <>
      <div className={classes.controls}>
        <Control
          label={t('tickets.statusIs', { status: t(`tickets.status.${ticket.status}`) })}
          disabled={disabled}
          shown={
            <>
              <StatusDot status={ticket.status} />
              <span>{t(`tickets.status.${ticket.status}`)}</span>
            </>
          }
        >
          {choosable(ticket.status).map((status) => (
            <Menu.Item
              key={status}
              leftSection={<StatusDot status={status} />}
              rightSection={tick(status === ticket.status)}
              onClick={() => edit.change({ status })}
            >
              {t(`tickets.status.${status}`)}
            </Menu.Item>
          ))}
        </Control>
        <Control
          label={t('tickets.priorityIs', { priority: t(`tickets.priority.${ticket.priority}`) })}
          disabled={disabled}
          shown={
            <>
              <PriorityMark priority={ticket.priority} />
              <span>{t(`tickets.priority.${ticket.priority}`)}</span>
            </>
          }
        >
          {ticketPriorities.map((priority) => (
            <Menu.Item
              key={priority}
              leftSection={<PriorityMark priority={priority} />}
              rightSection={tick(priority === ticket.priority)}
              onClick={() => edit.change({ priority })}
            >
              {t(`tickets.priority.${priority}`)}
            </Menu.Item>
          ))}
        </Control>
        <AssigneeControl ticket={ticket} disabled={disabled} onChange={(assigneeId) => edit.change({ assigneeId })} />
        <span className={classes.slaSlot}>
          <SlaWhy ticket={ticket} />
        </span>
      </div>
      {edit.conflict && (
        <ConflictBar conflict={edit.conflict} busy={edit.changing} onInsist={edit.insist} onYield={edit.yield} />
      )}
    </>
  );
}

// "New" is where a ticket starts, never where it goes back to.
function choosable(current: TicketStatus): TicketStatus[] {
  return ticketStatuses.filter((status) => status !== 'new' || current === 'new');
}

interface AssigneeControlProps {
  ticket: Ticket;
  disabled: boolean;
  onChange: (id: string | null) => void;
}

function AssigneeControl({ ticket, disabled, onChange }: AssigneeControlProps) {
  const { t } = useTranslation();
  const agents = useQuery({ ...agentsQuery, enabled: useCan('users:read') });
  const session = useQuery(sessionQuery);
  const own = session.data?.user;
  const people = (agents.data?.items ?? (own ? [own] : [])).filter(
    ({ role, disabled: left }) => role !== 'viewer' && left !== true,
  );
  const { assignee } = ticket;
  return (
    <Control
      label={t('tickets.assigneeIs', { name: assignee?.name ?? t('tickets.unassigned') })}
      disabled={disabled}
      shown={
        assignee === null ? (
          <>
            <IconUserOff size={15} stroke={1.7} aria-hidden="true" />
            <span>{t('tickets.unassigned')}</span>
          </>
        ) : (
          <>
            <Tile name={assignee.name} kind="user" size="sm" />
            <span>
              <bdi>{assignee.name}</bdi>
            </span>
          </>
        )
      }
    >
      {own && assignee?.id !== own.id && (
        <>
          <Menu.Item leftSection={<Tile name={own.name} kind="user" size="sm" />} onClick={() => onChange(own.id)}>
            {t('tickets.assignMe')}
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      {people.map(({ id, name }) => (
        <Menu.Item
          key={id}
          leftSection={<Tile name={name} kind="user" size="sm" />}
          rightSection={id === assignee?.id ? <IconCheck size={14} /> : null}
          onClick={() => onChange(id)}
        >
          <bdi>{name}</bdi>
        </Menu.Item>
      ))}
      {assignee !== null && (
        <Menu.Item leftSection={<IconUserOff size={16} />} onClick={() => onChange(null)}>
          {t('tickets.unassign')}
        </Menu.Item>
      )}
    </Control>
  );
}

function ConflictBar({
  conflict,
  busy,
  onInsist,
  onYield,
}: {
  conflict: TicketConflict;
  busy: boolean;
  onInsist: () => void;
  onYield: () => void;
}) {
  const { t } = useTranslation();
  const { field, newer } = conflict;
  const now = {
    status: () => t(`tickets.status.${newer.data.status}`),
    priority: () => t(`tickets.priority.${newer.data.priority}`),
    assigneeId: () => newer.data.assignee?.name ?? t('tickets.unassigned'),
  }[field]();
  return (
    <div className={classes.conflict} role="alert">
      <span>{t(`conflict.ticket.${field}`, { value: now })}</span>
      <Button size="compact-sm" variant="default" onClick={onYield}>
        {t('conflict.leave')}
      </Button>
      <Button size="compact-sm" loading={busy} onClick={onInsist}>
        {t('conflict.insist')}
      </Button>
    </div>
  );
}
