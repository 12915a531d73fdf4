import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Reference, TicketMessage } from '../api/types.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import classes from './conversation.module.css';

/** The customer's words on one side, ours on the other; a note looks like paper and says that it stays inside. */
export function Message({ message, requester }: { message: TicketMessage; requester: Reference }) {
  const { t } = useTranslation();
  const isTheirs = message.from === 'requester';
  // The author of a customer's message is whoever brought it in; the words are the customer's.
  const name = isTheirs ? requester.name : message.author.name;
  const broughtIn = isTheirs && message.author.kind === 'user';
  const isNote = message.kind === 'note';
  return (
    <article className={classes.message} data-from={message.from} data-kind={message.kind}>
      <Tile name={name} kind={isTheirs ? 'person' : 'user'} />
      <div className={classes.bubble}>
        <div className={classes.meta}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {isNote && (
            <span className={classes.internal}>
              <IconLock size={12} aria-hidden="true" />
              {t('tickets.internalNote')}
            </span>
          )}
          <When at={message.createdAt} />
          {broughtIn && <span>{t('tickets.broughtIn', { name: message.author.name })}</span>}
        </div>
        <div className={classes.text} dir="auto">
          {message.body}
        </div>
      </div>
    </article>
  );
}
