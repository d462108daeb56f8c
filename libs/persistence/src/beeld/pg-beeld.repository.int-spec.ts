// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { Zicht } from '#application/ports/actor';
import type { BeeldVraag } from '#application/ports/beeld.repository';
import { BEELD_GETELD } from '#application/ports/verandering-signaal';
import { DOORBRAAKTEAM, INDIENER, PROGRAMMABUREAU, RecordDatabase, ZETELS, type ActAs } from '../../test/record-database.js';
import { organisatieIdVan } from '../reference-id.js';
import { PgVeranderingSignaal } from '../signaal/pg-verandering-signaal.js';
import { explain, insertBulk } from '../../test/bulk-vastlopers.js';
import { PgBeeldTelling } from './pg-beeld-telling.js';
import { GEDULD, TEL } from './telling-sql.js';
import { PgBeeldRepository } from './pg-beeld.repository.js';

const ANDERE_SCHOOL = organisatieIdVan('test-andere-school');
const BUREAU = PROGRAMMABUREAU.organisatieId;
const FILER: ActAs = { organisatieId: ZETELS.indiener, hoedanigheden: ['indiener'] };
const PARTNER = organisatieIdVan('test-wijkteam');
const VANDAAG = '2027-01-20';

let db: RecordDatabase;
let beeld: PgBeeldRepository;
let telling: PgBeeldTelling;
let metBelofte: string;

const door = (organisatieId: string, focusgebied: string | null = null): Zicht => ({
  persoonId: INDIENER,
  plaatsen: [{ organisatieId, focusgebied }],
});
const kijk = (
  organisatieId: string,
  { focusgebied = null, ...change }: Partial<BeeldVraag> & { focusgebied?: string | null } = {},
  zicht = door(organisatieId),
) => beeld.findBeeld({ plaatsen: [{ organisatieId, focusgebied }], vanaf: null, vandaag: VANDAAG, ...change }, zicht);
const aannemen = {
  trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId,
  sporen: ['quick_win' as const],
  blokkades: ['geld' as const],
};

/*
 * Four cases. A (Monday 23 November): taken up on 24 November, with a promise for 10 January. B (23 November): taken back on 1 December. C (1 December, of
 * another school): taken up and closed as doorbraak on 5 January, with catch but no by-catch. D (4 January): just filed.
 */
beforeAll(async () => {
  db = await RecordDatabase.create('beeld');
  beeld = new PgBeeldRepository(db.database);
  telling = new PgBeeldTelling(db.worker);
  const op = (dag: string): void => void (db.klok.moment = `${dag}T09:00:00.000Z`);
  op('2026-11-23');
  let a = await db.fileCase();
  const b = await db.fileCase();
  op('2026-11-24');
  a = await db.act(a, 'aannemen', aannemen, PROGRAMMABUREAU);
  const toezeggingId = v7();
  a = await db.act(a, 'partner_vragen', { toezeggingId, partijId: PARTNER, antwoordVoor: '2026-12-11' }, DOORBRAAKTEAM);
  const antwoord = { toezeggingId, antwoord: 'toegezegd', voor: '2027-01-10' } as const;
  metBelofte = a.vastloperId;
  await db.act(a, 'vraag_beantwoorden', antwoord, { organisatieId: PARTNER, hoedanigheden: ['partner'] });
  op('2026-12-01');
  await db.act(b, 'intrekken', {}, FILER);
  let c = await db.fileCase({ indienerOrganisatieId: ANDERE_SCHOOL });
  c = await db.act(c, 'aannemen', aannemen, PROGRAMMABUREAU);
  op('2027-01-04');
  await db.fileCase();
  op('2027-01-05');
  await db.act(
    c,
    'afsluiten',
    { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: null },
    { ...DOORBRAAKTEAM, payload: { vangst: 'Er staat een bak.', bijvangst: '' } },
  );
  expect(await telling.recount('2027-01-20T08:00:00.000Z')).toBe(1);
}, 60_000);
afterAll(() => db.drop());

describe(PgBeeldRepository.name, () => {
  it('counts what came onto each rung, what left it, and what is there now', async () => {
    const { stroom } = await kijk(BUREAU);
    expect(stroom.intake).toEqual({ in: 4, uit: 3, nu: 1 });
    expect(stroom.intern_doorbraakteam).toEqual({ in: 2, uit: 1, nu: 1 });
    expect(stroom.partners).toEqual({ in: 0, uit: 0, nu: 0 });
  });

  it('tells age since filing and time on the rung in whole weeks, of what is open only', async () => {
    const { leeftijd, wachttijd } = await kijk(BUREAU);
    expect(leeftijd.intake).toEqual({ mediaan: 2, negentigProcent: 2 });
    expect(leeftijd.intern_doorbraakteam).toEqual({ mediaan: 8, negentigProcent: 8 });
    expect(wachttijd.intern_doorbraakteam).toEqual({ mediaan: 8, negentigProcent: 8 });
    expect(wachttijd.alliantieraad).toBeNull();
  });

  it('counts clocks that were kept', async () => {
    expect((await kijk(BUREAU)).termijnen).toEqual({ toezegging: { gehaald: 1, verstreken: 0 } });
  });

  it('counts kinds of blockade by area, each case in each of its kinds', async () => {
    const { gemeld, blokkades } = await kijk(BUREAU);
    expect(gemeld).toEqual({ 'EHV-WZ': 4 });
    expect(blokkades).toEqual({ 'EHV-WZ': { geld: 2, lokaal_beleid: 2, organisatiegrens: 2 } });
  });

  it('counts outcomes with catch, by-catch and what became of the rule', async () => {
    const { resultaten, borging } = await kijk(BUREAU);
    expect(resultaten).toEqual({
      ingetrokken: { aantal: 1, vangst: 0, bijvangst: 0 },
      doorbraak: { aantal: 1, vangst: 1, bijvangst: 0 },
    });
    expect(borging).toEqual({ gewijzigd: 1 });
  });

  it('takes no promise for late while its decision is not there', async () => {
    expect((await kijk(BUREAU)).beloften).toEqual({ nagekomen: 0, loopt: 1, teLaat: 0 });
  });

  it('counts in a period what happened in it, and always what is open now', async () => {
    const { stroom, gemeld, resultaten, leeftijd } = await kijk(BUREAU, { vanaf: '2027-01-01' });
    expect(stroom.intake).toEqual({ in: 1, uit: 0, nu: 1 });
    expect(gemeld).toEqual({ 'EHV-WZ': 1 });
    expect(Object.keys(resultaten)).toEqual(['doorbraak']);
    expect(leeftijd.intern_doorbraakteam).not.toBeNull();
  });

  it('counts for each only the cases it sees', async () => {
    expect((await kijk(ZETELS.indiener)).gemeld).toEqual({ 'EHV-WZ': 3 });
    expect((await kijk(ANDERE_SCHOOL)).stroom.intake).toEqual({ in: 1, uit: 1, nu: 0 });
    expect((await kijk(PARTNER)).gemeld).toEqual({ 'EHV-WZ': 1 });
  });

  it('shows nothing of an organisation or an area that is not theirs, also past its own check', async () => {
    const leeg = { gemeld: {}, blokkades: {}, resultaten: {} };
    expect(await kijk(BUREAU, {}, door(PARTNER))).toMatchObject(leeg);
    expect(await kijk(BUREAU, { focusgebied: 'EHV-WZ' }, door(BUREAU, 'VLA-WW'))).toMatchObject(leeg);
    const alles = { text: 'SELECT DISTINCT organisatie_id AS id, focusgebied FROM beeld_cijfers ORDER BY 2' };
    expect(await db.database.asZicht(door(PARTNER)).rows(alles)).toEqual([
      { id: PARTNER, focusgebied: '*' },
      { id: PARTNER, focusgebied: 'EHV-WZ' },
    ]);
    expect(await db.database.asZicht(door(PARTNER, 'EHV-WZ')).rows(alles)).toEqual([{ id: PARTNER, focusgebied: 'EHV-WZ' }]);
    expect(await db.database.asZicht(door(PARTNER, 'VLA-WW')).rows(alles)).toEqual([]);
  });

  it('shows one area to who sees for that area only, with the same figures', async () => {
    const heel = await kijk(BUREAU);
    expect(await kijk(BUREAU, { focusgebied: 'EHV-WZ' }, door(BUREAU, 'EHV-WZ'))).toEqual(heel);
    expect((await kijk(BUREAU, {}, door(BUREAU, 'EHV-WZ'))).gemeld).toEqual({});
    expect(await kijk(BUREAU, { focusgebied: 'EHV-WZ' })).toEqual(heel);
    expect((await kijk(BUREAU, { focusgebied: 'VLA-WW' })).gemeld).toEqual({});
  });

  it('adds places of different areas up', async () => {
    const plaatsen = [
      { organisatieId: BUREAU, focusgebied: 'EHV-WZ' },
      { organisatieId: PARTNER, focusgebied: 'VLA-WW' },
    ];
    expect(await kijk(BUREAU, { plaatsen }, { persoonId: INDIENER, plaatsen })).toEqual(await kijk(BUREAU));
  });

  it('knows where every area lies', async () => {
    const kaart = await beeld.listKaart(VANDAAG);
    expect(kaart).toHaveLength(20);
    expect(kaart.find(({ code }) => code === 'EHV-WZ')).toMatchObject({ naam: 'Eindhoven Woensel-Zuid', breedtegraad: 51.46 });
  });
});

describe('a promise whose decision is being carried out', () => {
  it('is late from the day after its date', async () => {
    const besluit = { toezeggingId: v7(), uitvoerderOrganisatieId: PARTNER, uitvoerenVoor: '2027-03-01', stemGehoord: true };
    await db.act(await db.record.readPositie(metBelofte), 'besluiten', besluit, DOORBRAAKTEAM);
    await telling.recount('2027-01-20T09:00:00.000Z');
    // The decision itself is a promise of who carries it out.
    expect((await kijk(BUREAU)).beloften).toEqual({ nagekomen: 0, loopt: 1, teLaat: 1 });
    expect((await kijk(BUREAU, { vandaag: '2027-01-10' })).beloften).toEqual({ nagekomen: 0, loopt: 2, teLaat: 0 });
  });
});

describe(PgBeeldTelling.name, () => {
  it('counts only where something changed, and says up to when all is counted', async () => {
    expect(await telling.recount('2027-01-21T08:00:00.000Z')).toBe(0);
    expect((await kijk(BUREAU)).bijgewerktOp).toBe('2027-01-21T08:00:00.000Z');
    const eerst = await kijk(BUREAU);
    await db.fileCase();
    expect(await kijk(BUREAU)).toEqual(eerst);
    expect(await telling.recount('2027-01-22T08:00:00.000Z')).toBe(1);
    expect((await kijk(BUREAU)).gemeld).toEqual({ 'EHV-WZ': 5 });
  });

  it('tells open pages of Beeld once it counted anew', async () => {
    const signaal = new PgVeranderingSignaal(db.database);
    let hear: (onderwerp: string | null) => void = () => undefined;
    const heard = new Promise<string | null>((done) => (hear = done));
    const stop = await signaal.listen((onderwerp) => onderwerp === BEELD_GETELD && hear(onderwerp));
    await db.fileCase();
    expect(await telling.recount('2027-01-22T09:00:00.000Z')).toBe(1);
    expect(await heard).toBe(BEELD_GETELD);
    await stop();
  });

  it('leaves the counting to one process at a time', async () => {
    await db.worker.transaction(async (sql) => {
      await sql.rows({ text: `SELECT pg_advisory_xact_lock(hashtext('beeld'))` });
      await db.fileCase();
      expect(await telling.recount('2027-01-23T08:00:00.000Z')).toBe(0);
    });
    expect(await telling.recount('2027-01-23T08:00:00.000Z')).toBe(1);
  });
});

describe('the statement that counts', () => {
  const ZAKEN = 3_000;
  let vers: RecordDatabase;

  beforeAll(async () => {
    vers = await RecordDatabase.create('beeld_vers');
    // As a database that just got its first cases: PostgreSQL knows nothing of them yet.
    await insertBulk(vers.owner, ZAKEN, { analyze: false });
  });
  afterAll(() => vers.drop());

  it('compares no fact with every case where PostgreSQL knows nothing of the tables yet', async () => {
    const plan = await vers.owner.transaction(async (sql) => {
      await sql.rows(GEDULD);
      return explain(sql, TEL.text, [['EHV-WZ']]);
    });
    const [most] = plan.map((node) => node['Actual Rows'] * node['Actual Loops']).sort((a, b) => b - a);
    expect(plan.length).toBeGreaterThan(10);
    expect(most).toBeLessThan(ZAKEN * 10);
    expect(Math.max(...plan.map((node) => node['Rows Removed by Join Filter'] ?? 0))).toBeLessThan(ZAKEN * 10);
  });
});
