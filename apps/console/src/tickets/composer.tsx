import { Button, Kbd, Menu, Textarea, UnstyledButton, ActionIcon } from '@mantine/core';
import { getHotkeyHandler, useHotkeys, useOs } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { IconArrowBackUp, IconChevronDown, IconLock } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { sendMessage, ticketKeys, ticketQuery, updateTicket } from '../api/tickets.js';
import type { MessageKind, Ticket, TicketStatus } from '../api/types.js';
import { notifyProblem } from '../ui/notify.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { StatusDot } from './status.js';
import classes from './conversation.module.css';

// What was written and not sent stays with its ticket while you look at another one.
const drafts = new Map<string, { kind: MessageKind; body: string }>();

const afterwards = ['pending', 'on_hold', 'solved'] as const satisfies TicketStatus[];

function useDraft(ticketId: string) {
  const [draft, setDraft] = useState(() => drafts.get(ticketId) ?? { kind: 'reply' as MessageKind, body: '' });
  const write = (next: { kind: MessageKind; body: string }) => {
    setDraft(next);
    if (next.body === '') drafts.delete(ticketId);
    else drafts.set(ticketId, next);
  };
  return [draft, write] as const;
}

/** With the version that the message has just made: sending may change the status by itself. */
async function setStatus(ticketId: string, status: TicketStatus): Promise<void> {
  const fresh = await queryClient.fetchQuery({ ...ticketQuery(ticketId), staleTime: 0 });
  const saved = await updateTicket({ id: ticketId, patch: { status }, etag: fresh.etag ?? '*' });
  queryClient.setQueryData(ticketKeys.one(ticketId), saved);
}

interface Outgoing {
  kind: MessageKind;
  body: string;
  next?: TicketStatus | undefined;
}

function useSending(ticketId: string, onSent: () => void) {
  return useMutation({
    mutationFn: ({ kind, body }: Outgoing) => sendMessage({ ticketId, kind, body }),
    onSuccess: async (_, { next }) => {
      // The message is out, whatever becomes of the status: it must not be sent again.
      onSent();
      if (next !== undefined) await setStatus(ticketId, next).catch(notifyProblem);
      await queryClient.invalidateQueries({ queryKey: ticketKeys.all });
    },
    onError: async (error) => {
      // Somebody wrote first: show it, and keep what was written here.
      if (isProblem(error, 409)) await queryClient.invalidateQueries({ queryKey: ticketKeys.one(ticketId) });
    },
  });
}

/** Writes to the customer or for colleagues only; the two never look alike. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const [draft, write] = useDraft(ticket.id);
  const input = useRef<HTMLTextAreaElement>(null);
  const sending = useSending(ticket.id, () => write({ kind: draft.kind, body: '' }));
  const ready = draft.body.trim() !== '' && !sending.isPending;
  const send = (next?: TicketStatus) => {
    if (ready) sending.mutate({ kind: draft.kind, body: draft.body.trim(), next });
  };
  const choose = (kind: MessageKind) => {
    write({ kind, body: draft.body });
    input.current?.focus();
  };
  useHotkeys([
    ['r', () => choose('reply')],
    ['n', () => choose('note')],
  ]);
  const isNote = draft.kind === 'note';
  return (
    <div className={classes.composer} data-kind={draft.kind}>
      <Kinds kind={draft.kind} onChoose={choose} ticket={ticket} />
      <Textarea
        ref={input}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={10}
        dir="auto"
        aria-label={t(isNote ? 'tickets.writeNote' : 'tickets.writeReply')}
        placeholder={t(isNote ? 'tickets.notePlaceholder' : 'tickets.replyPlaceholder')}
        value={draft.body}
        onChange={(event) => write({ kind: draft.kind, body: event.currentTarget.value })}
        onKeyDown={getHotkeyHandler([['mod+Enter', () => send()]])}
        classNames={{ input: classes.input }}
      />
      {sending.isError && (
        <div className={classes.refused}>
          <ProblemAlert
            error={sending.error}
            {...(isProblem(sending.error, 409) && { title: t('tickets.someoneWrote') })}
          />
        </div>
      )}
      <SendBar isNote={isNote} ready={ready} busy={sending.isPending} onSend={send} />
    </div>
  );
}

function Kinds({
  kind,
  onChoose,
  ticket,
}: {
  kind: MessageKind;
  onChoose: (kind: MessageKind) => void;
  ticket: Ticket;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.kinds} role="group" aria-label={t('tickets.messageKind')}>
      <UnstyledButton
        className={classes.kind}
        data-kind="reply"
        aria-pressed={kind === 'reply'}
        aria-keyshortcuts="r"
        onClick={() => onChoose('reply')}
      >
        <IconArrowBackUp size={15} aria-hidden="true" />
        {t('tickets.reply')}
      </UnstyledButton>
      <UnstyledButton
        className={classes.kind}
        data-kind="note"
        aria-pressed={kind === 'note'}
        aria-keyshortcuts="n"
        onClick={() => onChoose('note')}
      >
        <IconLock size={14} aria-hidden="true" />
        {t('tickets.note')}
      </UnstyledButton>
      <span className={classes.hint}>
        {kind === 'note' ? t('tickets.noteHint') : t('tickets.replyHint', { name: ticket.requester.name })}
      </span>
    </div>
  );
}

function SendBar({
  isNote,
  ready,
  busy,
  onSend,
}: {
  isNote: boolean;
  ready: boolean;
  busy: boolean;
  onSend: (next?: TicketStatus) => void;
}) {
  const { t } = useTranslation();
  const modifier = useOs() === 'macos' ? '⌘' : 'Ctrl';
  return (
    <div className={classes.send}>
      <Kbd size="xs" className={classes.keys}>
        {modifier} ↵
      </Kbd>
      <Button.Group>
        <Button
          size="compact-md"
          color={isNote ? 'ochre' : undefined}
          disabled={!ready}
          loading={busy}
          onClick={() => onSend()}
        >
          {t(isNote ? 'tickets.saveNote' : 'tickets.send')}
        </Button>
        <Menu position="top-end">
          <Menu.Target>
            <ActionIcon
              variant="filled"
              color={isNote ? 'ochre' : 'terracotta'}
              size={30}
              disabled={!ready}
              aria-label={t('tickets.sendOptions')}
            >
              <IconChevronDown size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {afterwards.map((status) => (
              <Menu.Item key={status} leftSection={<StatusDot status={status} />} onClick={() => onSend(status)}>
                {t('tickets.sendAndSet', { status: t(`tickets.status.${status}`) })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
    </div>
  );
}
