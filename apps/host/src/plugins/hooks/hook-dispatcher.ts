import { Injectable } from '@nestjs/common';
import { HOOKS, type HookPoint, type JsonObject } from '@tessera/protocol';
import type { Actor } from '../../platform/access/index.js';
import { PluginFailure, isPluginFailure, type PluginFailureCode } from '../supervisor/plugin-failure.js';
import { PluginRuntime, type RunningPlugin } from '../plugin-runtime.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { readOutcome } from './hook-outcome.js';

/** What all plugins together made of something that is about to be stored. */
export type HookVerdict =
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'changed'; readonly draft: JsonObject }
  | { readonly outcome: 'refused'; readonly code: string; readonly message: string; readonly by: string };

export interface HookQuestion {
  readonly point: HookPoint;
  readonly draft: JsonObject;
  /** Says what is wrong with a draft as a plugin left it; null when it may be stored. */
  faultOf(draft: JsonObject): string | null;
}

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

  /** A plugin that fails is skipped or refuses, as the hook point says. A plugin is not asked about what it writes itself. */
  async ask(actor: Actor, { point, draft, faultOf }: HookQuestion): Promise<HookVerdict> {
    const deadline = performance.now() + LONGEST_MS;
    let current = draft;
    for (const plugin of this.runtime.withHook(point)) {
      if (actor.kind === 'plugin' && actor.id === plugin.id) continue;
      const timeoutMs = Math.min(HOOKS[point].timeoutMs, Math.floor(deadline - performance.now()));
      const step = await this.askOne(plugin, { point, draft: current, faultOf, timeoutMs });
      if (step.outcome === 'refused') return step;
      if (step.outcome === 'changed') current = step.draft;
    }
    return current === draft ? { outcome: 'unchanged' } : { outcome: 'changed', draft: current };
  }

  private async askOne(plugin: RunningPlugin, question: HookQuestion & { timeoutMs: number }): Promise<HookVerdict> {
    const breaker = this.breakerOf(plugin);
    if (breaker.isOpen(performance.now()))
      return this.without(
        plugin,
        question.point,
        failed(plugin, 'PLUGIN_UNAVAILABLE', 'it failed too often in a row and is not asked for a while'),
      );
    try {
      const verdict = await verdictOf(plugin, question);
      breaker.succeeded();
      return verdict;
    } catch (thrown) {
      if (!isPluginFailure(thrown)) throw thrown;
      breaker.failed(performance.now());
      return this.without(plugin, question.point, thrown);
    }
  }

  /** The admin finds in the plugin's log why a hook had no say. */
  private without(plugin: RunningPlugin, point: HookPoint, failure: PluginFailure): HookVerdict {
    const allow = HOOKS[point].onFailure === 'allow';
    plugin.log.add(
      'host',
      'warn',
      `${point} ${allow ? 'went on without this plugin' : 'was refused'}: ${failure.reason}`,
      { code: failure.code },
    );
    return allow
      ? { outcome: 'unchanged' }
      : { outcome: 'refused', code: 'hook_failed', message: failure.message, by: plugin.id };
  }

  private breakerOf(plugin: RunningPlugin): CircuitBreaker {
    const known = this.breakers.get(plugin);
    if (known !== undefined) return known;
    const breaker = new CircuitBreaker();
    this.breakers.set(plugin, breaker);
    return breaker;
  }
}

/** @throws PluginFailure when it fails, or answers what it may not */
async function verdictOf(
  plugin: RunningPlugin,
  { point, draft, faultOf, timeoutMs }: HookQuestion & { timeoutMs: number },
): Promise<HookVerdict> {
  if (timeoutMs <= 0) throw failed(plugin, 'PLUGIN_CALL_TIMEOUT', 'the plugins before it took all the time');
  const outcome = readOutcome(await plugin.supervisor.ask(point, draft, timeoutMs));
  switch (outcome.kind) {
    case 'pass':
      return { outcome: 'unchanged' };
    case 'reject':
      return { outcome: 'refused', code: outcome.code, message: outcome.message, by: plugin.id };
    case 'invalid':
      throw failed(plugin, 'PLUGIN_RESULT_INVALID', outcome.reason);
    case 'patch': {
      const changed = { ...draft, ...outcome.patch };
      const fault = faultOf(changed);
      if (fault !== null) throw failed(plugin, 'PLUGIN_RESULT_INVALID', `its patch makes the record invalid: ${fault}`);
      return { outcome: 'changed', draft: changed };
    }
  }
}

function failed(plugin: RunningPlugin, code: PluginFailureCode, reason: string): PluginFailure {
  return new PluginFailure(code, plugin.identity, 'hook', reason);
}
