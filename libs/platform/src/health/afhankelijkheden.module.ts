// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VastloperProces } from '#application/ports/vastloper-proces';
import { AFHANKELIJKHEDEN, type Afhankelijkheid } from './gereedheid.js';

/** What a program that serves people leans on: the record it cannot do without, Temporal and the sign-in services it can. */
@Module({})
export class AfhankelijkhedenModule {
  static with(aanmelddiensten: readonly Afhankelijkheid[]): DynamicModule {
    const provider = {
      provide: AFHANKELIJKHEDEN,
      inject: [DataSource, VastloperProces],
      useFactory: (source: DataSource, proces: VastloperProces): Afhankelijkheid[] => [
        { naam: 'postgres', verplicht: true, check: () => source.query('SELECT 1') },
        { naam: 'temporal', verplicht: false, check: () => proces.ping() },
        ...aanmelddiensten,
      ],
    };
    return { module: AfhankelijkhedenModule, global: true, providers: [provider], exports: [AFHANKELIJKHEDEN] };
  }
}
