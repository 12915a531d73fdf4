import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/index.js';
import { DemoModule } from '../demo/index.js';
import { ChannelApi } from './channel/channel-api.js';
import { DeadLetters } from './delivery/dead-letters.js';
import { Deliveries } from './delivery/deliveries.js';
import { DeliveryLeases } from './delivery/delivery-leases.js';
import { DeliveryStore } from './delivery/delivery-store.js';
import { FirstPlugins } from './first-plugins.js';
import { CustomerScreen } from './hooks/customer-screen.js';
import { HookDispatcher } from './hooks/hook-dispatcher.js';
import { PluginInstallations } from './installations/plugin-installations.js';
import { Isolation } from './isolation/isolation.js';
import { PluginReconciler } from './plugin-reconciler.js';
import { PluginRuntime } from './plugin-runtime.js';
import { PluginViews } from './plugin-views.js';
import { PluginsController } from './plugins.controller.js';
import { PluginsService } from './plugins.service.js';

/** Guests: third-party code in processes of its own. The demo module comes first, so that its customers are history to a plugin. */
@Module({
  imports: [CustomersModule, DemoModule],
  controllers: [PluginsController],
  providers: [
    ChannelApi,
    CustomerScreen,
    DeadLetters,
    Deliveries,
    DeliveryLeases,
    DeliveryStore,
    FirstPlugins,
    HookDispatcher,
    Isolation,
    PluginInstallations,
    PluginReconciler,
    PluginRuntime,
    PluginsService,
    PluginViews,
  ],
})
export class PluginsModule {}
