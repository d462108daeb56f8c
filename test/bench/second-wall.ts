// SPDX-License-Identifier: EUPL-1.2
import { GEEN_FILTER } from '#application/ports/vastloper.repository';
import { PROTECTED_TABLES } from '#persistence/access/policies';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { lijstVraag } from '#persistence/vastlopers/lijst-sql';
import type { LocalSystem } from '#testing/local-system';
import { BULK_VANDAAG, ZIET_ALLES } from '../../libs/persistence/test/bulk-vastlopers.js';
import { applicationUrlOf, query } from './bench-system.js';
import { percentile, type Measured } from './load.js';
import { line, note } from './report.js';

const SORTERINGEN = ['termijn', '-ingediend'] as const;
/** With and without row-level security take turns, so that a machine that slows down slows both. */
const TURNS = 3;
const STATEMENTS_PER_TURN = 400;
const ZICHT = {
  persoonId: '00000000-0000-7000-8000-000000000000',
  plaatsen: [{ organisatieId: ZIET_ALLES, focusgebied: null }],
};

type Percentiles = Pick<Measured, 'p50' | 'p95'>;

/** The same measurement several times, with and without row-level security. */
export interface Turns<Run extends Percentiles = Percentiles> {
  readonly met: readonly Run[];
  readonly zonder: readonly Run[];
}

/** The statement of the list by itself: with sight and row-level security, and as it was asked before both. */
export async function measureSecondWall(system: LocalSystem): Promise<void> {
  const dataSource = await createDataSource({ url: applicationUrlOf(system), poolSize: 1 }).initialize();
  try {
    const database = new Database(dataSource);
    for (const sorteer of SORTERINGEN) {
      const filter = { ...GEEN_FILTER, sorteer };
      const { statement, values } = lijstVraag(ZICHT.plaatsen, filter, { cursor: null, limit: 25 }, BULK_VANDAAG);
      const ask = (met: boolean) => (met ? database.asZicht(ZICHT) : database).rows(statement, values);
      const turns = await takeTurns(system, async (met) => {
        const latencies: number[] = [];
        for (let i = 0; i < STATEMENTS_PER_TURN; i += 1) {
          const began = performance.now();
          await ask(met);
          latencies.push(performance.now() - began);
        }
        return { p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95) };
      });
      reportCost(`tweede muur, vraag van de werklijst ${sorteer}`, turns);
    }
  } finally {
    await dataSource.destroy();
  }
}

/** Measures with and without row-level security in turns; the argument says which. */
export async function takeTurns<Run extends Percentiles>(
  system: LocalSystem,
  measure: (met: boolean) => Promise<Run>,
): Promise<Turns<Run>> {
  const turns = { met: [] as Run[], zonder: [] as Run[] };
  for (let i = 0; i < TURNS; i += 1) {
    turns.met.push(await measure(true));
    await switchSecondWall(system, 'DISABLE');
    try {
      turns.zonder.push(await measure(false));
    } finally {
      await switchSecondWall(system, 'ENABLE');
    }
  }
  return turns;
}

async function switchSecondWall(system: LocalSystem, to: 'ENABLE' | 'DISABLE'): Promise<void> {
  await query(system, PROTECTED_TABLES.map((table) => `ALTER TABLE ${table} ${to} ROW LEVEL SECURITY`).join('; '));
}

/** The turn of which the p95 is neither the best nor the worst. */
export function middle<Run extends Percentiles>(turns: readonly Run[]): Run {
  return turns.toSorted((a, b) => a.p95 - b.p95)[Math.floor(turns.length / 2)] as Run;
}

/** Prints what the second wall costs at p95, with the aim of at most a fifth. */
export function reportCost(name: string, { met, zonder }: Turns): void {
  const [protectedRun, openRun] = [middle(met), middle(zonder)];
  const cost = Math.round(100 * (protectedRun.p95 / openRun.p95 - 1));
  line(name, `p95 ${protectedRun.p95} ms met, ${openRun.p95} ms zonder: ${cost} % meer`, 'hoogstens 20 %', cost <= 20);
  note('', `p50 ${protectedRun.p50} ms met, ${openRun.p50} ms zonder`);
}
