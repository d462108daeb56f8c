// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beslisVerstreken } from '#domain/ladder/beslis-verstreken';
import type { Positie } from '#domain/ladder/positie';
import { DOORBRAAKTEAM, PROGRAMMABUREAU, RecordDatabase, ZETELS } from '../../test/record-database.js';
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
  const [rij] = await db.owner.rows<{ aantal: number }>({ text: `SELECT count(*) AS aantal FROM ${tabel} WHERE vastloper_id = $1` }, [vastloperId]);
  return rij?.aantal ?? 0;
}

describe(PgVastloperRecord.name, () => {
  it('stores what a Zet leads to, and answers with the positie that the record then has', async () => {
    const positie = await aangenomen();
    expect(positie).toMatchObject({ status: 'in_behandeling', trede: 'intern_doorbraakteam', trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId });
    expect(await db.record.readPositie(positie.vastloperId)).toEqual(positie);
    expect(await tel('gebeurtenissen', positie.vastloperId)).toBe(positie.versie);
    const detail = await db.vastlopers.findVisible(positie.vastloperId, [ZETELS.programmabureau ?? ''], '2026-11-23');
    expect(detail).toMatchObject({ blokkades: ['geld'], tekst: { sporen: ['structureel'] }, trekker: { id: DOORBRAAKTEAM.organisatieId } });
  });

  it('gives the same act one effect, and says that it was done', async () => {
    const positie = await db.fileCase();
    const gegevens = { trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId, sporen: [], blokkades: [] };
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
    await db.handelingen.markGeweigerd(id, 'NIET_BEVOEGD');
    expect(await db.record.commitZet(positie.vastloperId, positie.versie, zet)).toEqual({ uitkomst: 'geweigerd', code: 'NIET_BEVOEGD', positie });
  });

  it('commits a lapse once, also when two wake at the same instant', async () => {
    const positie = await aangenomen();
    const termijn = positie.termijnen.find(({ soort }) => soort === 'ontvangst');
    const zet = termijn ? beslisVerstreken(positie, termijn.id, termijn.volgendeStap) : null;
    if (!zet) throw new Error('The clock ontvangst should run.');
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
    const [handeling] = await db.owner.rows({ text: `SELECT stand, versie FROM handelingen WHERE vastloper_id = $1 AND soort = 'aannemen'` }, [
      positie.vastloperId,
    ]);
    expect(handeling).toEqual({ stand: 'verwerkt', versie: positie.versie });
  });
});
