// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { PgBeeldTelling } from '#persistence/beeld/pg-beeld-telling';
import { LocalSystem } from '#testing/local-system';
import { insertBulk } from '../../libs/persistence/test/bulk-vastlopers.js';
import { sized, type BenchSize } from './bench-size.js';
import { BUREAU, databaseUrlOf, query } from './bench-system.js';
import { openLoop, type Shot } from './load.js';
import { note, report } from './report.js';
import { signIn } from './web-session.js';

const CASES = 100_000;
/** One person may ask ten times a second; all measurements of one person stay within a minute of it. */
const PER_SECOND = 16;
/** A member of the organisation that sees every case of the bulk. */
const SEES_ALL = 'departement-bzk';

// The bulk has cases and clocks; these give each case its moves, as a case that stands higher has made them, and every fifth a promise.
const MOVES = `INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, gegevens, formatversie, vorige_hash, hash)
  SELECT v.id, 1 + stap, 'trede_betreden', v.ingediend_op + stap * interval '9 days', jsonb_build_object('van', treden[stap], 'naar', treden[stap + 1]), 2, '', ''
  FROM vastlopers v, (SELECT ARRAY['intake', 'intern_doorbraakteam', 'partners', 'alliantieraad', 'rijksvertegenwoordiger', 'doorbraakoverleg'] AS treden) t,
    LATERAL generate_series(1, array_position(treden, v.trede) - 1) AS stap`;
const PROMISES = `INSERT INTO toezeggingen (id, vastloper_id, partij_id, hoedanigheid, stand, voor)
  SELECT id, id, id, 'partner', (ARRAY['toegezegd', 'nagekomen'])[1 + (random() * 1.99)::int % 2], ingediend_op::date + 30 FROM vastlopers WHERE right(nummer, 1) IN ('0', '5')`;

/** The page of Beeld at 100,000 cases, for who sees them all, for one area of twenty, and how long counting takes. */
export async function measureBeeld(size: BenchSize): Promise<void> {
  const cases = sized(size, CASES, 5_000);
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    await fill(system, cases);
    for (const [name, person, path] of [
      ['beeld, alles', SEES_ALL, '/beeld?periode=alles'],
      ['beeld, een jaar', SEES_ALL, '/beeld'],
      ['beeld, een gebied', SEES_ALL, '/beeld?gebied=EHV-WZ&periode=alles'],
      ['beeld, programmabureau', BUREAU, '/beeld?periode=alles'],
    ] as const) {
      const cookie = await signIn(system, person);
      const shot = (): Shot => ({ url: `${system.url('WEB')}${path}`, method: 'GET', token: '', cookie, expect: [200] });
      await openLoop(PER_SECOND, 2, shot);
      const measured = await openLoop(PER_SECOND, sized(size, 7, 2), shot);
      report(`${name}, ${cases} zaken`, measured, 'p95 onder 80 ms', measured.p95 < 80);
    }
  } finally {
    await system.stop();
  }
}

async function fill(system: LocalSystem, cases: number): Promise<void> {
  const dataSource = await createDataSource({ url: databaseUrlOf(system), poolSize: 1 }).initialize();
  try {
    const owner = new Database(dataSource);
    await insertBulk(owner, cases);
    for (const text of [MOVES, PROMISES, 'ANALYZE']) await query(system, text);
    const telling = new PgBeeldTelling(owner);
    for (const [name, change] of [
      ['alles tellen', ''],
      ['één gebied opnieuw tellen', `UPDATE vastlopers SET versie = versie + 1 WHERE nummer = 'EHV-WZ-2026-000007'`],
      ['niets veranderd', ''],
    ] as const) {
      if (change) await query(system, change);
      const begin = performance.now();
      const gebieden = await telling.recount(new Date().toISOString());
      note(name, `${Math.round(performance.now() - begin)} ms, ${gebieden} gebieden`);
    }
    await query(system, 'ANALYZE beeld_cijfers');
  } finally {
    await dataSource.destroy();
  }
}
