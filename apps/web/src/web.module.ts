// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule } from '@nestjs/common';
import { Klok } from '#application/ports/klok';
import { DatabaseProbe } from './health/database-probe.js';
import { HealthController } from './health/health.controller.js';
import { WebSettings } from './settings.js';
import { StartController } from './start/start.controller.js';
import { AssetsController } from './assets/assets.controller.js';

/** What the pages need from outside. */
export interface WebDependencies {
  readonly settings: WebSettings;
  readonly klok: Klok;
  readonly database: DatabaseProbe;
}

/** The pages. */
@Module({})
export class WebModule {
  static register({ settings, klok, database }: WebDependencies): DynamicModule {
    return {
      module: WebModule,
      controllers: [StartController, AssetsController, HealthController],
      providers: [
        { provide: WebSettings, useValue: settings },
        { provide: Klok, useValue: klok },
        { provide: DatabaseProbe, useValue: database },
      ],
    };
  }
}
