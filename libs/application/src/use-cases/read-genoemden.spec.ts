// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { anOrganisatie, InMemoryReferentie } from '#testing/in-memory-referentie';
import { readGenoemden, SOORT_BEHEER } from './read-genoemden.js';

const VANDAAG = '2026-11-23';
const referentie = new InMemoryReferentie(
  [
    anOrganisatie('school', 'school', 'koepel'),
    anOrganisatie('welzijn', 'welzijn'),
    anOrganisatie('ministerie', 'ministerie'),
    anOrganisatie('beheer', SOORT_BEHEER),
  ],
  ['persoon-1@school'],
);

describe(readGenoemden.name, () => {
  it('refuses as trekker, party and executor an organisation that only looks after the data', async () => {
    const aanname = { trekkerOrganisatie: 'beheer', sporen: ['quick_win'], blokkades: ['geld'] } as const;
    const besluit = {
      besluit: 'x',
      waarom: 'x',
      uitvoerderOrganisatie: 'beheer',
      uitvoerenVoor: '2027-01-04',
      stemVanBewoners: 'x',
    };
    const velden = [
      (await readGenoemden(referentie, 'aannemen', aanname, VANDAAG)).fouten,
      (await readGenoemden(referentie, 'partner_vragen', { organisatie: 'beheer', vraag: 'x' }, VANDAAG)).fouten,
      (await readGenoemden(referentie, 'besluiten', besluit, VANDAAG)).fouten,
      (await readGenoemden(referentie, 'overdragen', { organisatie: 'beheer', reden: 'x' }, VANDAAG)).fouten,
    ].map((fouten) => fouten.map(({ veld }) => veld));
    expect(velden).toEqual([['trekkerOrganisatie'], ['organisatie'], ['uitvoerderOrganisatie'], ['organisatie']]);
  });

  it('knows whom to ask when the asked one stays silent, and nobody when none is named', async () => {
    expect(await readGenoemden(referentie, 'partner_vragen', { organisatie: 'school', vraag: 'x' }, VANDAAG)).toEqual({
      fouten: [],
      escalatieId: 'koepel',
    });
    expect(await readGenoemden(referentie, 'partner_vragen', { organisatie: 'welzijn', vraag: 'x' }, VANDAAG)).toEqual({
      fouten: [],
      escalatieId: null,
    });
  });

  it('refuses a handover to a person of another organisation, and one to an unknown organisation', async () => {
    const overdracht = (organisatie: string, persoon: string | null) =>
      readGenoemden(referentie, 'overdragen', { organisatie, persoon, reden: 'x' }, VANDAAG);
    expect((await overdracht('school', 'persoon-1')).fouten).toEqual([]);
    expect((await overdracht('school', null)).fouten).toEqual([]);
    expect((await overdracht('welzijn', 'persoon-1')).fouten.map(({ veld }) => veld)).toEqual(['persoon']);
    expect((await overdracht('niemand', null)).fouten.map(({ veld }) => veld)).toEqual(['organisatie']);
  });

  it('refers a question to ministries only', async () => {
    const verwijs = (organisatie: string) => readGenoemden(referentie, 'doorgeleiden', { organisatie, reden: 'x' }, VANDAAG);
    expect((await verwijs('ministerie')).fouten).toEqual([]);
    expect((await verwijs('school')).fouten).toEqual([{ veld: 'organisatie', melding: 'Kies een ministerie.' }]);
  });
});
