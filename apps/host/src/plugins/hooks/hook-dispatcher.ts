import { Injectable } from '@nestjs/common';
import { HOOKS, type HookPoint, type JsonObject, type JsonValue } from '@tessera/protocol';
import type { Actor } from '../../platform/access/index.js';
import { PluginFailure, isPluginFailure } from '../supervisor/plugin-failure.js';
import { PluginRuntime, type RunningPlugin } from '../plugin-runtime.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { readOutcome } from './hook-outcome.js';

/** What all plugins together made of something that is about to be stored. */
export type HookVerdict =
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'changed'; readonly draft: JsonObject }
  | { readonly outcome: 'refused'; readonly code: string; readonly message: string; readonly by: string };

/** However many plugins take part, nobody waits longer than this. */
const LONGEST_MS = 2_000;

/** Asks the plugins that take part in a hook point, one after the other; each sees what the one before made of it. */
@Injectable()
export class HookDispatcher {
  private readonly breakers = new WeakMap<RunningPlugin, CircuitBreaker>();

  constructor(private readonly runtime: PluginRuntime) {}

  /** True when somebody takes part at all. */
  isActive(point: HookPoint): boolean {
    return this.runtime.withHook(point).length > 0;
  }

  /**
   * A plugin that fails is skipped or refuses, as the hook point says. What a plugin changed is only merged here:
   * the caller validates it again. A plugin is not asked about what it writes itself.
   */
  async ask(point: HookPoint, actor: Actor, draft: JsonObject): Promise<HookVerdict> {
    const { onFailure, timeoutMs } = HOOKS[point];
    const deadline = performance.now() + LONGEST_MS;
    let current = draft;
    for (const plugin of this.runtime.withHook(point)) {
      if (actor.kind === 'plugin' && actor.id === plugin.id) continue;
      const leftMs = Math.min(timeoutMs, Math.floor(deadline - performance.now()));
      const answer = await this.askOne(plugin, { point, draft: current, timeoutMs: leftMs });
      if (answer instanceof PluginFailure) {
        if (onFailure === 'allow') continue;
        return { outcome: 'refused', code: 'hook_failed', message: answer.message, by: plugin.id };
      }
      const outcome = readOutcome(answer);
      if (outcome.kind === 'reject') return { outcome: 'refused', code: outcome.code, message: outcome.message, by: plugin.id };
      if (outcome.kind === 'patch') current = { ...current, ...outcome.patch };
    }
    return current === draft ? { outcome: 'unchanged' } : { outcome: 'changed', draft: current };
  }

  private async askOne(plugin: RunningPlugin, question: { point: HookPoint; draft: JsonObject; timeoutMs: number }): Promise<JsonValue | PluginFailure> {
    const breaker = this.breakerOf(plugin);
    const { point, draft, timeoutMs } = question;
    if (timeoutMs <= 0) return this.skip(plugin, point, new PluginFailure('PLUGIN_CALL_TIMEOUT', plugin.identity, 'hook', 'the plugins before it took all the time'));
    if (breaker.isOpen(performance.now())) return new PluginFailure('PLUGIN_UNAVAILABLE', plugin.identity, 'hook', 'it failed too often in a row and is not asked for a while');
    try {
      const answer = await plugin.supervisor.ask(point, draft, timeoutMs);
      const outcome = readOutcome(answer);
      if (outcome.kind === 'invalid') throw new PluginFailure('PLUGIN_RESULT_INVALID', plugin.identity, 'hook', outcome.reason);
      breaker.succeeded();
      return answer;
    } catch (thrown) {
      if (!isPluginFailure(thrown)) throw thrown;
      breaker.failed(performance.now());
      return this.skip(plugin, point, thrown);
    }
  }

  /** The admin finds in the plugin's log why a hook had no say. */
  private skip(plugin: RunningPlugin, point: HookPoint, failure: PluginFailure): PluginFailure {
    plugin.log.add('host', 'warn', `${point} went on without this plugin: ${failure.reason}`, { code: failure.code });
    return failure;
  }

  private breakerOf(plugin: RunningPlugin): CircuitBreaker {
    const known = this.breakers.get(plugin);
    if (known !== undefined) return known;
    const breaker = new CircuitBreaker();
    this.breakers.set(plugin, breaker);
    return breaker;
  }
}
