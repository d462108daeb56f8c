// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { PageClock, WebSettings } from './settings.js';
import { StartController } from './start/start.controller.js';
import { StylesheetController } from './stylesheet/stylesheet.controller.js';

/** The pages with what they need from outside. */
@Module({})
export class WebModule {
  static register(settings: WebSettings, clock: PageClock): DynamicModule {
    return {
      module: WebModule,
      controllers: [StartController, StylesheetController, HealthController],
      providers: [
        { provide: WebSettings, useValue: settings },
        { provide: PageClock, useValue: clock },
      ],
    };
  }
}
