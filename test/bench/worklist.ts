// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { LocalSystem } from '#testing/local-system';
import { insertBulk } from '../../libs/persistence/test/bulk-vastlopers.js';
import { databaseUrlOf } from './bench-system.js';
import { closedLoop } from './load.js';
import { report } from './report.js';

const CASES = 100_000;
/** A member of the organisation that sees every case of the bulk. */
const SEES_ALL = 'departement-bzk';

/** Pages 1 and 100 of the worklist at 100,000 cases that the caller may see. */
export async function measureWorklist(): Promise<void> {
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    await fill(system);
    const token = await system.token(SEES_ALL);
    for (const sorteer of ['termijn', '-ingediend']) {
      const first = `/v1/vastlopers?sorteer=${sorteer}&limit=25`;
      const hundredth = await pathOfPage(system, first, 100);
      for (const [name, path] of [
        ['eerste pagina', first],
        ['pagina 100', hundredth],
      ] as const) {
        const shot = { url: `${system.url('API')}${path}`, method: 'GET', token, expect: [200] } as const;
        await closedLoop(2, 2, () => ({ ...shot, expect: [200] }));
        const measured = await closedLoop(2, 5, () => ({ ...shot, expect: [200] }));
        report(`werklijst ${sorteer}, ${name}, ${CASES} zaken`, measured, 'p95 onder 20 ms', measured.p95 < 20);
      }
    }
  } finally {
    await system.stop();
  }
}

async function fill(system: LocalSystem): Promise<void> {
  const dataSource = await createDataSource({ url: databaseUrlOf(system), poolSize: 1 }).initialize();
  try {
    await insertBulk(new Database(dataSource), CASES);
  } finally {
    await dataSource.destroy();
  }
}

async function pathOfPage(system: LocalSystem, first: string, page: number): Promise<string> {
  let path = first;
  for (let i = 1; i < page; i += 1) {
    const { body } = await system.get<{ volgende: string | null }>(SEES_ALL, path);
    if (body.volgende === null) throw new Error(`Er zijn maar ${i} pagina's`);
    path = `${first}&cursor=${encodeURIComponent(body.volgende)}`;
  }
  return path;
}
