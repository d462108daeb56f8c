// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

  it('finds one question by its id, however many came before it, for who was asked and as long as it waits', async () => {
    const { toezeggingId, gevraagd } = await vraag(await aannemen('Afvalplan'));
    const mijn = zichtDoor([PARTNER]);
    expect((await desks.listEigenToezeggingen(mijn, 'gevraagd', EEN, VANDAAG)).items).not.toMatchObject([{ id: toezeggingId }]);
    expect(await desks.findEigenVraag(mijn, toezeggingId, VANDAAG)).toMatchObject({
      id: toezeggingId,
      vraag: 'Kunt u een bak plaatsen?',
      uiterlijk: LATER,
      vastloper: { nummer: gevraagd.nummer },
    });
    for (const zicht of [zichtDoor([ZETELS.doorbraakteam ?? '']), ELDERS, zichtDoor([])])
      expect(await desks.findEigenVraag(zicht, toezeggingId, VANDAAG)).toBeNull();
    expect(await desks.findEigenVraag(mijn, 'onzin', VANDAAG)).toBeNull();
    const antwoord = { toezeggingId, antwoord: 'toegezegd', voor: LATER } as const;
    await db.act(gevraagd, 'vraag_beantwoorden', antwoord, { ...alsPartner, payload: { wat: 'Een bak op proef.' } });
    expect(await desks.findEigenVraag(mijn, toezeggingId, VANDAAG)).toBeNull();
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

  it('gives each offered handover the reason it was offered with, not that of a later one', async () => {
    const mijn = zichtDoor([PARTNER]);
    const bied = async (positie: Positie, reden: string) => {
      const overdrachtId = v7();
      const gegevens = { overdrachtId, naarOrganisatieId: PARTNER };
      return { overdrachtId, na: await db.act(positie, 'overdragen', gegevens, { ...DOORBRAAKTEAM, payload: { reden } }) };
    };
    const eerst = await bied(await aannemen('Afvalplan'), 'U kent de buurt.');
    const nee = await db.act(
      eerst.na,
      'overdracht_beantwoorden',
      { overdrachtId: eerst.overdrachtId, aanvaard: false },
      {
        organisatieId: PARTNER,
        hoedanigheden: ['beoogd_houder'],
      },
    );
    const later = await bied(nee, 'U hebt de sleutel.');
    await db.owner.rows({ text: `UPDATE overdrachten SET stand = 'aangeboden' WHERE id = $1` }, [eerst.overdrachtId]);
    const redenen = new Map((await desks.listAangebodenOverdrachten(mijn, 10)).map(({ id, reden }) => [id, reden]));
    expect([redenen.get(eerst.overdrachtId), redenen.get(later.overdrachtId)]).toEqual([
      'U kent de buurt.',
      'U hebt de sleutel.',
    ]);
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

  it('lists what is in The Hague over areas, in a rule by who holds it, and counts over all pages', async () => {
    const regel = 'Omgevingswet';
    const nieuw = async () => omhoog(await aannemen(regel), 'regel_of_wet', 'rijksvertegenwoordiger');
    const [hier, elders, ministerie] = [await nieuw(), await nieuw(), await nieuw()];
    for (const table of ['vastlopers', 'betrokkenheden'])
      await db.owner.rows(
        { text: `UPDATE ${table} SET focusgebied = 'VLA-WW' WHERE ${table === 'vastlopers' ? 'id' : 'vastloper_id'} = $1` },
        [elders.vastloperId],
      );
    const overdrachtId = v7();
    const als = { organisatieId: ZETELS.rijksvertegenwoordiger ?? '', hoedanigheden: ['rijksvertegenwoordiger'] as const };
    const gevraagd = await db.act(ministerie, 'doorgeleiden', { overdrachtId, naarOrganisatieId: MINISTERIE }, als);
    const wie = { organisatieId: MINISTERIE, hoedanigheden: ['beoogd_houder'] as const };
    await db.act(gevraagd, 'overdracht_beantwoorden', { overdrachtId, aanvaard: true }, wie);
    const gelopen: string[] = [];
    let cursor: string | null = null;
    do {
      const pagina = await desks.listInDenHaag(RV, { cursor, limit: 1 }, VANDAAG);
      gelopen.push(
        ...pagina.items
          .filter((zaak) => zaak.regel?.naam === regel)
          .map(({ focusgebied, eigenaar }) => `${focusgebied} ${eigenaar?.id ?? ''}`),
      );
      cursor = pagina.volgende;
    } while (cursor !== null);
    expect(gelopen).toEqual([`EHV-WZ ${MINISTERIE}`, 'EHV-WZ ', 'VLA-WW ']);
    expect(hier.trede).toBe('rijksvertegenwoordiger');
    const { houders, regels } = await desks.countInDenHaag(RV);
    expect(regels['omgevingswet artikel 1']).toBe(3);
    expect(houders.find(({ naam }) => naam?.startsWith('Ministerie'))).toMatchObject({ aantal: 1, oudste: VANDAAG });
    expect(houders.reduce((som, { aantal }) => som + aantal, 0)).toBe(
      Object.values(regels).reduce((som, aantal) => som + aantal, 0),
    );
    expect(await desks.countInDenHaag(ELDERS)).toEqual({ houders: [], regels: {} });
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

  describe('promises per organisation', () => {
    const NIETS = { nagekomen: 0, teLaatNagekomen: 0, loopt: 0, teLaat: 0, geweigerd: 0, vervallen: 0 };
    const [VOOR, NA] = [LATER, '2026-12-02'];
    let partij: string;
    beforeEach(async () => {
      partij = v7();
      const text = `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ($1, $2, 'Welzijn', 'partner', '2022-07-01')`;
      await db.owner.rows({ text }, [partij, `test-${partij}`]);
    });
    afterEach(() => void (db.klok.moment = `${VANDAAG}T09:00:00.000Z`));

    const antwoord = async (geeft: 'toegezegd' | 'geweigerd' | null) => {
      const toezeggingId = v7();
      const vraagt = { toezeggingId, partijId: partij, antwoordVoor: LATER };
      const gevraagd = await db.act(await aannemen('Afvalplan'), 'partner_vragen', vraagt, DOORBRAAKTEAM);
      const voor = geeft === 'toegezegd' ? LATER : null;
      const als = { organisatieId: partij, hoedanigheden: ['partner'] as const };
      const positie = geeft
        ? await db.act(gevraagd, 'vraag_beantwoorden', { toezeggingId, antwoord: geeft, voor }, als)
        : gevraagd;
      return { toezeggingId, positie, als };
    };
    const besluit = (positie: Positie) =>
      db.act(
        positie,
        'besluiten',
        {
          toezeggingId: v7(),
          uitvoerderOrganisatieId: ZETELS.doorbraakteam ?? '',
          uitvoerenVoor: '2027-01-20',
          stemGehoord: true,
        },
        DOORBRAAKTEAM,
      );
    const tel = async (vandaag: string) => {
      const alle = await desks.listToezeggingenPerOrganisatie(zichtDoor([ZETELS.doorbraakteam ?? '']), 100, vandaag);
      const { organisatie: _organisatie, ...cijfers } = alle.find(({ organisatie }) => organisatie.id === partij) ?? {
        organisatie: null,
        ...NIETS,
      };
      return cijfers;
    };
    const opDeTafel = async (vandaag: string) =>
      (await desks.listEigenToezeggingen(zichtDoor([partij]), 'beloofd', ALLES, vandaag)).items.map(({ verlopen }) => verlopen);

    it('are never late before the decision, and late from the day after their date while it is carried out', async () => {
      const { positie } = await antwoord('toegezegd');
      expect([await tel(NA), await opDeTafel(NA)]).toEqual([{ ...NIETS, loopt: 1 }, [false]]);
      await besluit(positie);
      expect([await tel(VOOR), await opDeTafel(VOOR)]).toEqual([{ ...NIETS, loopt: 1 }, [false]]);
      expect([await tel(NA), await opDeTafel(NA)]).toEqual([{ ...NIETS, teLaat: 1 }, [true]]);
    });

    it.each([
      [VOOR, { nagekomen: 1 }],
      [NA, { teLaatNagekomen: 1 }],
    ])('that are kept on %s count as %j', async (op, cijfers) => {
      const { positie, toezeggingId, als } = await antwoord('toegezegd');
      const besloten = await besluit(positie);
      db.klok.moment = `${op}T09:00:00.000Z`;
      await db.act(besloten, 'nakomen', { toezeggingId }, als);
      expect(await tel('2027-01-20')).toEqual({ ...NIETS, ...cijfers });
    });

    it('are counted when they were refused, and when the case ended before an answer', async () => {
      await antwoord('geweigerd');
      const { positie } = await antwoord(null);
      await db.act(positie, 'intrekken', {}, { organisatieId: ZETELS.indiener, hoedanigheden: ['indiener'] });
      expect(await tel(NA)).toEqual({ ...NIETS, geweigerd: 1, vervallen: 1 });
    });

    it('lapse when the case ends before they were kept', async () => {
      const { positie } = await antwoord('toegezegd');
      const eind = { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: null } as const;
      await db.act(await besluit(positie), 'afsluiten', eind, DOORBRAAKTEAM);
      expect(await tel(NA)).toEqual({ ...NIETS, vervallen: 1 });
    });

    it('of cases that are not in sight are not counted', async () => {
      await antwoord('toegezegd');
      expect(await desks.listToezeggingenPerOrganisatie(ELDERS, 100, VANDAAG)).toEqual([]);
    });
  });
});
