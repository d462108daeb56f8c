// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import type { Actor } from '#application/ports/actor';
import type { ExportInvoer } from '#application/use-cases/manage-exports.use-case';
import { PgExportBron } from '#persistence/exports/pg-export-bron';
import { PgPersoonRepository } from '#persistence/personen/pg-persoon.repository';
import { INDIENER, TEKST, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { mailWereld, zietErgens } from '../../../../libs/persistence/test/mail-wereld.js';
import { schrijfMailWereld } from '../../../../libs/persistence/test/schrijf-mail-wereld.js';
import { ExportWorld } from '../../test/export-world.js';
import { ExportMaker } from './export-maker.js';

const CSV: ExportInvoer = { soort: 'lijst', formaat: 'csv' };
const JSON_LIJST: ExportInvoer = { soort: 'lijst', formaat: 'json' };
const NAAM = 'indiener naam';
let world: ExportWorld;
let bureau: Actor;
let partner: Actor;
let vastlopers: { readonly id: string; readonly nummer: string }[];

async function file(titel: string, naamVerbergen: boolean): Promise<{ readonly id: string; readonly nummer: string }> {
  const { vastloperId: id, nummer } = await world.db.fileCase({ tekst: { ...TEKST, titel, naamVerbergen } });
  await world.db.owner.rows(
    {
      text: `INSERT INTO betrokkenheden SELECT (jsonb_populate_record(b, jsonb_build_object('id', nextval('betrokkenheden_id_seq'),
        'organisatie_id', $2::uuid, 'hoedanigheid', 'partner'))).* FROM betrokkenheden b WHERE b.vastloper_id = $1 AND b.hoedanigheid = 'indiener'`,
    },
    [id, ZETELS.ministeries[1]],
  );
  return { id, nummer };
}

beforeAll(async () => {
  Logger.overrideLogger(false); // what is refused here is refused on purpose
  world = await ExportWorld.create('exportmaker');
  await world.db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, focusgebied, geldig_vanaf) VALUES ($1, 'test-school', 'School', 'school', 'EHV-WZ', '2020-01-01')`,
    },
    [ZETELS.indiener],
  );
  await world.addPersoon(ZETELS.indiener, 'indiener', 'indiener', INDIENER);
  bureau = await world.addPersoon(ZETELS.programmabureau ?? '', 'programmabureau', 'bureau');
  partner = await world.addPersoon(ZETELS.ministeries[1] ?? '', 'partner', 'partner');
  vastlopers = [await file('=HYPERLINK("http://elders.example")', true), await file('Een gewone titel', false)];
}, 120_000);
beforeEach(() => void world.audit.splice(0));
afterAll(() => world.close());

/** Asks and makes it at once; answers the id. */
async function made(actor: Actor, invoer: ExportInvoer): Promise<string> {
  const { id } = await world.manage.request({ actor, invoer, sleutel: null });
  expect(await world.maker().make(id)).toEqual({ klaar: true, mislukt: false });
  return id;
}
const parts = (id: string) => world.db.owner.rows({ text: `SELECT 1 FROM exportdelen WHERE export_id = '${id}'` });
const leaseIsOver = (id: string) =>
  world.db.owner.rows({ text: `UPDATE exports SET bezet_tot = now() - interval '1 second' WHERE id = '${id}'` });
/** A worker that stores a piece and is never heard of again. */
async function beginAndDie(id: string): Promise<void> {
  const beurt = await world.record.take(id, 60_000);
  if (beurt.stand !== 'aan_de_beurt') throw new Error(`The export was not free: ${beurt.stand}.`);
  await world.record.addDeel(beurt.taak, { volgnummer: 1, inhoud: Buffer.from('half'), vastlopers: [] }, 0, 60_000);
  await leaseIsOver(id);
}
const items = async (actor: Actor, id: string): Promise<{ nummer: string; indiener: string | null }[]> =>
  (JSON.parse((await world.fetch(actor, id)).toString('utf8')) as { items: { nummer: string; indiener: string | null }[] }).items;
const nummersFor = async (actor: Actor): Promise<string[]> =>
  (await items(actor, await made(actor, JSON_LIJST))).map(({ nummer }) => nummer).sort();

describe(ExportMaker.name, () => {
  it('gives a partner no name that the filer hides, and who may read it the name', async () => {
    const names = async (actor: Actor): Promise<(string | null)[]> =>
      (await items(actor, await made(actor, JSON_LIJST))).map(({ indiener }) => indiener);
    expect([await names(partner), await names(bureau)]).toEqual([
      [null, NAAM],
      [NAAM, NAAM],
    ]);
  });

  it('notes each confidential case in a file as a read of who asked, and no other', async () => {
    const id = await made(partner, CSV);
    expect(
      await world.db.owner.rows({
        text: `SELECT DISTINCT vastloper_id AS id, onderdeel, kanaal FROM inzagen WHERE persoon_id = '${partner.persoonId}'`,
      }),
    ).toEqual([{ id: vastlopers[0]?.id, onderdeel: 'export', kanaal: 'export' }]);
    expect(world.audit).toEqual([
      expect.objectContaining({ actie: 'export_vragen', object: { soort: 'export', id }, resultaat: 'bewaard' }),
    ]);
  });

  it('gives a spreadsheet nothing to run', async () => {
    const csv = (await world.fetch(bureau, await made(bureau, CSV))).toString('utf8');
    expect(csv).toContain(`"'=HYPERLINK(""http://elders.example"")"`);
    expect(csv).not.toMatch(/(^|,)"[=+@-]/m);
  });

  it('takes only the cases of the filter', async () => {
    const id = await made(bureau, { ...JSON_LIJST, focusgebied: 'VLA-WW' });
    expect(await items(bureau, id)).toEqual([]);
  });

  it('counts only memberships that held when it was asked for and still hold when it is made', async () => {
    const bezoeker = await world.addPersoon(ZETELS.ministeries[1] ?? '', 'partner', 'bezoeker');
    const { id } = await world.manage.request({ actor: bezoeker, invoer: JSON_LIJST, sleutel: null });
    await world.db.owner.rows({
      text: `UPDATE lidmaatschappen SET geldig_tot = '2026-11-22' WHERE persoon_id = '${bezoeker.persoonId}'`,
    });
    expect(await world.maker().make(id)).toEqual({ klaar: true, mislukt: true });
    expect(await world.manage.find(bezoeker, id)).toMatchObject({ stand: 'mislukt', fout: 'GEEN_LIDMAATSCHAP', grootte: 0 });
    await expect(world.fetch(bezoeker, id)).rejects.toMatchObject({ code: 'EXPORT_NIET_GEREED' });
  });

  it('tries again what failed for a moment, and tells after five attempts that it does not work', async () => {
    class Stuk extends PgExportBron {
      override async readMoment(): Promise<never> {
        throw new Error('the database was away for a moment');
      }
    }
    const stuk = world.maker(new Stuk(world.db.database));
    const { id } = await world.manage.request({ actor: bureau, invoer: CSV, sleutel: null });
    for (let n = 1; n < 5; n += 1) await expect(stuk.make(id)).rejects.toThrow('away for a moment');
    expect((await world.manage.find(bureau, id)).stand).toBe('wacht');
    expect(await stuk.make(id)).toEqual({ klaar: true, mislukt: true });
    expect(await world.manage.find(bureau, id)).toMatchObject({ stand: 'mislukt', fout: 'INTERNE_FOUT' });
  });

  it('leaves the file of who took over alone when a fifth attempt fails after its turn was over', async () => {
    const { id } = await world.manage.request({ actor: bureau, invoer: CSV, sleutel: null });
    for (let n = 1; n < 5; n += 1) await beginAndDie(id);
    class Laat extends PgExportBron {
      override async readMoment(): Promise<never> {
        await leaseIsOver(id);
        expect(await world.maker().make(id)).toEqual({ klaar: true, mislukt: false });
        throw new Error('this worker comes too late');
      }
    }
    expect(await world.maker(new Laat(world.db.database)).make(id)).toMatchObject({ klaar: false });
    const kenmerk = createHash('sha256').update(await world.fetch(bureau, id));
    expect(await world.manage.find(bureau, id)).toMatchObject({ stand: 'gereed', kenmerk: kenmerk.digest('hex') });
  });

  it('gives up what kills every worker that begins it, and tells who asked', async () => {
    const { id } = await world.manage.request({ actor: bureau, invoer: CSV, sleutel: null });
    for (let n = 1; n <= 6; n += 1) await beginAndDie(id);
    expect([await world.maker().make(id), await parts(id)]).toEqual([{ klaar: true, mislukt: true }, []]);
    expect(await world.manage.find(bureau, id)).toMatchObject({ stand: 'mislukt', fout: 'INTERNE_FOUT' });
  });

  it('holds in any world exactly the cases that the policy shows to who asked', async () => {
    const personen = new PgPersoonRepository(world.db.database);
    await fc.assert(
      fc.asyncProperty(mailWereld, async (wereld) => {
        const geschreven = await schrijfMailWereld(world.db.owner, wereld);
        for (const [wie, persoonId] of geschreven.personen.entries()) {
          const actor = await personen.findActorVan(persoonId, '2026-11-23');
          if (!actor || actor.lidmaatschappen.length === 0) continue;
          const verwacht = wereld.zaken.flatMap((zaak, n) => (zietErgens(wereld, wie, zaak) ? [`W-${geschreven.zaken[n]}`] : []));
          expect(await nummersFor(actor)).toEqual(verwacht.sort());
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('fetching an export', () => {
  const refusal = (actor: Actor, id: string) =>
    world.fetch(actor, id).then(
      () => 'fetched',
      ({ code }: { code: string }) => code,
    );

  it('is for who asked for it alone', async () => {
    const id = await made(bureau, CSV);
    expect([await refusal(partner, id), await refusal(bureau, id)]).toEqual(['EXPORT_NIET_GEVONDEN', 'fetched']);
    expect(await world.manage.list(partner)).not.toContainEqual(expect.objectContaining({ id }));
    expect(world.audit.map(({ actie, resultaat }) => [actie, resultaat])).toEqual([
      ['export_vragen', 'bewaard'],
      ['export_ophalen', 'EXPORT_NIET_GEVONDEN'],
      ['export_ophalen', 'verwerkt'],
    ]);
  });

  it('is refused when sight of one case in it ended in between', async () => {
    const id = await made(partner, CSV);
    const part = `vastloper_id = '${vastlopers[1]?.id}' AND organisatie_id = '${ZETELS.ministeries[1]}'`;
    await world.db.owner.rows({ text: `UPDATE betrokkenheden SET tot = '2026-11-23' WHERE ${part}` });
    expect(await refusal(partner, id)).toBe('EXPORT_NIET_MEER_TE_ZIEN');
    await world.db.owner.rows({ text: `UPDATE betrokkenheden SET tot = NULL WHERE ${part}` });
    expect(await refusal(partner, id)).toBe('fetched');
  });

  it('is refused without the membership with which it was made: it ended, or another one is worn', async () => {
    const id = await made(bureau, CSV);
    const ander = { ...partner.lidmaatschappen[0]!, id: '01900000-0000-7000-8000-0000000000bb' };
    expect(await refusal({ ...bureau, lidmaatschappen: [ander] }, id)).toBe('EXPORT_NIET_MEER_TE_ZIEN');
    expect(await refusal({ ...bureau, lidmaatschappen: [...bureau.lidmaatschappen, ander] }, id)).toBe('fetched');
  });

  it('is refused when a text in it was erased since, and the file goes', async () => {
    const { id: vastloperId } = await file('Hier staat iets over een mens', false);
    const id = await made(bureau, CSV);
    await world.db.owner.rows({
      text: `INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, gegevens, formatversie, vorige_hash, hash)
        SELECT id, versie + 1, 'tekst_gewist', now(), '{}', 1, '', '' FROM vastlopers WHERE id = '${vastloperId}'`,
    });
    expect(await refusal(bureau, id)).toBe('EXPORT_NIET_MEER_TE_ZIEN');
    await world.record.expireErased();
    expect([await refusal(bureau, id), await parts(id)]).toEqual(['EXPORT_VERLOPEN', []]);
  });

  it('is over after a day, also before the file is cleared', async () => {
    const id = await made(partner, CSV);
    const { gereedOp, verlooptOp } = await world.manage.find(partner, id);
    expect(Date.parse(verlooptOp ?? '') - Date.parse(gereedOp ?? '')).toBe(24 * 3_600_000);
    await world.db.owner.rows({ text: `UPDATE exports SET verloopt_op = now() - interval '1 second' WHERE id = '${id}'` });
    expect([await refusal(partner, id), (await world.manage.find(partner, id)).stand]).toEqual(['EXPORT_VERLOPEN', 'verlopen']);
    expect(await world.record.expire()).toBe(1);
    expect(await parts(id)).toEqual([]);
  });
});

describe('taking an export back', () => {
  it('is for who asked for it alone, and the file is gone at once', async () => {
    const id = await made(partner, CSV);
    await expect(world.manage.withdraw(bureau, id)).rejects.toMatchObject({ code: 'EXPORT_NIET_GEVONDEN' });
    expect((await parts(id)).length).toBeGreaterThan(0);
    expect((await world.manage.withdraw(partner, id)).stand).toBe('ingetrokken');
    expect(await parts(id)).toEqual([]);
    await expect(world.fetch(partner, id)).rejects.toMatchObject({ code: 'EXPORT_VERLOPEN' });
    expect((await world.manage.withdraw(partner, id)).stand).toBe('ingetrokken');
    expect(world.audit.filter(({ actie }) => actie === 'export_intrekken').map(({ resultaat }) => resultaat)).toEqual([
      'EXPORT_NIET_GEVONDEN',
      'verwerkt',
      'verwerkt',
    ]);
  });

  it('stops a worker that is making it: nothing is added any more, and it does not get ready', async () => {
    const { id } = await world.manage.request({ actor: partner, invoer: CSV, sleutel: null });
    const beurt = await world.record.take(id, 60_000);
    if (beurt.stand !== 'aan_de_beurt') throw new Error('The export was not free.');
    await world.record.begin(beurt.taak, beurt.taak.lidmaatschapIds, 1);
    await world.manage.withdraw(partner, id);
    const deel = { volgnummer: 1, inhoud: Buffer.from('te laat'), vastlopers: [] };
    await Promise.allSettled([
      world.record.addDeel(beurt.taak, deel, 1, 60_000),
      world.record.finish(beurt.taak, { kenmerk: 'x', grootte: 0, buitenZicht: 0 }),
    ]);
    expect([await parts(id), (await world.manage.find(partner, id)).stand]).toEqual([[], 'ingetrokken']);
  });

  it('is all the role of the pages may do with a file: no piece of one that stands goes', async () => {
    const id = await made(partner, CSV);
    const before = await parts(id);
    const zicht = { persoonId: partner.persoonId, plaatsen: [] };
    await world.db.database.asZicht(zicht).rows({ text: `DELETE FROM exportdelen WHERE export_id = '${id}'` });
    expect(await parts(id)).toEqual(before);
    const revive = { text: `UPDATE exports SET stand = 'verlopen' WHERE id = '${id}'` };
    await expect(world.db.database.asZicht(zicht).rows(revive)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('asking for an export', () => {
  const ask = (invoer: ExportInvoer, sleutel: string | null = null) => world.manage.request({ actor: partner, invoer, sleutel });

  it('with the same key and wish gives the same one, and with another wish is refused', async () => {
    const eerste = await ask(CSV, 'een-sleutel');
    expect(await ask(CSV, 'een-sleutel')).toEqual(eerste);
    await expect(ask(JSON_LIJST, 'een-sleutel')).rejects.toMatchObject({ code: 'SLEUTEL_ANDERS_GEBRUIKT' });
    await world.maker().make(eerste.id);
  });

  it('is refused while three of one person wait, and for that person alone', async () => {
    const ids = [await ask(CSV), await ask(CSV), await ask(CSV)].map(({ id }) => id);
    await expect(ask(CSV)).rejects.toMatchObject({ code: 'TE_VEEL_EXPORTS' });
    expect((await world.manage.request({ actor: bureau, invoer: CSV, sleutel: null })).stand).toBe('wacht');
    await world.maker().make(ids[0] ?? '');
    expect((await ask(CSV)).stand).toBe('wacht');
  });

  it.each([
    [{ soort: 'gebied', formaat: 'csv', focusgebied: 'EHV-WZ' }, ['formaat']],
    [{ soort: 'lijst', formaat: 'jsonl' }, ['formaat']],
    [{ soort: 'gebied', formaat: 'jsonl' }, ['focusgebied']],
    [{ soort: 'gebied', formaat: 'jsonl', focusgebied: 'EHV-WZ', trede: 'partners', status: 'nazorg' }, ['trede', 'status']],
    [{ soort: 'lijst', formaat: 'csv', focusgebied: 'NERGENS' }, ['focusgebied']],
  ] as const)('is refused for what cannot be: %j', async (invoer, velden) => {
    await expect(ask(invoer)).rejects.toMatchObject({
      code: 'INVOER_ONGELDIG',
      bijlage: { fouten: velden.map((veld) => expect.objectContaining({ veld })) },
    });
  });
});
