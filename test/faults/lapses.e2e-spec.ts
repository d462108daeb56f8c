// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalSystem, type SystemPart, until } from '#testing/local-system';
import { BUREAU, count, fileCases, FILER, query, waiting } from '../bench/bench-system.js';
import { TemporalAway } from './temporal-away.js';

/** Their clocks end in the same second, and an end by force right after the first falls in the midst of them. */
const CASES = 12;
const TEMPO_MS = 2_000;
const WAIT_MS = 180_000;
const VICTIMS: readonly SystemPart[] = ['worker', 'postgres', 'temporal'];
/** What silence writes in the log, each once per clock or per rung. */
const BY_SILENCE = `('termijn_herinnerd', 'termijn_verstreken', 'trede_betreden')`;

interface Acted {
  readonly handeling: { readonly id: string };
}

describe('terms that end while a part of the system has ended', () => {
  let system: LocalSystem;
  let ids: readonly string[];

  const facts = (): Promise<number> =>
    count(system, `SELECT count(*) AS aantal FROM gebeurtenissen WHERE soort IN ${BY_SILENCE}`);
  /** How many of these cases went on to a rung by silence. */
  const arrived = (naar: string, of: readonly string[]): Promise<number> =>
    count(
      system,
      `SELECT count(DISTINCT vastloper_id) AS aantal FROM gebeurtenissen
       WHERE soort = 'trede_betreden' AND gegevens->>'naar' = $1 AND vastloper_id = ANY($2::uuid[])`,
      [naar, of],
    );
  /** Every clock that ended twice and every rung that was entered twice; every log with a hole. */
  const doubles = (): Promise<unknown[]> =>
    query(
      system,
      `SELECT vastloper_id, soort, COALESCE(gegevens->>'termijnId', gegevens->>'naar') AS wat, count(*)::int AS keer
         FROM gebeurtenissen WHERE soort IN ${BY_SILENCE} GROUP BY 1, 2, 3 HAVING count(*) > 1
       UNION ALL
       SELECT id, 'logboek', versie::text, (SELECT count(*)::int FROM gebeurtenissen WHERE vastloper_id = id)
         FROM vastlopers WHERE versie <> (SELECT count(*) FROM gebeurtenissen WHERE vastloper_id = id)`,
    );

  beforeAll(async () => {
    system = await LocalSystem.start({
      tempoMs: null,
      metVoorbeelden: false,
      env: { DOORBRAAK_WEKSPREIDING_MINUTEN: '0' },
    });
    ids = await fileCases(system, CASES, 4);
    await until('alle workflows lopen', WAIT_MS, async () => (await waiting(system)) === 0);
    await system.restartAt(TEMPO_MS); // filed on one day at rest, so that their clocks all end in the same second
  }, 300_000);

  afterAll(async () => {
    await system?.stop();
  }, 60_000);

  it('lapse once each when worker, PostgreSQL and Temporal get kill -9 in the midst of it', async () => {
    for (const victim of VICTIMS) {
      const before = await facts();
      await until('er weer termijnen aflopen', WAIT_MS, async () => (await facts()) > before);
      await until(`${victim} draait`, WAIT_MS, async () => system.isListed(victim));
      system.kill(victim);
      await until('de database antwoordt', WAIT_MS, () =>
        facts().then(
          () => true,
          () => false,
        ),
      );
    }
    await until('alle bij het doorbraakteam zijn', WAIT_MS, async () => (await arrived('intern_doorbraakteam', ids)) === CASES);
    expect(await doubles()).toEqual([]);
  }, 300_000);

  it('lapse once each when Temporal comes back; filing goes on meanwhile, and acts are stored and carried out', async () => {
    const away = await TemporalAway.begin(system);
    const acts = new Map<string, string>();
    let later: readonly string[] = [];
    try {
      for (const id of ids.slice(0, 4)) {
        const path = `/v1/vastlopers/${id}/aanvullingen`;
        const [first, again] = [
          await system.post<Acted>(FILER, path, { tekst: 'Tijdens de storing.' }, `storing-${id}`),
          await system.post<Acted>(FILER, path, { tekst: 'Tijdens de storing.' }, `storing-${id}`),
        ];
        expect([first.status, again.status, again.body.handeling.id]).toEqual([202, 202, first.body.handeling.id]);
        acts.set(id, first.body.handeling.id);
      }
      later = await fileCases(system, 2, 1); // throws when one is not answered with 201
      const before = await arrived('partners', ids);
      await until('alle termijnen voorbij zijn', WAIT_MS, async () => {
        const { body } = await system.get<{ items: { id: string }[] }>(BUREAU, '/v1/vastlopers?teLaat=true&limit=100');
        const late = new Set(body.items.map(({ id }) => id));
        return [...ids, ...later].every((id) => late.has(id));
      });
      expect([await arrived('partners', ids), await arrived('intern_doorbraakteam', later)]).toEqual([before, 0]);
    } finally {
      await away.end();
    }
    await until('elke handeling is verwerkt', WAIT_MS, async () => (await waiting(system)) === 0);
    await until('alle een trede verder zijn', WAIT_MS, async () => {
      const [old, fresh] = [await arrived('partners', ids), await arrived('intern_doorbraakteam', later)];
      return old === CASES && fresh === later.length;
    });
    expect(await doubles()).toEqual([]);
    for (const [id, handeling] of acts) {
      const { body } = await system.get<{ stand: string }>(FILER, `/v1/handelingen/${handeling}`);
      const texts = (await system.log(FILER, id)).filter(({ soort }) => soort === 'aangevuld').map(({ gegevens }) => gegevens);
      expect([body.stand, texts]).toEqual(['verwerkt', [expect.objectContaining({ tekst: 'Tijdens de storing.' })]]);
    }
  }, 300_000);
});
