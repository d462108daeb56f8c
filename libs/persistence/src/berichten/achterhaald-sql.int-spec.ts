// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TeVersturen } from '#application/ports/berichten-record';
import { isOpen, type TermijnSoort } from '#domain/ladder/begrippen';
import { beslisVerstreken } from '#domain/ladder/beslis-verstreken';
import type { HandelingGegevens, HandelingSoort } from '#domain/ladder/handelingen';
import type { Positie } from '#domain/ladder/positie';
import { v7 } from 'uuid';
import { DOORBRAAKTEAM, PROGRAMMABUREAU, RecordDatabase, ZETELS, type ActAs } from '../../test/record-database.js';
import { PgBerichtenRecord } from './pg-berichten-record.js';

const BEGIN = '2026-11-23T09:00:00.000Z';
const INDIENER_ALS: ActAs = { organisatieId: ZETELS.indiener, hoedanigheden: ['indiener'] };

let db: RecordDatabase;
let record: PgBerichtenRecord;
/** The names of the organisations, by id. */
let namen: ReadonlyMap<string, string>;
const partij = v7();
const ALS_PARTIJ: ActAs = { organisatieId: partij, hoedanigheden: ['partner', 'uitvoerder'] };

beforeAll(async () => {
  db = await RecordDatabase.create('achterhaald');
  record = new PgBerichtenRecord(db.worker, db.klok, { altijd: true, perUur: 10_000 });
  const doe = (text: string, ...values: unknown[]) => db.owner.rows<{ id: string; naam: string }>({ text }, values);
  for (const [id, naam] of [
    [partij, 'Corporatie'],
    [ZETELS.indiener, 'De school'],
  ])
    await doe(
      `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ($1::uuid, $1::text, $2, 'school', '2020-01-01') ON CONFLICT (id) DO NOTHING`,
      id,
      naam,
    );
  await doe(`UPDATE organisaties SET emailadres = id || '@test.example'`);
  namen = new Map((await doe('SELECT id, naam FROM organisaties')).map(({ id, naam }) => [id, naam]));
}, 120_000);
afterAll(() => db?.drop());
beforeEach(async () => {
  db.klok.moment = BEGIN;
  await db.owner.rows({ text: 'DELETE FROM berichten' });
});

type Stap = (positie: Positie) => Promise<Positie>;

const doe =
  <S extends HandelingSoort>(soort: S, gegevens: HandelingGegevens[S], als: ActAs): Stap =>
  (positie) =>
    db.act(positie, soort, gegevens, als);
/** The next step of the first clock of this kind, on its day. */
const verstrijk =
  (soort: TermijnSoort): Stap =>
  async (positie) => {
    const termijn = positie.termijnen.find((klok) => klok.soort === soort);
    const zet = termijn ? beslisVerstreken(positie, termijn.id, termijn.volgendeStap) : null;
    if (!zet) throw new Error(`The clock ${soort} should run.`);
    db.klok.moment = termijn?.wekmoment ?? '';
    return (await db.record.commitZet(positie.vastloperId, positie.versie, zet)).positie;
  };
const stappen =
  (...alle: readonly Stap[]): Stap =>
  async (positie) => {
    let nu = positie;
    for (const stap of alle) nu = await stap(nu);
    return nu;
  };
const alle = (...soorten: TermijnSoort[]): Stap => stappen(...soorten.map(verstrijk));

const trekker = { trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId, sporen: ['structureel'], blokkades: ['geld'] };
const AANNEMEN = doe('aannemen', trekker, PROGRAMMABUREAU);
const AANVULLEN = doe('aanvullen', {}, INDIENER_ALS);
const INTREKKEN = doe('intrekken', {}, INDIENER_ALS);
const GESPREK = doe('gesprek_vastleggen', { met: ['school'] }, DOORBRAAKTEAM);
const koppelTerug = (volgendeDatum: string): Stap => doe('terugkoppelen', { volgendeDatum, volgendeWerkdagen: 5 }, DOORBRAAKTEAM);
const VRAGEN: Stap = (positie) =>
  db.act(
    positie,
    'partner_vragen',
    { toezeggingId: vraagVan(positie), partijId: partij, antwoordVoor: null, escalatieId: ZETELS.programmabureau },
    DOORBRAAKTEAM,
  );
const BEANTWOORDEN: Stap = (positie) =>
  db.act(
    positie,
    'vraag_beantwoorden',
    { toezeggingId: vraagVan(positie), antwoord: 'toegezegd', voor: '2027-03-01' },
    ALS_PARTIJ,
  );
const AANHOUDEN = doe('aanhouden', { reden: 'seizoen', tot: '2027-04-30', werkdagen: 9 }, DOORBRAAKTEAM);
const HERVATTEN = doe('hervatten', {}, DOORBRAAKTEAM);
const BESLUITEN: Stap = (positie) =>
  db.act(
    positie,
    'besluiten',
    { toezeggingId: besluitVan(positie), uitvoerderOrganisatieId: partij, uitvoerenVoor: '2027-02-01', stemGehoord: true },
    DOORBRAAKTEAM,
  );
const NAKOMEN: Stap = (positie) => db.act(positie, 'nakomen', { toezeggingId: besluitVan(positie) }, ALS_PARTIJ);
const VERLENGEN = doe(
  'verlengen',
  { termijnId: null, tot: '2027-01-29', werkdagen: 10, akkoordVan: 'indiener', akkoordWijze: 'gesprek' },
  DOORBRAAKTEAM,
);
const AFSLUITEN = doe(
  'afsluiten',
  { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: 'doorbraakteam' },
  PROGRAMMABUREAU,
);
const HEROPENEN = doe('heropenen', {}, PROGRAMMABUREAU);
const OMHOOG = doe(
  'opschalen',
  { naar: null, reden: 'geld', geenGesprekMetReden: true, regelGenoemd: false, gewenstOp: '2027-01-15' },
  DOORBRAAKTEAM,
);

/** A change of post is an act of beheer, and no part of the log of the case. */
const WISSELEN: Stap = async (positie) => {
  await db.owner.rows(
    {
      text: `INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens) VALUES ($1, $2, 'wisseling', 'indiener', $3, '{}')`,
    },
    [v7(), positie.vastloperId, ZETELS.indiener],
  );
  return positie;
};
/** At the partners, where the trekker is at work, the party took the part of trekker over. */
const OVERGENOMEN: Stap = stappen(
  AANNEMEN,
  OMHOOG,
  (positie) => db.act(positie, 'overdragen', { overdrachtId: overdrachtVan(positie), naarOrganisatieId: partij }, DOORBRAAKTEAM),
  (positie) => db.act(positie, 'overdracht_beantwoorden', { overdrachtId: overdrachtVan(positie), aanvaard: true }, ALS_PARTIJ),
);
const NAAR_DE_RAAD = stappen(OMHOOG, OMHOOG);

/** Questions of a case have ids of their own. */
const vraagVan = ({ vastloperId }: Positie): string => `${vastloperId.slice(0, -2)}a1`;
const overdrachtVan = ({ vastloperId }: Positie): string => `${vastloperId.slice(0, -2)}c3`;
const besluitVan = ({ vastloperId }: Positie): string => `${vastloperId.slice(0, -2)}b2`;

/** What is read of the last message of this kind to this part, when it would go now. */
async function lees(
  positie: Positie,
  soort: string,
  aan: string,
): Promise<Pick<TeVersturen, 'isVoorbij' | 'isOverdracht' | 'toen'>> {
  await record.verdeel(1_000);
  const rijen = await db.owner.rows<{ id: string }>(
    {
      text: `SELECT z.id FROM berichten b JOIN bezorgingen z ON z.bericht_id = b.id WHERE b.vastloper_id = $1 AND b.soort = $2 AND b.aan = $3
        ORDER BY b.aangemaakt_op, b.id`,
    },
    [positie.vastloperId, soort, aan],
  );
  const [gelezen] = await record.readTeVersturen([rijen[0]?.id ?? v7()]);
  if (!gelezen) throw new Error(`Nobody gets ${soort} as ${aan}.`);
  const { isVoorbij, isOverdracht, toen } = gelezen;
  return { isVoorbij, isOverdracht, toen };
}

describe('what a message tells, when it goes late', () => {
  const TEAM_ZWEEG = stappen(AANNEMEN, alle('behandeling', 'behandeling'));
  const VRAAG_ZWEEG = stappen(AANNEMEN, VRAGEN, alle('toezegging', 'toezegging'));
  const LANDELIJK = stappen(
    AANNEMEN,
    doe(
      'opschalen',
      {
        naar: 'rijksvertegenwoordiger',
        reden: 'regel_of_wet',
        geenGesprekMetReden: true,
        regelGenoemd: true,
        gewenstOp: '2027-01-15',
      },
      DOORBRAAKTEAM,
    ),
    alle('behandeling', 'behandeling', 'behandeling', 'behandeling', 'behandeling', 'behandeling'),
  );
  const MINISTERIE: ActAs = { organisatieId: ZETELS.ministeries[0] ?? '', hoedanigheden: ['departement'] };

  it.each<[string, string, string, Stap, Stap]>([
    ['ingediend', 'aan_zet', 'was taken up', stappen(), AANNEMEN],
    ['ingediend', 'indiener', 'was closed', stappen(), INTREKKEN],
    ['termijn_verstreken', 'voorzitter', 'went up by silence', TEAM_ZWEEG, verstrijk('behandeling')],
    ['termijn_verstreken', 'aan_zet', 'was decided', TEAM_ZWEEG, BESLUITEN],
    ['termijn_verstreken', 'voorzitter', 'was answered by who was at work', TEAM_ZWEEG, GESPREK],
    ['termijn_verstreken', 'indiener', 'stands still', TEAM_ZWEEG, AANHOUDEN],
    ['termijn_verstreken', 'indiener', 'was closed', TEAM_ZWEEG, INTREKKEN],
    ['termijn_verstreken', 'aan_zet', 'got a later date', TEAM_ZWEEG, VERLENGEN],
    [
      'termijn_verstreken',
      'voorzitter',
      'was answered after its clock closed',
      stappen(AANNEMEN, alle('terugkoppeling', 'terugkoppeling')),
      koppelTerug('2027-01-15'),
    ],
    ['termijn_verstreken', 'indiener', 'got its answer', VRAAG_ZWEEG, BEANTWOORDEN],
    ['vraag_verstreken', 'organisatie', 'got its answer', VRAAG_ZWEEG, BEANTWOORDEN],
    ['vraag_verstreken', 'trekker', 'was closed', VRAAG_ZWEEG, INTREKKEN],
    ['vraag_geescaleerd', 'organisatie', 'got its answer', VRAAG_ZWEEG, BEANTWOORDEN],
    ['andere_weg', 'trekker', 'went another way', stappen(VRAAG_ZWEEG, verstrijk('toezegging')), OMHOOG],
    ['vraag', 'trekker', 'was closed', stappen(AANNEMEN, VRAGEN, BEANTWOORDEN), INTREKKEN],
    ['terugkoppeling', 'indiener', 'got later word', stappen(AANNEMEN, koppelTerug('2026-12-11')), koppelTerug('2027-01-15')],
    ['terugkoppeling', 'indiener', 'was closed', stappen(AANNEMEN, koppelTerug('2026-12-11')), INTREKKEN],
    ['besluit', 'indiener', 'was carried out', stappen(AANNEMEN, BESLUITEN), NAKOMEN],
    ['besluit', 'organisatie', 'was closed', stappen(AANNEMEN, BESLUITEN), INTREKKEN],
    ['alles_nagekomen', 'trekker', 'was closed', stappen(AANNEMEN, BESLUITEN, NAKOMEN), AFSLUITEN],
    ['aangehouden', 'indiener', 'runs again', stappen(AANNEMEN, AANHOUDEN), HERVATTEN],
    ['hervat', 'aan_zet', 'went to another', stappen(AANNEMEN, AANHOUDEN, HERVATTEN), NAAR_DE_RAAD],
    ['hervat', 'indiener', 'was closed', stappen(AANNEMEN, AANHOUDEN, HERVATTEN), INTREKKEN],
    ['verlengd', 'indiener', 'went to another', stappen(AANNEMEN, VERLENGEN), OMHOOG],
    ['afgesloten', 'indiener', 'was opened again', stappen(AANNEMEN, AFSLUITEN), HEROPENEN],
    ['heropend', 'indiener', 'was closed again', stappen(AANNEMEN, AFSLUITEN, HEROPENEN), INTREKKEN],
    ['herinnering', 'aan_zet', 'went to another', stappen(AANNEMEN, verstrijk('terugkoppeling')), NAAR_DE_RAAD],
    ['ontvangst_gevraagd', 'aan_zet', 'went to another', stappen(AANNEMEN, GESPREK, alle('ontvangst', 'ontvangst')), BESLUITEN],
    ['wisseling', 'indiener', 'was closed', stappen(AANNEMEN, WISSELEN), INTREKKEN],
    ['overgenomen', 'indiener', 'went to another', OVERGENOMEN, OMHOOG],
    ['overgenomen', 'indiener', 'was closed', OVERGENOMEN, INTREKKEN],
    [
      'landelijk_te_laat',
      'indiener',
      'got word from The Hague',
      LANDELIJK,
      doe('terugkoppelen', { volgendeDatum: '2028-06-15', volgendeWerkdagen: 5 }, MINISTERIE),
    ],
  ])('is so until then: %s to %s, of a case that then %s', async (soort, aan, _wat, eerst, daarna) => {
    const toen = await eerst(await db.fileCase());
    expect(await lees(toen, soort, aan)).toMatchObject({ isVoorbij: false });
    const bijgeschreven = isOpen(toen.status) ? await AANVULLEN(toen) : toen;
    expect(await lees(toen, soort, aan)).toMatchObject({ isVoorbij: false });
    await daarna(bijgeschreven);
    expect(await lees(toen, soort, aan)).toMatchObject({ isVoorbij: true });
  });

  it('tells an offer to take over from a question, whose clock is of the same kind', async () => {
    const AANBIEDEN: Stap = (positie) =>
      db.act(positie, 'overdragen', { overdrachtId: besluitVan(positie), naarOrganisatieId: partij }, DOORBRAAKTEAM);
    for (const [eerst, soort, isOverdracht] of [
      [AANBIEDEN, 'overdracht', true],
      [VRAGEN, 'vraag', false],
    ] as const) {
      const gevraagd = await stappen(AANNEMEN, eerst)(await db.fileCase());
      expect(await lees(gevraagd, soort, 'organisatie')).toMatchObject({ isOverdracht });
      const verstreken = await alle('toezegging', 'toezegging')(gevraagd);
      for (const klok of ['herinnering', 'vraag_verstreken'])
        expect(await lees(verstreken, klok, 'organisatie')).toMatchObject({ isOverdracht, isVoorbij: false });
    }
  });

  it('names who was at work when the date passed, and who gave word back, wherever the case lies since', async () => {
    const team = namen.get(DOORBRAAKTEAM.organisatieId) ?? '';
    const gezwegen = await stappen(
      AANNEMEN,
      koppelTerug('2026-12-11'),
      verstrijk('behandeling'),
      verstrijk('behandeling'),
    )(await db.fileCase());
    const verder = await NAAR_DE_RAAD(await GESPREK(gezwegen));
    const over = await NAAR_DE_RAAD(await OVERGENOMEN(await db.fileCase()));
    expect(await lees(over, 'overgenomen', 'indiener')).toMatchObject({ isVoorbij: true, toen: 'Corporatie' });
    for (const [soort, aan] of [
      ['termijn_verstreken', 'voorzitter'],
      ['terugkoppeling', 'indiener'],
    ] as const)
      expect([soort, await lees(verder, soort, aan)]).toMatchObject([soort, { toen: team }]);
    const [zaak] = await db.owner.rows<{ wie: string }>(
      { text: 'SELECT aan_zet_organisatie_id AS wie FROM vastlopers WHERE id = $1' },
      [verder.vastloperId],
    );
    expect([team === '', namen.get(zaak?.wie ?? '') === team]).toEqual([false, false]);
  });
});
