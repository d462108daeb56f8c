// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordDatabase } from '../test/record-database.js';
import { loadDemoPeople, type DemoData } from './demo-people.js';
import { PgPersoonRepository } from './personen/pg-persoon.repository.js';
import { loadReferenceData } from './reference-data.js';
import { v7 } from 'uuid';
import { lidmaatschapIdVan, organisatieIdVan, persoonIdVan } from './reference-id.js';
import { PgReferentieRepository } from './referentie/pg-referentie.repository.js';

const TABELLEN = ['focusgebieden', 'organisaties', 'themas', 'termijnregelingen', 'kalenders'];
const VANDAAG = '2026-11-23';
const DEMO: DemoData = {
  organisaties: [{ sleutel: 'demo-school', naam: 'Basisschool', soort: 'school', focusgebied: 'EHV-WZ' }],
  personen: [
    {
      sleutel: 'school',
      naam: 'Directeur van de school',
      lidmaatschappen: [{ organisatie: 'demo-school', rol: 'indiener', focusgebied: 'EHV-WZ' }],
    },
    {
      sleutel: 'bureau',
      naam: 'Medewerker programmabureau',
      lidmaatschappen: [{ organisatie: 'programmabureau-ehv-wz', rol: 'programmabureau', focusgebied: 'EHV-WZ' }],
    },
  ],
};

let db: RecordDatabase;
let url: string;

beforeAll(async () => {
  db = await RecordDatabase.create('referentie');
  url = db.test.ownerUrl;
});
afterAll(() => db.drop());

/** Every row with the transaction that wrote it: a row written again with the same content shows too. */
async function rowsOf(tabellen: readonly string[]): Promise<unknown[]> {
  const rijen: unknown[] = [];
  for (const tabel of tabellen)
    rijen.push(
      ...(await db.owner.rows({ text: `SELECT '${tabel}' AS tabel, xmin::text, ctid::text, t.* FROM ${tabel} t ORDER BY ctid` })),
    );
  return rijen;
}

describe(loadReferenceData.name, () => {
  it('loads 20 areas in 19 municipalities, each with its seats, and the terms and calendar that hold', async () => {
    const referentie = new PgReferentieRepository(db.database);
    const gebieden = await referentie.listFocusgebieden(VANDAAG);
    expect(gebieden).toHaveLength(20);
    expect(new Set(gebieden.map(({ gemeente }) => gemeente)).size).toBe(19);
    for (const { code } of gebieden) {
      const grondslag = await referentie.findGrondslag(code, VANDAAG);
      expect(Object.values(grondslag?.zetels ?? {})).not.toContain(null);
      expect(grondslag?.zetels.ministeries).toHaveLength(6);
    }
  });

  it('writes nothing the second time', async () => {
    const eerst = await rowsOf(TABELLEN);
    await loadReferenceData({ url });
    expect(await rowsOf(TABELLEN)).toEqual(eerst);
  });

  it('brings back a changed name, and leaves an end date that somebody set', async () => {
    await db.owner.rows({ text: `UPDATE themas SET naam = 'Anders', geldig_tot = '2027-12-31' WHERE code = 'wonen'` });
    await loadReferenceData({ url });
    const [thema] = await db.owner.rows({ text: `SELECT naam, geldig_tot FROM themas WHERE code = 'wonen'` });
    expect(thema).toEqual({ naam: 'Wonen', geldig_tot: '2027-12-31' });
  });

  it('can be loaded by several at once', async () => {
    await Promise.all(Array.from({ length: 3 }, () => loadReferenceData({ url })));
    const [{ aantal } = { aantal: 0 }] = await db.owner.rows<{ aantal: number }>({
      text: 'SELECT count(*) AS aantal FROM focusgebieden',
    });
    expect(aantal).toBe(20);
  });
});

describe(`${PgReferentieRepository.name}.findGrondslag`, () => {
  it('gives the terms of the area itself before the national ones, and nothing for an unknown area or date', async () => {
    const [landelijk] = await db.owner.rows<{ regeling: object }>({
      text: 'SELECT regeling FROM termijnregelingen WHERE focusgebied IS NULL',
    });
    await db.owner.rows(
      {
        text: `INSERT INTO termijnregelingen (code, versie, focusgebied, regeling, geldig_vanaf, geldig_tot) VALUES ('vlaardingen', 1, 'VLA-WW', $1, '2026-01-01', '2026-12-31')`,
      },
      [JSON.stringify({ ...landelijk?.regeling, code: 'vlaardingen', versie: 1, terugkoppelingWerkdagen: 3 })],
    );
    const referentie = new PgReferentieRepository(db.database);
    expect((await referentie.findGrondslag('VLA-WW', VANDAAG))?.regeling.terugkoppelingWerkdagen).toBe(3);
    expect((await referentie.findGrondslag('VLA-WW', '2027-01-01'))?.regeling.terugkoppelingWerkdagen).toBe(5);
    expect((await referentie.findGrondslag('EHV-WZ', VANDAAG))?.regeling.terugkoppelingWerkdagen).toBe(5);
    expect(await referentie.findGrondslag('ONB-EK', VANDAAG)).toBeNull();
    expect(await referentie.findGrondslag('EHV-WZ', '2020-01-01')).toBeNull();
  });
});

describe(loadDemoPeople.name, () => {
  const tabellen = ['organisaties', 'personen', 'lidmaatschappen'];

  it('gives people who can sign in, with the roles they hold that day', async () => {
    await loadDemoPeople({ url, issuer: 'http://een' }, DEMO);
    const personen = new PgPersoonRepository(db.database);
    expect(await personen.findActor('http://een', 'school', VANDAAG)).toEqual({
      persoonId: persoonIdVan('school'),
      sleutel: 'school',
      naam: 'Directeur van de school',
      lidmaatschappen: [
        {
          id: lidmaatschapIdVan('school', 'demo-school', 'indiener', 'EHV-WZ'),
          organisatieId: organisatieIdVan('demo-school'),
          rol: 'indiener',
          focusgebied: 'EHV-WZ',
          namens: null,
          namensPersoonId: null,
        },
      ],
    });
    expect(await personen.findActor('http://een', 'niemand', VANDAAG)).toBeNull();
    expect(await personen.findActor('http://ander', 'school', VANDAAG)).toBeNull();
    await db.owner.rows({ text: `UPDATE lidmaatschappen SET geldig_tot = '2026-11-22' WHERE persoon_id = $1` }, [
      persoonIdVan('school'),
    ]);
    expect((await personen.findActor('http://een', 'school', VANDAAG))?.lidmaatschappen).toEqual([]);
  });

  it('writes nothing the second time, and follows another issuer', async () => {
    await loadDemoPeople({ url, issuer: 'http://een' }, DEMO);
    const eerst = await rowsOf(tabellen);
    await loadDemoPeople({ url, issuer: 'http://een' }, DEMO);
    expect(await rowsOf(tabellen)).toEqual(eerst);
    await loadDemoPeople({ url, issuer: 'http://twee' }, DEMO);
    const personen = new PgPersoonRepository(db.database);
    expect(await personen.findActor('http://een', 'school', VANDAAG)).toBeNull();
    expect(await personen.findActor('http://twee', 'school', VANDAAG)).toMatchObject({ sleutel: 'school' });
  });

  it('refuses a membership of an organisation nobody knows, and then stores nothing', async () => {
    const fout: DemoData = {
      ...DEMO,
      personen: [{ sleutel: 'vreemd', naam: 'Vreemd', lidmaatschappen: [{ organisatie: 'bestaat-niet', rol: 'partner' }] }],
    };
    await expect(loadDemoPeople({ url, issuer: 'http://een' }, fout)).rejects.toThrow(
      'Deze organisaties van de demo-personen bestaan niet: bestaat-niet.',
    );
    expect(await db.owner.rows({ text: 'SELECT 1 FROM personen WHERE sleutel = $1' }, ['vreemd'])).toEqual([]);
  });
});

describe(`${PgReferentieRepository.name}.isLid`, () => {
  it('knows who is a member of an organisation today, and nobody else', async () => {
    const [persoonId, vertrokkenId] = [v7(), v7()];
    const organisatieId = organisatieIdVan('ministerie-bzk');
    for (const [id, geldigTot] of [
      [persoonId, null],
      [vertrokkenId, '2026-11-01'],
    ] as const) {
      await db.owner.rows(
        { text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1, 'uitgever', $2, $2, 'een functie')` },
        [id, `lid-${id}`],
      );
      await db.owner.rows(
        {
          text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf, geldig_tot)
            VALUES ($1, $2, $3, 'departement', NULL, '2026-01-01', $4)`,
        },
        [v7(), id, organisatieId, geldigTot],
      );
    }
    const referentie = new PgReferentieRepository(db.database);
    expect(await referentie.isLid(persoonId, organisatieId, VANDAAG)).toBe(true);
    expect(await referentie.isLid(persoonId, organisatieIdVan('ministerie-vws'), VANDAAG)).toBe(false);
    expect(await referentie.isLid(vertrokkenId, organisatieId, VANDAAG)).toBe(false);
    expect(await referentie.isLid('geen-id', organisatieId, VANDAAG)).toBe(false);
  });
});

describe(`${PgReferentieRepository.name}.findOrganisaties`, () => {
  it('tells who is asked when an organisation stays silent', async () => {
    const [partij, koepel] = [organisatieIdVan('ministerie-ocw'), organisatieIdVan('ministerie-szw')];
    await db.owner.rows({ text: 'UPDATE organisaties SET escalatie_organisatie_id = $2 WHERE id = $1' }, [partij, koepel]);
    const referentie = new PgReferentieRepository(db.database);
    const gevonden = await referentie.findOrganisaties([partij, koepel], VANDAAG);
    expect(new Map(gevonden.map(({ id, escalatieOrganisatieId }) => [id, escalatieOrganisatieId]))).toEqual(
      new Map([
        [partij, koepel],
        [koepel, null],
      ]),
    );
    await loadReferenceData({ url });
    expect((await new PgReferentieRepository(db.database).findOrganisaties([partij], VANDAAG))[0]?.escalatieOrganisatieId).toBe(
      koepel,
    );
  });
});
