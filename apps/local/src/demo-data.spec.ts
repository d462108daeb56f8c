// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ROLLEN } from '#domain/ladder/begrippen';
import { listBlokkerend } from '#domain/screening/screen-tekst';
import { screenVelden } from '#domain/screening/screen-velden';
import { dataFilesFolder, findFiler, readDemoData } from './demo-data.js';

const demo = readDemoData();
const cases = parse(readFileSync(join(dataFilesFolder(), 'referentiegevallen.yaml'), 'utf8')) as {
  id: string;
  focusgebied: string;
  indienerOrganisatie: string;
}[];
const areaRoles = ['programmabureau', 'doorbraakteam', 'alliantie_voorzitter', 'rijksvertegenwoordiger'];

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe(readDemoData.name, () => {
  it('gives every person and organisation a key of its own', () => {
    for (const list of [demo.personen, demo.organisaties])
      expect(new Set(list.map(({ sleutel }) => sleutel)).size).toBe(list.length);
  });

  it('has somebody in every role', () => {
    const rollen = new Set(demo.personen.flatMap(({ lidmaatschappen }) => lidmaatschappen.map(({ rol }) => rol)));
    expect([...rollen].sort()).toEqual([...ROLLEN].sort());
  });

  it.each(areaRoles)('seats one %s in each of the twenty areas', (rol) => {
    const areas = demo.personen
      .filter(({ lidmaatschappen }) => lidmaatschappen.length === 1)
      .flatMap(({ lidmaatschappen }) => lidmaatschappen.filter((l) => l.rol === rol).map((l) => l.focusgebied ?? ''));
    expect([...count(areas).values()]).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it.each(['programmabureau', 'rijksvertegenwoordiger'])('has one %s who sees every area, and so every example', (rol) => {
    const landelijk = demo.personen.find(({ sleutel }) => sleutel === `${rol}-landelijk`);
    expect(landelijk?.lidmaatschappen.filter((lidmaatschap) => lidmaatschap.rol !== rol)).toEqual([]);
    const areas = new Set(landelijk?.lidmaatschappen.map(({ focusgebied }) => focusgebied));
    expect(areas.size).toBe(20);
    expect(cases.filter(({ focusgebied }) => !areas.has(focusgebied))).toEqual([]);
  });

  it('seats every ministry in the doorbraakoverleg', () => {
    const departementen = demo.personen.filter(({ lidmaatschappen }) =>
      lidmaatschappen.some(({ organisatie }) => organisatie.startsWith('ministerie-')),
    );
    expect(departementen).toHaveLength(6);
    for (const persoon of departementen) {
      expect(persoon.lidmaatschappen.map(({ organisatie }) => organisatie)).toContain('doorbraakoverleg');
    }
  });

  it('has somebody with two hats, in organisations of their own, and somebody at the bureau of the bewindspersoon', () => {
    const leden = (sleutel: string) => demo.personen.find((persoon) => persoon.sleutel === sleutel)?.lidmaatschappen ?? [];
    expect(new Set(leden('twee-petten-eindhoven').map(({ organisatie, rol }) => `${organisatie} ${rol}`)).size).toBe(2);
    expect(leden('bureau-bewindspersoon').map(({ organisatie }) => organisatie)).toEqual(['bureau-bewindspersoon']);
  });

  it('names who is asked when an organisation stays silent, always one of its own', () => {
    const eigen = new Set(demo.organisaties.map(({ sleutel }) => sleutel));
    const contacten = demo.organisaties.flatMap(({ escalatie }) => (escalatie === undefined ? [] : [escalatie]));
    expect(contacten.length).toBeGreaterThan(0);
    expect(contacten.filter((sleutel) => !eigen.has(sleutel))).toEqual([]);
  });

  it('only names organisations that it or the reference data has', () => {
    const own = new Set(demo.organisaties.map(({ sleutel }) => sleutel));
    const reference =
      /^(programmabureau|doorbraakteam|alliantieraad|rijksvertegenwoordiger)-[a-z]{3}-[a-z]{1,2}$|^doorbraakoverleg$|^bureau-bewindspersoon$|^ministerie-(bzk|vro|jenv|ocw|szw|vws)$/;
    const named = demo.personen.flatMap(({ lidmaatschappen }) => lidmaatschappen.map(({ organisatie }) => organisatie));
    expect(named.filter((organisatie) => !own.has(organisatie) && !reference.test(organisatie))).toEqual([]);
  });
});

describe('referentiegevallen.yaml', () => {
  it.each(cases.map((zaak) => [zaak.id, zaak] as const))('has no text in %s that the screening refuses', (_id, zaak) => {
    expect(listBlokkerend(screenVelden(zaak))).toEqual([]);
  });
});

describe(findFiler.name, () => {
  it.each(cases.map(({ id, indienerOrganisatie, focusgebied }) => [id, indienerOrganisatie, focusgebied] as const))(
    'knows who files %s (%s in %s)',
    (_id, indienerOrganisatie, focusgebied) => {
      expect(findFiler(demo, indienerOrganisatie, focusgebied)).not.toBeNull();
    },
  );

  it('finds the filer by organisation and area', () => {
    expect(findFiler(demo, 'welzijn', 'EHV-WZ')?.sleutel).toBe('indiener-welzijn-eindhoven');
    expect(findFiler(demo, 'programmabureau', 'VLA-WW')?.sleutel).toBe('programmabureau-vlaardingen');
  });

  it('knows nobody for an organisation that is not there', () => {
    expect(findFiler(demo, 'brandweer', 'EHV-WZ')).toBeNull();
  });
});
