// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule } from '@nestjs/common';
import { VastloperProces } from '#application/ports/vastloper-proces';
import { TemporalConnection, type ProcessOptions } from './temporal-connection.js';
import { TemporalVastloperProces } from './temporal-vastloper-proces.js';

/** Gives `VastloperProces`: the process that walks the route of each case. */
@Module({})
export class ProcessModule {
  /** @example ProcessModule.forRoot({ address: '127.0.0.1:7233', namespace: 'default', deliveryTimeoutMs: 900 }) */
  static forRoot(options: ProcessOptions): DynamicModule {
    return {
      module: ProcessModule,
      global: true,
      providers: [
        { provide: TemporalConnection, useFactory: () => new TemporalConnection(options) },
        { provide: VastloperProces, useClass: TemporalVastloperProces },
      ],
      exports: [VastloperProces, TemporalConnection],
    };
  }
}
