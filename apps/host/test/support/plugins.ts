import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { until, type TestHost } from '../harness/index.js';

/** Tiny plugins, named by what they do. */
export const FIXTURE_PLUGINS = path.resolve(import.meta.dirname, '../fixtures/plugins');

export interface Plugin {
  readonly id: string;
  readonly version: string;
  readonly state: 'available' | 'enabled' | 'disabled' | 'broken';
  readonly health: {
    readonly status: string;
    readonly restarts: number;
    readonly pid: number | null;
    readonly lastError: {
      readonly code: string;
      readonly phase: string;
      readonly message: string;
      readonly cure: string;
    } | null;
  };
  readonly isolation: string[];
  readonly scopes: string[];
  readonly grant: { readonly scopes: string[] } | null;
  readonly deliveries: {
    readonly delivered: number;
    readonly retrying: number;
    readonly dead: number;
    readonly lag: number;
  };
}

interface LogLine {
  readonly source: string;
  readonly message: string;
  readonly data: Record<string, unknown>;
}

/** What an administrator does with plugins. */
export class PluginAdmin {
  constructor(private readonly host: TestHost) {}

  async list(): Promise<Plugin[]> {
    return (await this.host.api<{ items: Plugin[] }>('/v1/plugins')).body.items;
  }

  async get(id: string): Promise<Plugin> {
    return (await this.host.api<Plugin>(`/v1/plugins/${id}`)).body;
  }

  async act(id: string, action: 'enable' | 'disable' | 'resume', body?: object): Promise<Plugin> {
    const response = await this.host.api<Plugin>(`/v1/plugins/${id}/${action}`, { method: 'POST', body });
    expect(response).toMatchObject({ status: 200 });
    return response.body;
  }

  enable(id: string, scopes?: string[]): Promise<Plugin> {
    return this.act(id, 'enable', scopes && { scopes });
  }

  async disableAll({ except = [] }: { except?: readonly string[] } = {}): Promise<void> {
    const enabled = (await this.list()).filter(({ id, state }) => state === 'enabled' && !except.includes(id));
    await Promise.all(enabled.map(({ id }) => this.act(id, 'disable')));
  }

  async createCustomer(full: string): Promise<string> {
    const response = await this.host.api<{ id: string }>('/v1/customers', { body: { name: { full } } });
    expect(response.status).toBe(201);
    return response.body.id;
  }

  async log(id: string): Promise<LogLine[]> {
    return (await this.host.api<{ items: LogLine[] }>(`/v1/plugins/${id}/log`)).body.items;
  }

  untilStatus(id: string, status: string, deadline = 20_000): Promise<Plugin> {
    return until(
      async () => {
        const plugin = await this.get(id);
        return plugin.health.status === status && plugin;
      },
      { deadline, what: `${id} is ${status}` },
    );
  }

  untilFailed(id: string, code?: string): Promise<Plugin> {
    return until(
      async () => {
        const plugin = await this.get(id);
        const { lastError } = plugin.health;
        return lastError !== null && (code === undefined || lastError.code === code) && plugin;
      },
      { deadline: 20_000, what: `${id} fails` },
    );
  }

  /** Enables a plugin that tries things, lets it try them, and returns what it wrote about them into its log. */
  async outcomes(id: string, customer: string): Promise<Record<string, unknown>> {
    await this.enable(id);
    await this.createCustomer(customer);
    const line = await until(async () => (await this.log(id)).find(({ message }) => message === 'outcomes'), {
      what: `${id} reports`,
    });
    return line.data;
  }
}

export interface Asking {
  /** Ends the questions: how many there were, what went wrong, and the longest time that the host was silent. */
  stop(): Promise<{ asked: number; failed: string[]; silentForMs: number }>;
}

/** Asks the host for customers all the time, to see that it goes on serving. */
export function keepAsking(host: TestHost): Asking {
  const seen = { asked: 0, failed: [] as string[], silentForMs: 0 };
  let stopped = false;
  const done = (async () => {
    while (!stopped) {
      const startedAt = performance.now();
      try {
        const { status } = await host.api('/v1/customers?limit=1');
        if (status !== 200) seen.failed.push(String(status));
      } catch (error) {
        seen.failed.push(String(error));
      }
      seen.asked += 1;
      seen.silentForMs = Math.max(seen.silentForMs, performance.now() - startedAt);
      await sleep(25);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await done;
      return seen;
    },
  };
}

/** The plugins that come with Tessera. */
export const BUNDLED_PLUGINS = path.resolve(import.meta.dirname, '../../../../plugins');
