// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { RecordDatabase, ZETELS } from '../../test/record-database.js';
import { PgReferentieRepository } from './pg-referentie.repository.js';

const VANDAAG = '2026-11-23';
const TEAM = ZETELS.doorbraakteam ?? '';
let db: RecordDatabase;
let referentie: PgReferentieRepository;

beforeAll(async () => {
  db = await RecordDatabase.create('referentie');
  referentie = new PgReferentieRepository(db.database);
});
afterAll(() => db.drop());

async function addLid(naam: string, organisatieId: string, rol: string, geldigTot: string | null = null): Promise<string> {
  const id = v7();
  await db.owner.rows({ text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1, 'test', $2, $2, $3)` }, [
    id,
    id,
    naam,
  ]);
  await db.owner.rows(
    {
      text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf, geldig_tot) VALUES ($1, $2, $3, $4, 'EHV-WZ', '2026-01-01', $5)`,
    },
    [v7(), id, organisatieId, rol, geldigTot],
  );
  return id;
}

describe(PgReferentieRepository.name, () => {
  it('names who works on cases at an organisation today, and nobody who left, only administers or works elsewhere', async () => {
    const twee = await addLid('Trekker twee', TEAM, 'doorbraakteam');
    const een = await addLid('Trekker een', TEAM, 'doorbraakteam', VANDAAG);
    await addLid('Vertrokken', TEAM, 'doorbraakteam', '2026-11-22');
    await addLid('Beheerder', TEAM, 'beheerder');
    await addLid('Elders', ZETELS.programmabureau ?? '', 'programmabureau');
    expect(await referentie.listCollegas([TEAM, 'geen-id'], VANDAAG)).toEqual([
      { persoonId: een, naam: 'Trekker een', organisatieId: TEAM },
      { persoonId: twee, naam: 'Trekker twee', organisatieId: TEAM },
    ]);
    expect(await referentie.listCollegas([], VANDAAG)).toEqual([]);
  });

  it('knows an organisation from the moment it is added, also when it looked a moment before', async () => {
    const id = v7();
    expect(await referentie.findOrganisaties([TEAM, id], VANDAAG)).toHaveLength(1);
    await db.owner.rows(
      {
        text: `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ($1::uuid, $1::uuid::text, 'Net erbij', 'welzijn', '2026-01-01')`,
      },
      [id],
    );
    expect(await referentie.findOrganisaties([id], VANDAAG)).toMatchObject([{ naam: 'Net erbij' }]);
  });
});
