// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CursorOngeldigError } from '#application/ports/pagina';
import { RecordDatabase } from '../../test/record-database.js';
import { loadDemoPeople, type DemoData } from '../demo-people.js';
import { lidmaatschapIdVan, organisatieIdVan, persoonIdVan } from '../reference-id.js';
import { PgBeheerOverzichtRepository } from './pg-beheer-overzicht.repository.js';

const VANDAAG = '2026-11-23';
const BUREAU = 'programmabureau-ehv-wz';
const LEZER = persoonIdVan('beheer');
const SCHOOL = organisatieIdVan('school-demo');
const DEMO: DemoData = {
  organisaties: [{ sleutel: 'school-demo', naam: 'Basisschool 100%', soort: 'school', focusgebied: 'EHV-WZ' }],
  personen: [
    {
      sleutel: 'een',
      naam: 'Alfa van de school',
      lidmaatschappen: [
        { organisatie: 'school-demo', rol: 'indiener', focusgebied: 'EHV-WZ' },
        { organisatie: BUREAU, rol: 'programmabureau', focusgebied: 'EHV-WZ' },
      ],
    },
    { sleutel: 'twee', naam: 'Beta van de school', lidmaatschappen: [{ organisatie: 'school-demo', rol: 'partner' }] },
    { sleutel: 'drie', naam: 'Gamma zonder rol', lidmaatschappen: [] },
    { sleutel: 'beheer', naam: 'Delta van beheer', lidmaatschappen: [{ organisatie: BUREAU, rol: 'beheerder' }] },
  ],
};

describe(PgBeheerOverzichtRepository.name, () => {
  let db: RecordDatabase;
  let overzicht: PgBeheerOverzichtRepository;

  beforeAll(async () => {
    db = await RecordDatabase.create('overzicht');
    await loadDemoPeople({ url: db.test.ownerUrl, issuer: 'http://een' }, DEMO);
    overzicht = new PgBeheerOverzichtRepository(db.database);
  });
  afterAll(() => db.drop());

  it('finds organisations by a part of their name, taken as it stands, and by area', async () => {
    const find = async (zoek: string, focusgebied: string | null = null): Promise<string[]> =>
      (await overzicht.listOrganisaties(LEZER, { zoek, focusgebied }, VANDAAG, { cursor: null, limit: 100 })).items.map(
        ({ naam }) => naam,
      );
    expect(await find('100%')).toEqual(['Basisschool 100%']);
    expect(await find('basisSCHOOL')).toEqual(['Basisschool 100%']);
    expect(await find('%')).toEqual(['Basisschool 100%']);
    expect(await find('basisschool', 'VLA-WW')).toEqual([]);
    expect((await find('', 'EHV-WZ')).length).toBe(5);
  });

  it('walks all organisations page by page, each once, in order', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const pagina = await overzicht.listOrganisaties(LEZER, { zoek: '', focusgebied: null }, VANDAAG, { cursor, limit: 7 });
      seen.push(...pagina.items.map(({ id }) => id));
      cursor = pagina.volgende;
    } while (cursor !== null);
    const [{ aantal } = { aantal: 0 }] = await db.owner.rows<{ aantal: number }>({
      text: 'SELECT count(*)::int AS aantal FROM organisaties',
    });
    expect([seen.length, new Set(seen).size]).toEqual([aantal, aantal]);
    await expect(
      overzicht.listOrganisaties(LEZER, { zoek: '', focusgebied: null }, VANDAAG, { cursor: 'eyJ4IjoxfQ', limit: 7 }),
    ).rejects.toBeInstanceOf(CursorOngeldigError);
  });

  it('counts people, and shows what begins later but not what is over', async () => {
    expect((await overzicht.findOrganisatie(LEZER, SCHOOL, VANDAAG))?.aantalLeden).toBe(2);
    await db.owner.rows({ text: `UPDATE lidmaatschappen SET geldig_vanaf = '2027-01-01' WHERE persoon_id = $1` }, [
      persoonIdVan('twee'),
    ]);
    expect((await overzicht.findOrganisatie(LEZER, SCHOOL, VANDAAG))?.aantalLeden).toBe(1);
    expect((await overzicht.listLidmaatschappen(LEZER, SCHOOL, VANDAAG)).map(({ persoonNaam }) => persoonNaam)).toEqual([
      'Alfa van de school',
      'Beta van de school',
    ]);
    await db.owner.rows(
      { text: `UPDATE lidmaatschappen SET geldig_vanaf = '2022-07-01', geldig_tot = '2026-11-22' WHERE persoon_id = $1` },
      [persoonIdVan('twee')],
    );
    expect((await overzicht.listLidmaatschappen(LEZER, SCHOOL, VANDAAG)).map(({ persoonNaam }) => persoonNaam)).toEqual([
      'Alfa van de school',
    ]);
    expect((await overzicht.findPersoon(LEZER, persoonIdVan('twee')))?.lidmaatschappen).toHaveLength(1);
  });

  it('lists people with what they hold, also who holds nothing', async () => {
    const { items } = await overzicht.listPersonen(LEZER, 'van de school', VANDAAG, { cursor: null, limit: 10 });
    expect(items.map(({ naam, lidmaatschappen }) => [naam, lidmaatschappen.length])).toEqual([
      ['Alfa van de school', 2],
      ['Beta van de school', 0],
    ]);
    expect((await overzicht.listPersonen(LEZER, 'zonder rol', VANDAAG, { cursor: null, limit: 10 })).items).toHaveLength(1);
    expect(await overzicht.findPersoon(LEZER, SCHOOL)).toBeNull();
  });

  it('shows people, memberships and where mail goes to a beheerder, and of organisations no more than their names to others', async () => {
    const lid = lidmaatschapIdVan('een', BUREAU, 'programmabureau', 'EHV-WZ');
    const rij = { persoonId: persoonIdVan('een'), organisatieId: SCHOOL, rol: 'indiener', focusgebied: 'EHV-WZ' } as const;
    await db.owner.rows({ text: `UPDATE organisaties SET emailadres = 'kanarie@school.example' WHERE id = $1` }, [SCHOOL]);
    await db.owner.rows(
      {
        text: `INSERT INTO uitnodigingen (id, token_hash, emailadres, organisatie_id, rol, geldig_tot)
          VALUES (gen_random_uuid(), 'geheim', 'kanarie@gast.example', $1, 'partner', '2026-12-01')`,
      },
      [SCHOOL],
    );
    const gelezen = async (lezerId: string) => ({
      adres: (await overzicht.findOrganisatie(lezerId, SCHOOL, VANDAAG))?.emailadres,
      adressen: (
        await overzicht.listOrganisaties(lezerId, { zoek: '100%', focusgebied: null }, VANDAAG, { cursor: null, limit: 9 })
      ).items.map(({ emailadres }) => emailadres),
      gasten: (await overzicht.listUitnodigingen(lezerId, SCHOOL, '2026-11-23T09:00:00.000Z')).map(
        ({ emailadres }) => emailadres,
      ),
      leden: (await overzicht.listLidmaatschappen(lezerId, SCHOOL, VANDAAG)).length,
      mensen: (await overzicht.listPersonen(lezerId, 'Alfa', VANDAAG, { cursor: null, limit: 9 })).items.map(
        ({ emailadres }) => emailadres,
      ),
      mens: (await overzicht.findPersoon(lezerId, persoonIdVan('een')))?.emailadres,
      lid: (await overzicht.findLidmaatschap(lezerId, lid))?.persoonNaam,
      collegas: (
        await overzicht.findWerk(
          lezerId,
          { ...rij, id: lid, persoonId: persoonIdVan('drie'), geldigVanaf: VANDAAG, geldigTot: null },
          VANDAAG,
        )
      ).collegas,
    });
    const adres = 'een@voorbeeld.example';
    await db.owner.rows({ text: 'UPDATE personen SET emailadres = $2 WHERE id = $1' }, [persoonIdVan('een'), adres]);
    expect(await gelezen(LEZER)).toEqual({
      ...{ adres: 'kanarie@school.example', adressen: ['kanarie@school.example'], gasten: ['kanarie@gast.example'] },
      ...{ leden: 1, mensen: [adres], mens: adres, lid: 'Alfa van de school', collegas: 1 },
    });
    for (const ander of ['een', 'drie'])
      expect(await gelezen(persoonIdVan(ander))).toEqual({
        ...{ adres: null, adressen: [null], gasten: [], leden: 0, mensen: [], mens: undefined, lid: undefined, collegas: 0 },
      });
  });

  it('tells how much work hangs on a membership, without showing one vastloper', async () => {
    const lid = await overzicht.findLidmaatschap(LEZER, lidmaatschapIdVan('een', BUREAU, 'programmabureau', 'EHV-WZ'));
    if (lid === null) throw new Error('The membership of the demo person is not there.');
    expect(await overzicht.findWerk(LEZER, lid, VANDAAG)).toEqual({ openVastlopers: 0, collegas: 0 });
    await db.fileCase();
    expect(await overzicht.findWerk(LEZER, lid, VANDAAG)).toEqual({ openVastlopers: 1, collegas: 0 });
    expect((await overzicht.findWerk(LEZER, { ...lid, focusgebied: null }, VANDAAG)).openVastlopers).toBe(1);
    expect((await overzicht.findWerk(LEZER, { ...lid, focusgebied: 'VLA-WW' }, VANDAAG)).openVastlopers).toBe(0);
    expect((await overzicht.findWerk(LEZER, { ...lid, persoonId: persoonIdVan('drie') }, VANDAAG)).collegas).toBe(1);
    expect(await db.database.rows({ text: 'SELECT id FROM vastlopers' })).toEqual([]);
  });
});
