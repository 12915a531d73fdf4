import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CustomerDraft, JsonObject } from '@tessera/protocol';
import { BeforeCreate, type ScreenedDraft } from '../../customers/index.js';
import type { Actor } from '../../platform/access/index.js';
import { HookDispatcher } from './hook-dispatcher.js';

/** Drafts of one import batch that are shown at once: within the window of a plugin. */
const PARALLEL = 8;

/** Shows customers to the plugins that take part in `customer.beforeCreate`. */
@Injectable()
export class CustomerScreen implements OnModuleInit {
  constructor(
    private readonly beforeCreate: BeforeCreate,
    private readonly hooks: HookDispatcher,
  ) {}

  onModuleInit(): void {
    this.beforeCreate.register((actor, drafts) => this.screen(actor, drafts));
  }

  private async screen(actor: Actor, drafts: readonly CustomerDraft[]): Promise<ScreenedDraft[]> {
    const screened: ScreenedDraft[] = drafts.map(() => ({ outcome: 'unchanged' }));
    if (!this.hooks.isActive('customer.beforeCreate')) return screened;
    const queue = [...drafts.entries()];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [place, draft] = next;
        screened[place] = await this.hooks.ask('customer.beforeCreate', actor, { ...draft } as unknown as JsonObject);
      }
    };
    await Promise.all(Array.from({ length: Math.min(PARALLEL, drafts.length) }, worker));
    return screened;
  }
}
