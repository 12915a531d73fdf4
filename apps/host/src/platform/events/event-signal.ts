import { EventEmitter } from 'node:events';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Listener } from '../database/listener.js';

const CHANNEL = 'tessera_event';
const NOTIFY_AT_MOST_EVERY_MS = 50;

/**
 * Tells subscribers that there is something new in the log. A hint, never the message itself: subscribers also poll.
 * NOTIFY is sent outside the writing transactions and at most 20 times a second, because NOTIFY inside a
 * transaction takes a global lock at commit and would serialise all writers.
 */
@Injectable()
export class EventSignal implements OnApplicationShutdown {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly listener: Listener) {
    listener.on(CHANNEL, () => this.emitter.emit('committed'));
  }

  /** Called after each commit that wrote events. */
  committed(): void {
    this.emitter.emit('committed');
    this.timer ??= setTimeout(() => {
      this.timer = null;
      // Other replicas poll, so a lost hint costs them a second and nothing else.
      this.listener.notify(CHANNEL).catch(() => undefined);
    }, NOTIFY_AT_MOST_EVERY_MS);
  }

  /** Calls `listener` after commits of this process and hints of other replicas. Returns the way to stop. */
  onCommitted(listener: () => void): () => void {
    this.emitter.on('committed', listener);
    return () => this.emitter.off('committed', listener);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
    this.emitter.removeAllListeners();
  }
}
