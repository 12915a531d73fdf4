import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CustomerDraft, JsonObject } from '@tessera/protocol';
import {
  BeforeCreate,
  CustomerDraft as CustomerInput,
  readCustomerOrRefuse,
  type ScreenedDraft,
} from '../../customers/index.js';
import type { Actor } from '../../platform/access/index.js';
import { isProblem } from '../../platform/errors/problem.js';
import { validated } from '../../platform/http/validation.pipe.js';
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
    this.beforeCreate.register(
      (actor, drafts) => this.screen(actor, drafts),
      () => this.hooks.isActive('customer.beforeCreate'),
    );
  }

  private async screen(actor: Actor, drafts: readonly CustomerDraft[]): Promise<ScreenedDraft[]> {
    const screened: ScreenedDraft[] = drafts.map(() => ({ outcome: 'unchanged' }));
    const queue = [...drafts.entries()];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [place, draft] = next;
        screened[place] = await this.hooks.ask(actor, {
          point: 'customer.beforeCreate',
          draft: { ...draft } as unknown as JsonObject,
          faultOf,
        });
      }
    };
    await Promise.all(Array.from({ length: Math.min(PARALLEL, drafts.length) }, worker));
    return screened;
  }
}

/** A plugin's patch is input like any other. */
function faultOf(draft: JsonObject): string | null {
  try {
    readCustomerOrRefuse(validated(CustomerInput, draft));
    return null;
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
    return thrown.message;
  }
}
