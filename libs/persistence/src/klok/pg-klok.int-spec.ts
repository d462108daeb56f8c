// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { kalenderTijd } from '#domain/klok/tempo';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { RecordDatabase } from '../../test/record-database.js';
import { anchorKlok, markGezien, readKlokStand } from './klok-anker.js';
import { createKlok, PgKlok, type KlokOptions } from './pg-klok.js';
import { TempoError } from './tempo.errors.js';

const DAG_MS = 86_400_000;
const TEMPO_MS = 2_000;
/** Monday 23 November 2026, 10:00 in Amsterdam. */
const START = '2026-11-23T09:00:00.000Z';
const OPTIONS: KlokOptions = { tempoMs: TEMPO_MS, spreidingMinuten: 0, nodeEnv: 'test' };
const na = (ms: number, moment = START): string => new Date(Date.parse(moment) + ms).toISOString();

let db: RecordDatabase;
const open: PgKlok[] = [];

beforeAll(async () => {
  db = await RecordDatabase.create('klok');
});
beforeEach(async () => {
  await db.owner.rows({ text: 'DELETE FROM klok_ankers' });
  await db.owner.rows({ text: `DELETE FROM hartslagen` });
});
afterEach(() => {
  for (const klok of open.splice(0)) klok.close();
});
afterAll(() => db.drop());

/** A clock as one process has it; `as` says with which rights. It reads the anchor only when asked. */
async function newKlok(change: Partial<KlokOptions> = {}, as = db.worker): Promise<PgKlok> {
  const klok = await createKlok(as.dataSource, { ...OPTIONS, refreshMs: DAG_MS, ...change });
  open.push(klok);
  return klok;
}

describe(anchorKlok.name, () => {
  it('ties the calendar to now the first time', async () => {
    const anker = { werkelijk: START, kalender: START, werkdagMs: TEMPO_MS };
    expect(await anchorKlok(db.owner, START, TEMPO_MS)).toEqual({ kalender: KALENDER_STANDAARD, anker });
    expect((await readKlokStand(db.database)).anker).toEqual(anker);
  });

  it('has no anchor at the speed of the law, however often it starts', async () => {
    for (const moment of [START, na(DAG_MS)]) expect((await anchorKlok(db.owner, moment, null)).anker).toBeNull();
  });

  it('goes on where the calendar stood when it was last seen to run: a night off is no time on it', async () => {
    const { anker } = await anchorKlok(db.owner, START, TEMPO_MS);
    await markGezien(db.database, na(10_000)); // five working days later
    const volgende = (await anchorKlok(db.owner, na(DAG_MS), TEMPO_MS)).anker;
    expect(volgende).toEqual({ werkelijk: na(DAG_MS), kalender: '2026-11-30T09:00:00.000Z', werkdagMs: TEMPO_MS });
    expect(volgende?.kalender).toBe(kalenderTijd(na(10_000), anker!, KALENDER_STANDAARD));
    await markGezien(db.database, na(DAG_MS + 2_000));
    expect((await anchorKlok(db.owner, na(3 * DAG_MS), TEMPO_MS)).anker?.kalender).toBe('2026-12-01T09:00:00.000Z');
  });

  it('never goes back before a fact of the record, also when it was killed before it was seen', async () => {
    const eigen = await RecordDatabase.create('klok_feit');
    try {
      await anchorKlok(eigen.owner, START, TEMPO_MS);
      eigen.klok.moment = '2027-03-01T11:00:00.000Z';
      await eigen.fileCase();
      expect((await anchorKlok(eigen.owner, na(DAG_MS), TEMPO_MS)).anker?.kalender).toBe('2027-03-01T11:00:00.000Z');
    } finally {
      await eigen.drop();
    }
  });

  it('pays no heed to a sign of life from before the anchor or from a clock that was set back', async () => {
    await markGezien(db.database, na(-DAG_MS));
    await anchorKlok(db.owner, START, TEMPO_MS);
    const gebleven = await kalenderNa(2_000);
    await markGezien(db.database, na(DAG_MS));
    expect(await kalenderNa(4_000)).toBe(
      kalenderTijd(na(4_000), { werkelijk: na(2_000), kalender: gebleven, werkdagMs: TEMPO_MS }, KALENDER_STANDAARD),
    );
  });

  async function kalenderNa(ms: number): Promise<string> {
    return (await anchorKlok(db.owner, na(ms), TEMPO_MS)).anker?.kalender ?? '';
  }

  it('keeps the date when the tempo changes', async () => {
    await anchorKlok(db.owner, START, TEMPO_MS);
    await markGezien(db.database, na(2_000));
    const { anker } = await anchorKlok(db.owner, na(DAG_MS), 50);
    expect(anker).toEqual({ werkelijk: na(DAG_MS), kalender: '2026-11-24T09:00:00.000Z', werkdagMs: 50 });
  });

  it('refuses the speed of the law while the calendar runs ahead, and leaves the anchor as it was', async () => {
    await anchorKlok(db.owner, START, TEMPO_MS);
    await markGezien(db.database, na(10_000));
    const { anker } = await readKlokStand(db.database);
    const weigering = anchorKlok(db.owner, na(60_000), null);
    await expect(weigering).rejects.toThrow(TempoError);
    await expect(weigering).rejects.toThrow('Start weer met DOORBRAAK_TEMPO');
    expect((await readKlokStand(db.database)).anker).toEqual(anker);
  });

  it('gives several who anchor at once the same start', async () => {
    const standen = await Promise.all([0, 1, 2].map(() => anchorKlok(db.owner, na(DAG_MS * 365), TEMPO_MS)));
    expect(new Set(standen.map(({ anker }) => anker?.kalender)).size).toBe(1);
  });
});

describe(PgKlok.name, () => {
  it('tells every process the same date from the one stored anchor, whatever tempo each was started with', async () => {
    await anchorKlok(db.owner, new Date(Date.now() - 20_000).toISOString(), TEMPO_MS);
    const [een, twee] = [await newKlok(), await newKlok({ tempoMs: null })];
    expect(een.standVanNu()).toBe(twee.standVanNu());
    expect([een.tempo(), twee.tempo()]).toEqual([TEMPO_MS, TEMPO_MS]);
    const [voor, midden, achter] = [een.nu(), twee.nu(), een.nu()];
    expect([voor, midden, achter]).toEqual([voor, midden, achter].toSorted());
    const vastloperId = '0199e2a0-5b1c-7000-8000-000000000042';
    expect(een.wekmoment('2028-05-01', vastloperId)).toBe(twee.wekmoment('2028-05-01', vastloperId));
  });

  it('wakes on the asked date of the calendar, never before it', async () => {
    const klok = await newKlok({ mayAnchor: true }, db.owner);
    const anker = (await readKlokStand(db.database)).anker!;
    const wek = klok.wekmoment('2029-05-14', '0199e2a0-5b1c-7000-8000-000000000042');
    expect(kalenderTijd(wek, anker, klok.kalender())).toMatch(/^2029-05-14T06:/); // 08:00 in Amsterdam
    expect(kalenderTijd(na(-1, wek), anker, klok.kalender()) < '2029-05-14T06:00').toBe(true);
  });

  it('is real time without an anchor', async () => {
    const klok = await newKlok({ tempoMs: null });
    const [voor, nu, achter] = [new Date().toISOString(), klok.nu(), new Date().toISOString()];
    expect([voor, nu, achter]).toEqual([voor, nu, achter].toSorted());
    expect(klok.tempo()).toBeNull();
    expect(klok.wekmoment('2026-12-28', 'x')).toBe('2026-12-28T07:00:00.000Z');
  });

  it('takes over a new anchor and says so to who must compute wake-ups again', async () => {
    await anchorKlok(db.owner, START, TEMPO_MS);
    const klok = await newKlok();
    let gewijzigd = 0;
    const stop = klok.onGewijzigd(() => (gewijzigd += 1));
    await klok.markHerberekend(klok.standVanNu());
    expect(await klok.isHerberekend()).toBe(true);
    await klok.refresh();
    expect(gewijzigd).toBe(0);
    await anchorKlok(db.owner, na(DAG_MS), 50);
    await klok.refresh();
    expect([gewijzigd, klok.tempo(), await klok.isHerberekend()]).toEqual([1, 50, false]);
    stop();
  });

  it('notes until when a fast calendar ran, and nothing at the speed of the law', async () => {
    const gezien = () => db.owner.rows<{ op: string }>({ text: `SELECT op FROM hartslagen WHERE onderdeel = 'klok'` });
    await (await newKlok({ tempoMs: null })).markGezien();
    expect(await gezien()).toEqual([]);
    await anchorKlok(db.owner, new Date().toISOString(), TEMPO_MS);
    const klok = await newKlok();
    const voor = new Date().toISOString();
    await klok.markGezien();
    const [{ op } = { op: '' }] = await gezien();
    expect(op >= voor).toBe(true);
    await markGezien(db.database, na(-1_000, op)); // an older sign of another process
    expect(await gezien()).toEqual([{ op }]);
  });

  it('refuses a fast calendar in production, by wish and by data', async () => {
    await expect(createKlok(db.database.dataSource, { ...OPTIONS, nodeEnv: 'production' })).rejects.toThrow(TempoError);
    await anchorKlok(db.owner, START, TEMPO_MS);
    await expect(createKlok(db.database.dataSource, { ...OPTIONS, tempoMs: null, nodeEnv: 'production' })).rejects.toThrow(
      TempoError,
    );
  });

  it('lets only who prepares a start anchor it', async () => {
    await expect(newKlok({ mayAnchor: true })).rejects.toMatchObject({ code: '42501' });
  });
});
