import { ERROR_TABLE } from '../../platform/errors/error-table.js';

/** The codes of everything that can go wrong with a plugin; status and cure are in the error table. */
export type PluginFailureCode = Extract<keyof typeof ERROR_TABLE, `PLUGIN_${string}`>;

/** What the plugin was doing. */
export type PluginPhase = 'catalogue' | 'start' | 'handshake' | 'event' | 'hook' | 'request' | 'run' | 'shutdown';

/** Which plugin, of which version. */
export interface PluginIdentity {
  readonly id: string;
  readonly version: string;
}

/** A fault of a plugin. It names plugin, version, phase, cause and cure; recognise it by `code`. */
export class PluginFailure extends Error {
  override readonly name = 'PluginFailure';
  readonly at = new Date();

  constructor(
    readonly code: PluginFailureCode,
    readonly plugin: PluginIdentity,
    readonly phase: PluginPhase,
    /** What happened this time, as a sentence. */
    readonly reason: string,
    options?: { cause?: unknown },
  ) {
    super(`Plugin ${plugin.id} ${plugin.version} (${phase}): ${reason}`, options);
  }

  get cure(): string {
    return ERROR_TABLE[this.code].cure;
  }
}

/** True for a fault of a plugin, optionally with that code. */
export function isPluginFailure(thrown: unknown, code?: PluginFailureCode): thrown is PluginFailure {
  return (
    thrown instanceof Error &&
    thrown.name === 'PluginFailure' &&
    (code === undefined || (thrown as PluginFailure).code === code)
  );
}
