import type { EventData, EventType } from './events.js';
import type { ActorReference } from './records.js';

/**
 * One entry of the event log as it appears on the wire: CloudEvents 1.0 in its JSON format.
 *
 * `subject` is the id of the record that changed; events of one subject reach a subscriber in order.
 * @since 0.1.0
 */
export interface CloudEvent<Type extends EventType = EventType> {
  specversion: '1.0';
  id: string;
  source: 'tessera';
  type: Type;
  subject: string;
  /** RFC 3339, UTC */
  time: string;
  datacontenttype: 'application/json';
  /** Who caused the change. */
  actor: ActorReference;
  data: EventData[Type];
}

/**
 * The union of all events, discriminated by `type`.
 * @since 0.1.0
 */
export type AnyCloudEvent = { [Type in EventType]: CloudEvent<Type> }[EventType];
