// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { VastloperProces } from '#application/ports/vastloper-proces';
import { AFHANKELIJKHEDEN, type Afhankelijkheid } from './gereedheid.js';

/** What answers a statement. */
interface Vraagbaar {
  query(statement: string): Promise<unknown>;
}

/** What a program that serves people leans on: the record it cannot do without, Temporal and the sign-in services it can. */
@Module({})
export class AfhankelijkhedenModule {
  /** @param database the class by which the connections are asked for. */
  static with(database: Type<Vraagbaar>, aanmelddiensten: readonly Afhankelijkheid[]): DynamicModule {
    const provider = {
      provide: AFHANKELIJKHEDEN,
      inject: [database, VastloperProces],
      useFactory: (source: Vraagbaar, proces: VastloperProces): Afhankelijkheid[] => [
        { naam: 'postgres', verplicht: true, check: () => source.query('SELECT 1') },
        { naam: 'temporal', verplicht: false, check: () => proces.ping() },
        ...aanmelddiensten,
      ],
    };
    return { module: AfhankelijkhedenModule, global: true, providers: [provider], exports: [AFHANKELIJKHEDEN] };
  }
}
