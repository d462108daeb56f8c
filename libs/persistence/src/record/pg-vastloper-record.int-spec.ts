// SPDX-License-Identifier: EUPL-1.2
import { zichtDoor } from '#testing/vastloper.builder';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommitRefusedError } from '#application/ports/commit-refused.errors';
import { beslisVerstreken } from '#domain/ladder/beslis-verstreken';
import type { TermijnSoort } from '#domain/ladder/begrippen';
import type { Kalender } from '#domain/kalender/kalender';
import type { Positie } from '#domain/ladder/positie';
import { volgendeWek } from '#domain/ladder/volgende-wek';
import type { Zet } from '#domain/ladder/zet';
import { v7 } from 'uuid';
import { DOORBRAAKTEAM, INDIENER, PROGRAMMABUREAU, RecordDatabase, TestKlok, ZETELS } from '../../test/record-database.js';
import { VeranderingWekker } from '../signaal/verandering-wekker.js';
import { LogControle } from '../logboek/log-controle.js';
import type { LogFout } from '../logboek/log-fout.js';
import { LAATSTE_EINDDATUM } from './inbox-sql.js';
import { PgVastloperRecord } from './pg-vastloper-record.js';

let db: RecordDatabase;

beforeAll(async () => {
  db = await RecordDatabase.create('record');
});
afterAll(() => db.drop());

async function aangenomen(): Promise<Positie> {
  const gegevens = { trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId, sporen: ['structureel'], blokkades: ['geld'] };
  return db.act(await db.fileCase(), 'aannemen', gegevens, PROGRAMMABUREAU);
}

async function tel(tabel: string, vastloperId: string): Promise<number> {
  const [rij] = await db.owner.rows<{ aantal: number }>(
    { text: `SELECT count(*) AS aantal FROM ${tabel} WHERE vastloper_id = $1` },
    [vastloperId],
  );
  return rij?.aantal ?? 0;
}

function lapseVan(positie: Positie, soort: TermijnSoort): Zet {
  const termijn = positie.termijnen.find((t) => t.soort === soort);
  const zet = termijn ? beslisVerstreken(positie, termijn.id, termijn.volgendeStap) : null;
  if (!zet) throw new Error(`The clock ${soort} should run.`);
  return zet;
}

describe(PgVastloperRecord.name, () => {
  it('stores what a Zet leads to, and answers with the positie that the record then has', async () => {
    const positie = await aangenomen();
    expect(positie).toMatchObject({
      status: 'in_behandeling',
      trede: 'intern_doorbraakteam',
      trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId,
    });
    expect(await db.record.readPositie(positie.vastloperId)).toEqual(positie);
    expect(await tel('gebeurtenissen', positie.vastloperId)).toBe(positie.versie);
    const detail = await db.vastlopers.findVisible(positie.vastloperId, zichtDoor([ZETELS.programmabureau ?? '']), '2026-11-23');
    expect(detail).toMatchObject({
      blokkades: ['geld'],
      tekst: { sporen: ['structureel'] },
      trekker: { id: DOORBRAAKTEAM.organisatieId },
    });
  });

  it('gives the same act one effect, and says that it was done', async () => {
    const positie = await db.fileCase();
    const gegevens = {
      trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId,
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid', 'organisatiegrens'],
    };
    const { zet } = await db.storeAct(positie, 'aannemen', gegevens, PROGRAMMABUREAU);
    const commit = () => db.record.commitZet(positie.vastloperId, positie.versie, zet);
    const uitkomsten = (await Promise.all([commit(), commit(), commit()])).map(({ uitkomst }) => uitkomst);
    expect(uitkomsten.sort()).toEqual(['al_verwerkt', 'al_verwerkt', 'vastgelegd']);
    const nieuw = await db.record.readPositie(positie.vastloperId);
    expect(await commit()).toEqual({ uitkomst: 'al_verwerkt', positie: nieuw });
    expect(await tel('gebeurtenissen', positie.vastloperId)).toBe(nieuw.versie);
  });

  it('lets one of two acts on the same versie win and gives the other the new positie', async () => {
    const positie = await aangenomen();
    const acts = await Promise.all([1, 2].map(() => db.storeAct(positie, 'aanvullen', {}, DOORBRAAKTEAM)));
    const uitkomsten = await Promise.all(acts.map(({ zet }) => db.record.commitZet(positie.vastloperId, positie.versie, zet)));
    expect(uitkomsten.map(({ uitkomst }) => uitkomst).sort()).toEqual(['vastgelegd', 'verouderd']);
    for (const uitkomst of uitkomsten) expect(uitkomst.positie.versie).toBe(positie.versie + 1);
  });

  it('does not carry out an act that was refused', async () => {
    const positie = await aangenomen();
    const { id, zet } = await db.storeAct(positie, 'aanvullen', {}, DOORBRAAKTEAM);
    await db.record.markGeweigerd(id, 'NIET_BEVOEGD');
    expect(await db.record.commitZet(positie.vastloperId, positie.versie, zet)).toEqual({
      uitkomst: 'geweigerd',
      code: 'NIET_BEVOEGD',
      positie,
    });
  });

  it('lets one of fifty different acts at once win each time, loses none when the others decide again, and makes no fork in the log', async () => {
    const begin = await aangenomen();
    const acts = await Promise.all(Array.from({ length: 50 }, () => db.storeAct(begin, 'aanvullen', {}, DOORBRAAKTEAM)));
    let pogingen = 0;
    await Promise.all(
      acts.map(async ({ zet }) => {
        for (let versie = begin.versie; ;) {
          const { uitkomst, positie } = await db.record.commitZet(begin.vastloperId, versie, zet);
          pogingen += 1;
          if (uitkomst === 'vastgelegd') return;
          expect(uitkomst).toBe('verouderd');
          expect(positie.versie).toBeGreaterThan(versie);
          versie = positie.versie;
        }
      }),
    );
    expect(pogingen).toBeGreaterThan(50);
    const rijen = await db.owner.rows<{ versie: number; handeling_id: string }>(
      { text: 'SELECT versie, handeling_id FROM gebeurtenissen WHERE vastloper_id = $1 AND versie > $2 ORDER BY versie' },
      [begin.vastloperId, begin.versie],
    );
    expect(rijen.map(({ versie }) => versie)).toEqual(Array.from({ length: 50 }, (_, n) => begin.versie + 1 + n));
    expect(rijen.map(({ handeling_id: id }) => id).toSorted()).toEqual(acts.map(({ id }) => id).toSorted());
    const fouten: LogFout[] = [];
    await new LogControle(null).run(db.owner, (fout) => fouten.push(fout));
    expect(fouten).toEqual([]);
  }, 120_000);

  it('stores nothing at all when a part cannot be stored, and the act can be carried out later', async () => {
    const positie = await aangenomen();
    const { id, zet } = await db.storeAct(positie, 'aanvullen', {}, DOORBRAAKTEAM);
    // A fact of this versie that came by another door: the commit must fail as a whole.
    await db.owner.rows(
      {
        text: `INSERT INTO gebeurtenissen SELECT vastloper_id, versie + 1, soort, op, NULL, NULL, NULL, gegevens, 1, hash, hash FROM gebeurtenissen WHERE vastloper_id = $1 AND versie = $2`,
      },
      [positie.vastloperId, positie.versie],
    );
    const refused = await db.record.commitZet(positie.vastloperId, positie.versie, zet).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CommitRefusedError);
    expect((refused as CommitRefusedError).cause).toMatchObject({ code: '23505' });
    expect(await db.record.readPositie(positie.vastloperId)).toEqual(positie);
    expect(await db.handelingen.findVisible(id, zichtDoor([], INDIENER))).toMatchObject({ stand: 'ontvangen', versie: null });
  });

  it('tells a fault in our own reckoning from a database that is away, and stores nothing of it', async () => {
    const positie = await aangenomen();
    const { zet } = await db.storeAct(positie, 'aanvullen', {}, DOORBRAAKTEAM);
    const termijnId = positie.termijnen[0]?.id ?? '';
    const onmogelijk = { effect: 'termijn_verplaatsen', termijnId, einddatum: '2026-02-31' } as const;
    const kapot: Zet = { ...zet, effecten: [...zet.effecten, onmogelijk] };
    const refused = await db.record.commitZet(positie.vastloperId, positie.versie, kapot).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CommitRefusedError);
    expect((refused as CommitRefusedError).cause).toBeInstanceOf(RangeError);
    expect(await db.record.readPositie(positie.vastloperId)).toEqual(positie);
    expect((await db.record.commitZet(positie.vastloperId, positie.versie, zet)).uitkomst).toBe('vastgelegd');
  });

  it('knows no case and no act but those that are stored, and refuses an act that is not there for good', async () => {
    const positie = await aangenomen();
    const { zet } = await db.storeAct(positie, 'aanvullen', {}, DOORBRAAKTEAM);
    const ander = await aangenomen();
    await expect(db.record.readPositie(v7())).rejects.toThrow('staat niet in de database');
    await expect(db.record.commitZet(v7(), 1, zet)).rejects.toThrow('staat niet in de database');
    const weg = { ...zet, aanleiding: { ...zet.aanleiding, handelingId: v7() } } as Zet;
    await expect(db.record.commitZet(ander.vastloperId, ander.versie, zet)).rejects.toBeInstanceOf(CommitRefusedError);
    await expect(db.record.commitZet(positie.vastloperId, 1, weg)).rejects.toBeInstanceOf(CommitRefusedError);
  });

  it('commits a lapse once, also when two wake at the same instant', async () => {
    const positie = await aangenomen();
    const zet = lapseVan(positie, 'ontvangst');
    const commit = () => db.record.commitZet(positie.vastloperId, positie.versie, zet);
    const uitkomsten = (await Promise.all([commit(), commit()])).map(({ uitkomst }) => uitkomst);
    expect(uitkomsten.sort()).toEqual(['vastgelegd', 'verouderd']);
  });

  it('numbers the log without gaps, and the act ends with the versie it led to', async () => {
    const positie = await aangenomen();
    const rijen = await db.owner.rows<{ versie: number }>(
      { text: 'SELECT versie FROM gebeurtenissen WHERE vastloper_id = $1 ORDER BY versie' },
      [positie.vastloperId],
    );
    expect(rijen.map(({ versie }) => versie)).toEqual(Array.from({ length: positie.versie }, (_, index) => index + 1));
    const [handeling] = await db.owner.rows(
      { text: `SELECT stand, versie FROM handelingen WHERE vastloper_id = $1 AND soort = 'aannemen'` },
      [positie.vastloperId],
    );
    expect(handeling).toEqual({ stand: 'verwerkt', versie: positie.versie });
  });
});

/** A clock whose calendar was anchored anew: every morning comes so much later in real time. */
class VerschovenKlok extends TestKlok {
  constructor(
    moment: string,
    private readonly laterMs: number,
  ) {
    super(moment);
  }

  override wekmoment(datum: string, vastloperId: string): string {
    return new Date(Date.parse(super.wekmoment(datum, vastloperId)) + this.laterMs).toISOString();
  }
}

describe(`${PgVastloperRecord.name} after the calendar was anchored anew`, () => {
  const DAG_MS = 86_400_000;
  const opnieuw = (moment: string) =>
    new PgVastloperRecord(db.worker, new VerschovenKlok(moment, DAG_MS), new VeranderingWekker(db.worker));

  it('does not let a timer that rings too early lapse anything: the case gets its new wake-ups, and no fact', async () => {
    const positie = await aangenomen();
    const later = opnieuw(db.klok.moment);
    const uitkomst = await later.commitZet(positie.vastloperId, positie.versie, lapseVan(positie, 'ontvangst'));
    expect(uitkomst).toMatchObject({ uitkomst: 'al_verwerkt', positie: { versie: positie.versie } });
    expect(uitkomst.positie).toEqual(await db.record.readPositie(positie.vastloperId));
    for (const termijn of positie.termijnen) {
      const nieuw = uitkomst.positie.termijnen.find(({ id }) => id === termijn.id);
      expect(Date.parse(nieuw?.wekmoment ?? '') - Date.parse(termijn.wekmoment ?? '')).toBe(DAG_MS);
    }
    expect(await tel('gebeurtenissen', positie.vastloperId)).toBe(positie.versie);
    const [rij] = await db.owner.rows<{ wekmoment: string }>({ text: 'SELECT wekmoment FROM vastlopers WHERE id = $1' }, [
      positie.vastloperId,
    ]);
    expect(rij?.wekmoment).toBe(volgendeWek(uitkomst.positie)?.wekmoment);
  });

  it('lets the clock lapse on its own date, as if nothing had been', async () => {
    const positie = await aangenomen();
    const { wekdatum } = positie.termijnen.find(({ soort }) => soort === 'ontvangst') ?? {};
    const zet = lapseVan(positie, 'ontvangst');
    const uitkomst = await opnieuw(`${wekdatum}T09:00:00.000Z`).commitZet(positie.vastloperId, positie.versie, zet);
    expect(uitkomst.uitkomst).toBe('vastgelegd');
  });

  it('computes the wake-ups of a case again, once', async () => {
    const positie = await aangenomen();
    const later = opnieuw(db.klok.moment);
    expect(await db.record.herbereken(positie.vastloperId)).toBe(false);
    expect(await later.herbereken(positie.vastloperId)).toBe(true);
    expect(await later.herbereken(positie.vastloperId)).toBe(false);
    const nieuw = await db.record.readPositie(positie.vastloperId);
    expect(nieuw.versie).toBe(positie.versie);
    expect(Date.parse(volgendeWek(nieuw)?.wekmoment ?? '') - Date.parse(volgendeWek(positie)?.wekmoment ?? '')).toBe(DAG_MS);
  });
});

/** A clock whose calendar knows one more day off. */
class BesluitKlok extends TestKlok {
  constructor(
    moment: string,
    private readonly dag: string,
  ) {
    super(moment);
  }

  override kalender(): Kalender {
    const { gelijkgesteldeDagen } = super.kalender();
    return { versie: 'nieuw-besluit', gelijkgesteldeDagen: [...gelijkgesteldeDagen, this.dag], bekendTotEnMetJaar: 2029 };
  }
}

describe(`${PgVastloperRecord.name} after a new decree`, () => {
  it('logs of each clock that wakes on another day the old and the new one, leaves end dates, and does so once', async () => {
    const positie = await aangenomen();
    const [eerste] = positie.termijnen;
    const vrij = eerste?.wekdatum ?? '';
    const met = new PgVastloperRecord(db.worker, new BesluitKlok(db.klok.moment, vrij), new VeranderingWekker(db.worker));
    expect(await met.herbereken(positie.vastloperId)).toBe(true);
    expect(await met.herbereken(positie.vastloperId)).toBe(false);
    const nieuw = await db.record.readPositie(positie.vastloperId);
    const verschoven = positie.termijnen.flatMap(({ id, soort, wekdatum: van }) => {
      const naar = nieuw.termijnen.find((termijn) => termijn.id === id)?.wekdatum;
      return naar === van ? [] : [{ termijnId: id, soort, van, naar }];
    });
    expect(verschoven).toContainEqual(expect.objectContaining({ termijnId: eerste?.id, van: vrij }));
    expect(nieuw.termijnen.map(({ einddatum }) => einddatum)).toEqual(positie.termijnen.map(({ einddatum }) => einddatum));
    const regels = await db.owner.rows(
      { text: 'SELECT soort, gegevens FROM gebeurtenissen WHERE vastloper_id = $1 AND versie > $2' },
      [positie.vastloperId, positie.versie],
    );
    expect(regels).toEqual([{ soort: 'termijnen_herberekend', gegevens: { kalender: 'nieuw-besluit', termijnen: verschoven } }]);
    const fouten: LogFout[] = [];
    await new LogControle(null).run(db.owner, (fout) => fouten.push(fout));
    expect(fouten.filter(({ vastloper }) => vastloper === positie.nummer)).toEqual([]);
  });

  it('tells the latest day on which a clock ends from the end of an index, years ahead', async () => {
    const positie = await aangenomen();
    const besluit = { toezeggingId: v7(), uitvoerderOrganisatieId: DOORBRAAKTEAM.organisatieId, uitvoerenVoor: '2030-03-01' };
    await db.act(positie, 'besluiten', { ...besluit, stemGehoord: true }, DOORBRAAKTEAM);
    expect(await db.record.latestEinddatum()).toBe('2030-03-01');
    const plan = await db.worker.transaction(async (sql) => {
      await sql.rows({ text: 'SET LOCAL enable_seqscan = off' });
      return sql.rows<Record<string, string>>({ text: `EXPLAIN ${LAATSTE_EINDDATUM.text}` });
    });
    expect(plan.map((regel) => regel['QUERY PLAN']).join('\n')).toMatch(
      /Limit[^]*Index Only Scan Backward using ix_termijnen_einddatum/,
    );
  });
});
