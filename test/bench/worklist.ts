// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { LocalSystem } from '#testing/local-system';
import { insertBulk } from '../../libs/persistence/test/bulk-vastlopers.js';
import { sized, type BenchSize } from './bench-size.js';
import { BUREAU, databaseUrlOf } from './bench-system.js';
import { closedLoop, type Shot } from './load.js';
import { report } from './report.js';
import { explainWorklist, measureSecondWall, middle, reportCost, takeTurns } from './second-wall.js';

const CASES = 100_000;
const MILJOEN = 1_000_000;
/** A member of the organisation that sees every case of the bulk. */
const SEES_ALL = 'departement-bzk';

/** Pages 1 and 100 at 100,000 cases: of the list of a caller who sees them all, and of what waits for a programmabureau that has one area of twenty. */
export async function measureWorklist(size: BenchSize): Promise<void> {
  const cases = size.miljoen ? MILJOEN : sized(size, CASES, 5_000);
  const page = sized(size, 100, 5);
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    await fill(system, cases);
    await measureSecondWall(system);
    await explainWorklist(system, cases);
    for (const [name, person, first] of [
      ['lijst op termijn', SEES_ALL, '/v1/vastlopers?sorteer=termijn&limit=25'],
      ['lijst op indiening', SEES_ALL, '/v1/vastlopers?sorteer=-ingediend&limit=25'],
      ['werkvoorraad', BUREAU, '/v1/werkvoorraad?limit=25'],
    ] as const) {
      const token = await system.token(person);
      for (const [which, path] of [
        ['eerste pagina', first],
        [`pagina ${page}`, await pathOfPage(system, person, first, page)],
      ] as const) {
        const shot = (): Shot => ({ url: `${system.url('API')}${path}`, method: 'GET', token, expect: [200] });
        await closedLoop(2, 2, shot);
        const turns = await takeTurns(system, () => closedLoop(2, sized(size, 3, 1), shot));
        const measured = middle(turns.met);
        report(`${name}, ${which}, ${cases} zaken`, measured, 'p95 onder 20 ms', measured.p95 < 20);
        reportCost(`  ${name}, ${which}: daarvan de tweede muur, hele verzoek`, turns);
      }
    }
  } finally {
    await system.stop();
  }
}

async function fill(system: LocalSystem, cases: number): Promise<void> {
  const dataSource = await createDataSource({ url: databaseUrlOf(system), poolSize: 1 }).initialize();
  try {
    await insertBulk(new Database(dataSource), cases);
  } finally {
    await dataSource.destroy();
  }
}

async function pathOfPage(system: LocalSystem, person: string, first: string, page: number): Promise<string> {
  let path = first;
  for (let i = 1; i < page; i += 1) {
    const { body } = await system.get<{ volgende: string | null }>(person, path);
    if (body.volgende === null) throw new Error(`Er zijn maar ${i} pagina's`);
    path = `${first}&cursor=${encodeURIComponent(body.volgende)}`;
  }
  return path;
}
