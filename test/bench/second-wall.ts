// SPDX-License-Identifier: EUPL-1.2
import { GEEN_FILTER } from '#application/ports/vastloper.repository';
import { PROTECTED_TABLES } from '#persistence/access/policies';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { organisatieIdVan } from '#persistence/reference-id';
import { lijstVraag, type Vraag } from '#persistence/vastlopers/lijst-sql';
import { werkvoorraadVraag } from '#persistence/vastlopers/werkvoorraad-sql';
import type { LocalSystem } from '#testing/local-system';
import { BULK_VANDAAG, explain, ZIET_ALLES } from '../../libs/persistence/test/bulk-vastlopers.js';
import { applicationUrlOf, query } from './bench-system.js';
import { percentile, type Measured } from './load.js';
import { line, note } from './report.js';

/** With and without row-level security take turns, so that a machine that slows down slows both. */
const TURNS = 3;
const STATEMENTS_PER_TURN = 400;
/** A deadlock while the wall is switched is tried again so often. */
const SWITCH_ATTEMPTS = 10;
/** Of the p95 of a worklist with the second wall, in percent (issue 4). */
const MEESTE_PROCENT = 20;
const ZICHT = {
  persoonId: '00000000-0000-7000-8000-000000000000',
  plaatsen: [{ organisatieId: ZIET_ALLES, focusgebied: null }],
};

/** The programmabureau of one area of twenty, for whom cases wait. */
const WACHT_OP = {
  persoonId: ZICHT.persoonId,
  plaatsen: [{ organisatieId: organisatieIdVan('programmabureau-ehv-wz'), focusgebied: 'EHV-WZ' }],
};
/** What one step of a plan may look at for a page of 25, with every place in it. */
const MEESTE_RIJEN = 1_000;

type Percentiles = Pick<Measured, 'p50' | 'p95'>;

/** The same measurement several times, with and without row-level security. */
export interface Turns<Run extends Percentiles = Percentiles> {
  readonly met: readonly Run[];
  readonly zonder: readonly Run[];
}

const PAGINA = { cursor: null, limit: 25 };

/** The questions of a list and of what waits for somebody, of who sees every case of the bulk. */
const VRAGEN: readonly (readonly [naam: string, vraag: Vraag])[] = [
  ...(['termijn', '-ingediend'] as const).map(
    (sorteer) => [`lijst ${sorteer}`, lijstVraag(ZICHT.plaatsen, { ...GEEN_FILTER, sorteer }, PAGINA, BULK_VANDAAG)] as const,
  ),
  ['werkvoorraad', werkvoorraadVraag(WACHT_OP.plaatsen, PAGINA, BULK_VANDAAG)],
];
const zichtBij = (naam: string) => (naam === 'werkvoorraad' ? WACHT_OP : ZICHT);

/** The statements by themselves: with sight and row-level security, and as they were asked before both. */
export async function measureSecondWall(system: LocalSystem): Promise<void> {
  const dataSource = await createDataSource({ url: applicationUrlOf(system), poolSize: 1 }).initialize();
  try {
    const database = new Database(dataSource);
    for (const [naam, { statement, values }] of VRAGEN) {
      const ask = (met: boolean) => (met ? database.asZicht(zichtBij(naam)) : database).rows(statement, values);
      const turns = await takeTurns(system, async (met) => {
        const latencies: number[] = [];
        for (let i = 0; i < STATEMENTS_PER_TURN; i += 1) {
          const began = performance.now();
          await ask(met);
          latencies.push(performance.now() - began);
        }
        return { p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95) };
      });
      reportCost(`tweede muur, vraag van ${naam}`, turns);
    }
  } finally {
    await dataSource.destroy();
  }
}

/** The plan of each question with the second wall: cases and sight are found along an index only, and no more rows are looked at than a page takes. */
export async function explainWorklist(system: LocalSystem, cases: number): Promise<void> {
  const dataSource = await createDataSource({ url: applicationUrlOf(system), poolSize: 1 }).initialize();
  try {
    const database = new Database(dataSource);
    for (const [naam, { statement, values }] of VRAGEN) {
      const plan = await explain(database.asZicht(zichtBij(naam)), statement.text, values);
      const whole = plan.filter(
        (node) => node['Node Type'] === 'Seq Scan' && /^(?:vastlopers|betrokkenheden)$/.test(node['Relation Name'] ?? ''),
      );
      const seen = Math.max(
        ...plan.map((node) => node['Actual Rows'] * node['Actual Loops'] + (node['Rows Removed by Filter'] ?? 0)),
      );
      const figure = `${whole.length} keer de hele tabel, hoogstens ${seen} rijen in één stap`;
      line(
        `plan van ${naam} bij ${cases} zaken`,
        figure,
        `geen hele tabel, hoogstens ${MEESTE_RIJEN} rijen`,
        whole.length === 0 && seen <= MEESTE_RIJEN,
      );
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

/** All or none: who is at work at the same moment may hold one table and wait for another, and then PostgreSQL ends one of the two. */
async function switchSecondWall(system: LocalSystem, to: 'ENABLE' | 'DISABLE'): Promise<void> {
  const statement = PROTECTED_TABLES.map((table) => `ALTER TABLE ${table} ${to} ROW LEVEL SECURITY`).join('; ');
  for (let left = SWITCH_ATTEMPTS; ; left -= 1) {
    try {
      await query(system, statement);
      return;
    } catch (error) {
      if (left <= 1 || !(error instanceof Error) || (error as Error & { code?: string }).code !== '40P01') throw error;
    }
  }
}

/** The turn of which the p95 is neither the best nor the worst. */
export function middle<Run extends Percentiles>(turns: readonly Run[]): Run {
  return turns.toSorted((a, b) => a.p95 - b.p95)[Math.floor(turns.length / 2)] as Run;
}

/** What part of the p95 with the second wall is its cost, in percent, not rounded: 0 when it costs nothing. */
export function costOf({ met, zonder }: Turns): number {
  const [protectedRun, openRun] = [middle(met), middle(zonder)];
  return Math.max(0, 100 * (1 - openRun.p95 / protectedRun.p95));
}

/** Prints what the second wall costs at p95, with the aim of at most a fifth; more is a miss. */
export function reportCost(name: string, turns: Turns): void {
  const [protectedRun, openRun] = [middle(turns.met), middle(turns.zonder)];
  const cost = costOf(turns);
  const figure = `p95 ${protectedRun.p95} ms met, ${openRun.p95} ms zonder: ${cost.toFixed(1)} % daarvan`;
  line(name, figure, 'hoogstens 20 %', cost <= MEESTE_PROCENT);
  note('', `p50 ${protectedRun.p50} ms met, ${openRun.p50} ms zonder`);
}
