import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TicketMessage } from '../api/types.js';
import { Tile } from '../ui/tile.js';
import { When } from '../ui/when.js';
import classes from './conversation.module.css';

/** The customer's words on one side, ours on the other; a note looks like paper and says that it stays inside. */
export function Message({ message }: { message: TicketMessage }) {
  const { t } = useTranslation();
  const isNote = message.kind === 'note';
  return (
    <article className={classes.message} data-from={message.from} data-kind={message.kind}>
      <Tile name={message.author.name} kind={message.from === 'requester' ? 'person' : 'user'} />
      <div className={classes.bubble}>
        <div className={classes.meta}>
          <strong><bdi>{message.author.name}</bdi></strong>
          {isNote && <span className={classes.internal}><IconLock size={12} aria-hidden="true" />{t('tickets.internalNote')}</span>}
          <When at={message.createdAt} />
        </div>
        <div className={classes.text} dir="auto">{message.body}</div>
      </div>
    </article>
  );
}
