// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { PgBeeldTelling } from '#persistence/beeld/pg-beeld-telling';
import { LocalSystem } from '#testing/local-system';
import { insertBulk } from '../../libs/persistence/test/bulk-vastlopers.js';
import { sized, type BenchSize } from './bench-size.js';
import { BUREAU, databaseUrlOf, query } from './bench-system.js';
import { makeHeavyCase, makePlainCase } from './heavy-case.js';
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

/** The pages at 100,000 cases: Beeld for who sees them all and for one area of twenty, how long counting takes, and of a programmabureau a plain and a heavy case, its list and the board. */
export async function measureBeeld(size: BenchSize): Promise<void> {
  const cases = sized(size, CASES, 5_000);
  const system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { LOG_LEVEL: 'warn' } });
  try {
    await fill(system, cases);
    for (const [name, person, path, aim] of [
      ['beeld, alles', SEES_ALL, '/beeld?periode=alles', 80],
      ['beeld, een jaar', SEES_ALL, '/beeld', 80],
      ['beeld, een gebied', SEES_ALL, '/beeld?gebied=EHV-WZ&periode=alles', 80],
      ['beeld, programmabureau', BUREAU, '/beeld?periode=alles', 80],
      ['een gewone vastloper', BUREAU, `/vastlopers/${await makePlainCase(system)}`, 50],
      ['een zware vastloper', BUREAU, `/vastlopers/${await makeHeavyCase(system)}`, 50],
      ['werkvoorraad', BUREAU, '/werkvoorraad', 80],
      ['bord', BUREAU, '/bord', 80],
    ] as const) {
      const cookie = await signIn(system, person);
      const shot = (): Shot => ({ url: `${system.url('WEB')}${path}`, method: 'GET', token: '', cookie, expect: [200] });
      await openLoop(PER_SECOND, 2, shot);
      const measured = await openLoop(PER_SECOND, sized(size, 7, 2), shot);
      report(`${name}, ${cases} zaken`, measured, `p95 onder ${aim} ms`, measured.p95 < aim);
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
    // What came in bulk is no news: the stream of events would tell it for minutes, beside what is measured.
    for (const text of [MOVES, 'TRUNCATE wachtende_gebeurtenissen', PROMISES, 'ANALYZE']) await query(system, text);
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
