import { Injectable } from '@nestjs/common';
import { EventLog } from '../../platform/events/event-log.js';
import { EventSignal } from '../../platform/events/event-signal.js';
import { logger } from '../../platform/logging/logger.js';
import { Metrics } from '../../platform/observability/metrics.js';
import { DeliveryLeases } from './delivery-leases.js';
import { DEFAULT_DELIVERY_POLICY } from './delivery-policy.js';
import { DeliveryPump, type DeliveryPumpOptions } from './delivery-pump.js';
import { DeliveryStore } from './delivery-store.js';

/** The deliveries of this host to its plugins. */
@Injectable()
export class Deliveries {
  private readonly pumps = new Set<DeliveryPump>();
  private readonly delivered = this.metrics.counter(
    'tessera_plugin_deliveries_total',
    'Events that plugins have handled',
    ['plugin'],
  );
  private readonly stopListening: () => void;

  constructor(
    private readonly log: EventLog,
    private readonly store: DeliveryStore,
    private readonly leases: DeliveryLeases,
    private readonly metrics: Metrics,
    signal: EventSignal,
  ) {
    this.stopListening = signal.onCommitted(() => {
      for (const pump of this.pumps) pump.wake();
    });
  }

  /** Begins to deliver; the pump stops with {@link DeliveryPump.stop}. */
  open(pluginId: string, subscription: Pick<DeliveryPumpOptions, 'types' | 'target' | 'onFailed'>): DeliveryPump {
    const pump = new DeliveryPump({
      pluginId,
      ...subscription,
      log: this.log,
      store: this.store,
      leases: this.leases,
      policy: DEFAULT_DELIVERY_POLICY,
      onDelivered: (count) => this.delivered.inc({ plugin: pluginId }, count),
      onProblem: (error) =>
        logger.warn(
          { err: error, plugin: pluginId },
          'events wait: they could not be read, or their outcome not be stored',
        ),
      onStopped: () => this.pumps.delete(pump),
    });
    this.pumps.add(pump);
    return pump;
  }

  async close(): Promise<void> {
    this.stopListening();
    await Promise.all([...this.pumps].map((pump) => pump.stop()));
    await this.leases.close();
  }
}
