import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccessGuard } from './access/access.guard.js';
import { Authenticators } from './access/authenticator.js';
import { AuditController } from './audit/audit.controller.js';
import { Config } from './config/config.js';
import { DataFolder } from './data-folder/data-folder.js';
import { Database } from './database/database.js';
import { InstanceSecrets } from './database/instance-secrets.js';
import { Listener } from './database/listener.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { EventHistory } from './events/event-history.js';
import { EventLog } from './events/event-log.js';
import { EventSignal } from './events/event-signal.js';
import { EventsController } from './events/events.controller.js';
import { CursorCodec } from './http/cursor.js';
import { IdempotencyStore } from './http/idempotency-store.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { Jobs } from './jobs/jobs.js';
import { Housekeeping } from './jobs/housekeeping.js';
import { HealthController } from './observability/health.controller.js';
import { Metrics } from './observability/metrics.js';
import { MetricsController } from './observability/metrics.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { OpenApi } from './openapi/openapi.service.js';

/** What every feature stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(options: { config: Config; folder: DataFolder; dataSource: DataSource }): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ type: 'postgres' }),
          dataSourceFactory: () => Promise.resolve(options.dataSource),
        }),
      ],
      controllers: [HealthController, MetricsController, OpenApiController, EventsController, AuditController],
      providers: [
        { provide: Config, useValue: options.config },
        { provide: DataFolder, useValue: options.folder },
        { provide: Database, useFactory: (dataSource: DataSource) => new Database(dataSource), inject: [DataSource] },
        {
          provide: InstanceSecrets,
          useFactory: (database: Database) => InstanceSecrets.load(database),
          inject: [Database],
        },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...SERVICES,
        Housekeeping,
      ],
      exports: [Config, DataFolder, Database, InstanceSecrets, ...SERVICES],
    };
  }
}

const SERVICES = [
  Authenticators,
  CursorCodec,
  EventHistory,
  EventLog,
  EventSignal,
  IdempotencyStore,
  Jobs,
  Listener,
  Metrics,
  OpenApi,
  UnitOfWork,
];
