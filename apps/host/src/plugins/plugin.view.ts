import { IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { SCOPES, type Manifest, type PluginReference, type Scope } from '@tessera/protocol';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { Nullable } from '../platform/http/nullable.js';
import { ISOLATION_LEVELS } from './isolation/isolation-level.js';

/** A fault of a plugin, with what to do about it. */
export class PluginErrorView {
  @IsString() code: string;
  @IsString() phase: string;
  @IsString() message: string;
  @IsString() cure: string;
  @IsISO8601() at: string;
}

/** How a plugin is doing on this host. */
export class PluginHealthView {
  @IsIn(['stopped', 'starting', 'ready', 'degraded', 'suspended']) status: string;
  @Nullable() @IsISO8601() since: string | null;
  @IsInt() restarts: number;
  @Nullable() @IsInt() pid: number | null;
  /** Resident memory of its process. */
  @Nullable() @IsInt() memoryBytes: number | null;
  @Nullable() @ValidateNested() @Type(() => PluginErrorView) lastError: PluginErrorView | null;
}

/** How its events get along. `lag` counts those that it has not seen yet, up to 10,000. */
export class PluginDeliveriesView {
  @IsInt() delivered: number;
  @IsInt() retrying: number;
  @IsInt() dead: number;
  @IsInt() lag: number;
}

/** What somebody agreed to when the plugin was enabled. */
export class PluginGrantView {
  @IsIn(SCOPES, { each: true }) scopes: readonly Scope[];
  @IsObject() grantedBy: object;
  @IsISO8601() grantedAt: string;
  /** SHA-256 of the manifest that was agreed to. */
  @IsString() manifestDigest: string;
}

/** A plugin that was found in the plugin folders. */
export class PluginView {
  @IsString() id: string;
  @IsString() name: string;
  @IsString() version: string;
  @Nullable() @IsString() publisher: string | null;
  @Nullable() @IsString() description: string | null;
  @IsIn(['available', 'enabled', 'disabled', 'broken']) state: string;
  @ValidateNested() @Type(() => PluginHealthView) health: PluginHealthView;
  /** What was proved about this machine, weakest level first. */
  @IsIn(ISOLATION_LEVELS, { each: true }) isolation: readonly string[];
  /** Everything that it asks for. */
  @IsIn(SCOPES, { each: true }) scopes: readonly Scope[];
  /** Those of them that it can do without. */
  @IsIn(SCOPES, { each: true }) optionalScopes: readonly Scope[];
  @IsString({ each: true }) events: readonly string[];
  @IsString({ each: true }) hooks: readonly string[];
  @Nullable() @ValidateNested() @Type(() => PluginGrantView) grant: PluginGrantView | null;
  @ValidateNested() @Type(() => PluginDeliveriesView) deliveries: PluginDeliveriesView;
}

/** Which scopes to grant; everything that the plugin asks for when it is left out. */
export class EnablePlugin {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SCOPES.length)
  @IsIn(SCOPES, { each: true })
  scopes?: Scope[];
}

/** A line of what a plugin, or the host about it, had to say. */
export class PluginLogLineView {
  @IsISO8601() at: string;
  @IsIn(['plugin', 'stdout', 'stderr', 'host']) source: string;
  @IsIn(['debug', 'info', 'warn', 'error']) level: string;
  @IsString() message: string;
  @IsObject() data: object;
}

/** A delivery that was given up. */
export class DeadDeliveryView {
  @IsString() id: string;
  @IsInt() attempts: number;
  @IsObject() event: object;
  @Nullable() @IsObject() error: object | null;
  @IsISO8601() createdAt: string;
  @IsISO8601() updatedAt: string;
}

/** How many deliveries begin anew. */
export class ReplayView {
  @IsInt() replayed: number;
}

/** What a `plugin.*` event says. */
export function pluginReference({ id, name, version }: Manifest, reason: string | null): PluginReference {
  return { id, name, version, reason };
}
