// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { Positie } from '#domain/ladder/positie';
import { CursorOngeldigError } from '#application/ports/pagina';
import { zichtDoor } from '#testing/vastloper.builder';
import { DOORBRAAKTEAM, PROGRAMMABUREAU, RecordDatabase, TEKST, ZETELS } from '../../test/record-database.js';
import { organisatieIdVan } from '../reference-id.js';
import { PgDeskRepository } from './pg-desk.repository.js';

const VANDAAG = '2026-11-23';
const LATER = '2026-12-01';
const PARTNER = organisatieIdVan('test-woningcorporatie');
const MINISTERIE = ZETELS.ministeries[0] ?? '';
const RV = zichtDoor([ZETELS.rijksvertegenwoordiger ?? '']);
const ELDERS = zichtDoor([organisatieIdVan('programmabureau-ams-nw')]);
const EEN = { cursor: null, limit: 1 };
const ALLES = { cursor: null, limit: 50 };
let db: RecordDatabase;
let desks: PgDeskRepository;

beforeAll(async () => {
  db = await RecordDatabase.create('desks');
  desks = new PgDeskRepository(db.database);
  await db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ($1, 'test-woningcorporatie', 'Woningcorporatie', 'partner', '2022-07-01')`,
    },
    [PARTNER],
  );
});
afterAll(() => db.drop());

const aannemen = async (regelNaam: string): Promise<Positie> => {
  const positie = await db.fileCase({ tekst: { ...TEKST, regel: { naam: regelNaam, artikel: 'artikel 1' } } });
  return db.act(
    positie,
    'aannemen',
    { trekkerOrganisatieId: ZETELS.doorbraakteam ?? '', sporen: ['quick_win'], blokkades: ['lokaal_beleid'] },
    PROGRAMMABUREAU,
  );
};
const omhoog = (positie: Positie, reden: 'regel_of_wet' | 'geld', naar: Positie['trede'] | null, regel: object | null = null) =>
  db.act(
    positie,
    'opschalen',
    { naar, reden, geenGesprekMetReden: true, regelGenoemd: true, gewenstOp: LATER },
    { ...DOORBRAAKTEAM, payload: { vraag: 'Mag het anders?', regel } },
  );
const vraag = async (positie: Positie) => {
  const toezeggingId = v7();
  const gevraagd = await db.act(
    positie,
    'partner_vragen',
    { toezeggingId, partijId: PARTNER, antwoordVoor: LATER },
    { ...DOORBRAAKTEAM, payload: { vraag: 'Kunt u een bak plaatsen?' } },
  );
  return { toezeggingId, gevraagd };
};
const alsPartner = { organisatieId: PARTNER, hoedanigheden: ['partner'] as const };

describe(PgDeskRepository.name, () => {
  it('shows a question to the party that was asked, from whom and by when, and moves it on with the answer', async () => {
    const { toezeggingId, gevraagd } = await vraag(await aannemen('Afvalplan'));
    const mijn = zichtDoor([PARTNER]);
    const [open] = (await desks.listEigenToezeggingen(mijn, 'gevraagd', ALLES, VANDAAG)).items;
    expect(open).toMatchObject({
      id: toezeggingId,
      vraag: 'Kunt u een bak plaatsen?',
      door: 'Intern doorbraakteam Eindhoven Woensel-Zuid',
      uiterlijk: LATER,
      verlopen: false,
      vastloper: { nummer: gevraagd.nummer },
    });
    expect((await desks.listEigenToezeggingen(mijn, 'gevraagd', ALLES, '2026-12-02')).items[0]?.verlopen).toBe(true);
    await db.act(
      gevraagd,
      'vraag_beantwoorden',
      { toezeggingId, antwoord: 'toegezegd', voor: LATER },
      { ...alsPartner, payload: { wat: 'Een bak op proef.' } },
    );
    expect((await desks.listEigenToezeggingen(mijn, 'gevraagd', ALLES, VANDAAG)).items).toEqual([]);
    expect((await desks.listEigenToezeggingen(mijn, 'beloofd', ALLES, VANDAAG)).items).toMatchObject([
      { id: toezeggingId, wat: 'Een bak op proef.', uiterlijk: LATER },
    ]);
  });

  it('shows a question to nobody else, also not to who asked it', async () => {
    await vraag(await aannemen('Afvalplan'));
    for (const zicht of [zichtDoor([ZETELS.doorbraakteam ?? '']), ELDERS, zichtDoor([])])
      expect((await desks.listEigenToezeggingen(zicht, 'gevraagd', ALLES, VANDAAG)).items).toEqual([]);
  });

  it('pages through questions, each once', async () => {
    for (let i = 0; i < 3; i += 1) await vraag(await aannemen('Afvalplan'));
    const mijn = zichtDoor([PARTNER]);
    const alle = (await desks.listEigenToezeggingen(mijn, 'gevraagd', ALLES, VANDAAG)).items.map(({ id }) => id);
    const gelopen: string[] = [];
    let cursor: string | null = null;
    do {
      const pagina = await desks.listEigenToezeggingen(mijn, 'gevraagd', { cursor, limit: 1 }, VANDAAG);
      gelopen.push(...pagina.items.map(({ id }) => id));
      cursor = pagina.volgende;
    } while (cursor !== null);
    expect(gelopen).toEqual(alle);
    expect(alle.length).toBeGreaterThanOrEqual(3);
    await expect(desks.listEigenToezeggingen(mijn, 'gevraagd', { cursor: 'onzin', limit: 1 }, VANDAAG)).rejects.toThrow(
      CursorOngeldigError,
    );
  });

  it('offers a handover to the organisation that is asked to take it, with the reason', async () => {
    const overdrachtId = v7();
    await db.act(
      await aannemen('Afvalplan'),
      'overdragen',
      { overdrachtId, naarOrganisatieId: PARTNER },
      { ...DOORBRAAKTEAM, payload: { reden: 'U kent de buurt.' } },
    );
    expect(await desks.listAangebodenOverdrachten(zichtDoor([PARTNER]), 10)).toMatchObject([
      { id: overdrachtId, soort: 'trekker', reden: 'U kent de buurt.', sinds: VANDAAG },
    ]);
    expect(await desks.listAangebodenOverdrachten(zichtDoor([ZETELS.doorbraakteam ?? '']), 10)).toEqual([]);
  });

  it('shows a question to think along to who was asked, with its words, until that organisation wrote something', async () => {
    const als = { organisatieId: PARTNER, hoedanigheden: ['meedenker'] as const };
    const gevraagd = await db.act(
      await aannemen('Afvalplan'),
      'meedenken_vragen',
      { organisatieId: PARTNER },
      { ...DOORBRAAKTEAM, payload: { vraag: 'Ziet u een andere weg?' } },
    );
    expect(await desks.listMeedenkVerzoeken(zichtDoor([PARTNER]), 10)).toMatchObject([
      {
        vraag: 'Ziet u een andere weg?',
        door: 'Intern doorbraakteam Eindhoven Woensel-Zuid',
        sinds: VANDAAG,
        vastloper: { id: gevraagd.vastloperId, nummer: gevraagd.nummer },
      },
    ]);
    for (const zicht of [zichtDoor([ZETELS.doorbraakteam ?? '']), ELDERS, zichtDoor([])])
      expect(await desks.listMeedenkVerzoeken(zicht, 10)).toEqual([]);
    const aangevuld = await db.act(gevraagd, 'aanvullen', {}, { ...DOORBRAAKTEAM, payload: { tekst: 'Wij ook.' } });
    expect(await desks.listMeedenkVerzoeken(zichtDoor([PARTNER]), 10)).toHaveLength(1);
    await db.act(aangevuld, 'aanvullen', {}, { ...als, payload: { tekst: 'Ja, in de straat hiernaast.' } });
    expect(await desks.listMeedenkVerzoeken(zichtDoor([PARTNER]), 10)).toEqual([]);
  });

  it('lists what is in The Hague by rule, with its holder and the referrals, page by page', async () => {
    const wet = await omhoog(await aannemen('Wet kinderopvang'), 'regel_of_wet', 'rijksvertegenwoordiger');
    const participatie = await omhoog(await aannemen('Participatiewet'), 'regel_of_wet', 'rijksvertegenwoordiger');
    const als = { organisatieId: ZETELS.rijksvertegenwoordiger ?? '', hoedanigheden: ['rijksvertegenwoordiger'] as const };
    await db.act(wet, 'doorgeleiden', { overdrachtId: v7(), naarOrganisatieId: MINISTERIE }, als);
    const eerste = await desks.listInDenHaag(RV, EEN, VANDAAG);
    expect(eerste.items).toMatchObject([{ nummer: participatie.nummer, regel: { naam: 'Participatiewet' }, doorgeleidingen: 0 }]);
    const tweede = await desks.listInDenHaag(RV, { cursor: eerste.volgende, limit: 1 }, VANDAAG);
    expect(tweede).toMatchObject({
      items: [{ nummer: wet.nummer, sinds: VANDAAG, houderSinds: VANDAAG, eigenaar: null, gevraagdAan: { sinds: VANDAAG } }],
      volgende: null,
    });
    expect((await desks.listInDenHaag(ELDERS, ALLES, VANDAAG)).items).toEqual([]);
  });

  it('groups by the rule that was named when the case came up, before the one of the filer', async () => {
    const regel = { naam: 'Aanbestedingswet', artikel: 'artikel 2.1' };
    const { nummer } = await omhoog(await aannemen('Wet kinderopvang'), 'regel_of_wet', 'rijksvertegenwoordiger', regel);
    expect((await desks.listInDenHaag(RV, EEN, VANDAAG)).items).toMatchObject([{ nummer, regel }]);
  });

  it('lists what waits for the alliantieraad, since when and what moved', async () => {
    let positie = await aannemen('Afvalplan');
    while (positie.trede !== 'alliantieraad') positie = await omhoog(positie, 'geld', null);
    const voorzitter = zichtDoor([ZETELS.alliantieraad ?? '']);
    const { items } = await desks.listBijAlliantieraad(voorzitter, ALLES, VANDAAG, '2026-10-26');
    expect(items).toMatchObject([
      { nummer: positie.nummer, sinds: VANDAAG, laatstBewogen: VANDAAG, volgendeVergadering: false, handelingen: 4 },
    ]);
    expect((await desks.listBijAlliantieraad(voorzitter, ALLES, VANDAAG, LATER)).items[0]?.handelingen).toBe(0);
    expect((await desks.listBijAlliantieraad(ELDERS, ALLES, VANDAAG, VANDAAG)).items).toEqual([]);
  });

  it('counts promises per organisation, late from the day after the date', async () => {
    const trekker = zichtDoor([ZETELS.doorbraakteam ?? '']);
    const tel = (vandaag: string) => desks.listToezeggingenPerOrganisatie(trekker, 10, vandaag);
    expect(await tel(LATER)).toEqual([
      { organisatie: { id: PARTNER, naam: 'Woningcorporatie' }, nagekomen: 0, loopt: 1, teLaat: 0 },
    ]);
    expect(await tel('2026-12-02')).toMatchObject([{ loopt: 0, teLaat: 1 }]);
    expect(await desks.listToezeggingenPerOrganisatie(ELDERS, 10, VANDAAG)).toEqual([]);
  });
});
