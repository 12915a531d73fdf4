import { Injectable } from '@nestjs/common';
import type { CustomerDraft } from '@tessera/protocol';
import type { Actor } from '../../platform/access/index.js';

/**
 * What became of a draft: it goes on as it is, goes on changed, or is refused.
 * A changed draft comes from a plugin, so its shape is unknown until it has been validated again.
 */
export type ScreenedDraft =
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'changed'; readonly draft: unknown }
  | { readonly outcome: 'refused'; readonly code: string; readonly message: string; readonly by: string };

/** Looks at drafts before they are stored, outside of any transaction, and answers one outcome per draft in their order. */
export type DraftScreen = (actor: Actor, drafts: readonly CustomerDraft[]) => Promise<ScreenedDraft[]>;

/** The hook point `customer.beforeCreate`. Without a screen every draft goes on as it is. */
@Injectable()
export class BeforeCreate {
  private screen: DraftScreen | null = null;
  private isActive: () => boolean = () => false;

  /**
   * Called once, by the feature that runs the hooks of plugins.
   * @param isActive whether anybody takes part at the moment
   */
  register(screen: DraftScreen, isActive: () => boolean): void {
    this.screen = screen;
    this.isActive = isActive;
  }

  /** True when drafts have to be shown at all, so that an import without plugins skips the work. */
  get active(): boolean {
    return this.isActive();
  }

  async apply(actor: Actor, drafts: readonly CustomerDraft[]): Promise<ScreenedDraft[]> {
    if (!this.screen) return drafts.map(() => ({ outcome: 'unchanged' }));
    return this.screen(actor, drafts);
  }
}
