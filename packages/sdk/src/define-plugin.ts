import type { CloudEvent, EventType, HookOutcome, HookPoint, HookTypes } from '@tessera/protocol';
import type { EventContext, HookContext } from './context.js';
import { SDK_VERSION } from './version.js';

/**
 * Handles one delivery of an event. When it throws, the event is delivered again later.
 * @since 0.1.0
 */
export type EventHandler<Type extends EventType> = (
  event: CloudEvent<Type>,
  context: EventContext,
) => void | Promise<void>;

/**
 * Decides about something that is about to be stored. Returning nothing lets it pass.
 * @since 0.1.0
 */
export type HookHandler<Point extends HookPoint> = (
  input: HookTypes[Point]['input'],
  context: HookContext,
) => HookOutcome<Point> | void | Promise<HookOutcome<Point> | void>;

/**
 * What a plugin contributes. The manifest must name the same events and hooks.
 * @since 0.1.0
 */
export interface PluginDefinition {
  readonly events?: { readonly [Type in EventType]?: EventHandler<Type> };
  readonly hooks?: { readonly [Point in HookPoint]?: HookHandler<Point> };
}

/**
 * A definition that a host can load: the default export of a plugin's entry.
 * @since 0.1.0
 */
export interface Plugin extends Required<PluginDefinition> {
  /** Identity by name, not by class: the plugin may carry another copy of this package than the host. */
  readonly kind: 'tessera.plugin';
  readonly sdk: string;
}

/**
 * Declares a plugin. Names and payloads are inferred from the catalogues.
 * @param definition - handlers by event type and by hook point
 * @returns the value to export as default
 * @throws TypeError when a handler is not a function
 * @example
 * export default definePlugin({
 *   events: {
 *     async 'customer.created'(event, { customers }) {
 *       await customers.addNote(event.data.id, { body: `Welcome, ${event.data.name.full}!` });
 *     },
 *   },
 * });
 * @since 0.1.0
 */
export function definePlugin(definition: PluginDefinition): Plugin {
  const { events = {}, hooks = {} } = definition;
  for (const [name, handler] of [...Object.entries(events), ...Object.entries(hooks)]) {
    if (typeof handler !== 'function') throw new TypeError(`the handler of "${name}" must be a function`);
  }
  return { kind: 'tessera.plugin', sdk: SDK_VERSION, events, hooks };
}
