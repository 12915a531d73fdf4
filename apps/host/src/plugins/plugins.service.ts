import { Injectable } from '@nestjs/common';
import { actorRef, type Actor } from '../platform/access/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { problem } from '../platform/errors/problem.js';
import { EventLog } from '../platform/events/event-log.js';
import type { CatalogueEntry, UsablePlugin } from './catalogue/plugin-catalogue.js';
import { grantedScopes } from './installations/consent.js';
import { PluginInstallations } from './installations/plugin-installations.js';
import { PluginReconciler } from './plugin-reconciler.js';
import { PluginViews } from './plugin-views.js';
import { pluginReference, type EnablePlugin, type PluginView } from './plugin.view.js';

/** What administrators decide about plugins. */
@Injectable()
export class PluginsService {
  constructor(
    private readonly reconciler: PluginReconciler,
    private readonly installations: PluginInstallations,
    private readonly views: PluginViews,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: EventLog,
  ) {}

  async list(): Promise<PluginView[]> {
    const [entries, installations] = await Promise.all([this.reconciler.plugins(), this.installations.all()]);
    return Promise.all(
      entries.map((entry) => this.views.view(entry, installations.find(({ id }) => id === entry.id) ?? null)),
    );
  }

  async get(id: string): Promise<PluginView> {
    return this.views.view(await this.entry(id), await this.installations.find(id));
  }

  /** Grants what it asks for and starts it. Nobody grants more than they may do themselves. */
  async enable(actor: Actor, id: string, { scopes: named }: EnablePlugin): Promise<PluginView> {
    const { manifest, digest } = await this.usable(id);
    const scopes = grantedScopes(manifest, named);
    const beyond = scopes.filter((scope) => !actor.scopes.has(scope));
    if (beyond.length > 0)
      throw problem('SCOPE_BEYOND_CALLER', {
        detail: `The plugin asks for ${beyond.join(' ')}, which you do not have yourself.`,
      });
    const startAt = await this.log.end();
    await this.unitOfWork.run(actor, async (transaction) => {
      const before = await this.installations.find(id, transaction);
      const grant = { scopes, manifestDigest: digest, grantedBy: actorRef(actor) };
      const after = await this.installations.enable(transaction, { id, version: manifest.version, grant, startAt });
      transaction.record({
        type: 'plugin.enabled',
        subject: id,
        data: pluginReference(manifest, null),
        before: before && { ...before },
        after: { ...after },
      });
      return this.views.view(await this.usable(id), after);
    });
    await this.reconciler.decided(id);
    return this.get(id);
  }

  /** Stops it. Its grant and what it has not been able to handle are kept. */
  async disable(actor: Actor, id: string): Promise<PluginView> {
    const entry = await this.entry(id);
    await this.unitOfWork.run(actor, async (transaction) => {
      const after = await this.installations.disable(transaction, id);
      if (after !== null) {
        const reference =
          entry.kind === 'usable'
            ? pluginReference(entry.manifest, null)
            : { id, name: id, version: after.version, reason: null };
        transaction.record({
          type: 'plugin.disabled',
          subject: id,
          data: reference,
          before: { desired: 'enabled' },
          after: { desired: 'disabled' },
        });
      }
      return this.views.view(entry, after ?? (await this.installations.find(id, transaction)));
    });
    await this.reconciler.decided(id);
    return this.get(id);
  }

  /** Starts a suspended plugin over, with a clean record, on every host. */
  async resume(actor: Actor, id: string): Promise<PluginView> {
    const entry = await this.usable(id);
    await this.unitOfWork.run(actor, async (transaction) => {
      const after = await this.installations.renew(transaction, id);
      if (after === null) throw problem('PLUGIN_NOT_ENABLED', { detail: `Plugin ${id} is not enabled.` });
      transaction.audit({ action: 'plugin.resumed', subject: id });
      return this.views.view(entry, after);
    });
    await this.reconciler.decided(id);
    return this.get(id);
  }

  private async usable(id: string): Promise<UsablePlugin> {
    const entry = await this.entry(id);
    if (entry.kind === 'usable') return entry;
    throw problem(entry.failure.code, { detail: entry.failure.message });
  }

  private async entry(id: string): Promise<CatalogueEntry> {
    const entry = await this.reconciler.find(id);
    if (entry === undefined)
      throw problem('PLUGIN_NOT_FOUND', { detail: `There is no plugin "${id}" in the plugin folders.` });
    return entry;
  }
}
