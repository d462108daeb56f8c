// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { IkWeergave } from '#application/use-cases/get-ik.use-case';
import type { Rol } from '#domain/ladder/begrippen';
import { renderPage } from '../frame/frame.page.js';
import { pathUnderPet, pettenVan } from './pet.js';
import { PetPage } from './pet.page.js';

type Lidmaatschap = IkWeergave['lidmaatschappen'][number];

const lid = (id: string, rol: Rol, organisatie: string, meer: Partial<Lidmaatschap> = {}): Lidmaatschap => ({
  id,
  rol,
  organisatie: { id: `o-${id}`, naam: organisatie },
  focusgebied: 'EHV-WZ',
  namens: null,
  telt: true,
  ...meer,
});
const ik = (...lidmaatschappen: Lidmaatschap[]): IkWeergave => ({
  id: 'p',
  sleutel: 'p',
  naam: 'Iemand',
  lidmaatschappen,
  geweerdeRollen: [],
  melding: null,
});
const namen = (weergave: IkWeergave): string[] => pettenVan(weergave).map(({ naam }) => naam);

describe(pettenVan.name, () => {
  it('names each hat by role and organisation, all of them together first', () => {
    const weergave = ik(lid('b', 'partner', 'Gemeente'), lid('a', 'indiener', 'Welzijn'));
    expect(pettenVan(weergave)).toEqual([
      { id: null, naam: 'Al uw petten samen', gedragen: true },
      { id: 'a', naam: 'Indiener bij Welzijn', gedragen: false },
      { id: 'b', naam: 'Partner bij Gemeente', gedragen: false },
    ]);
  });

  it('knows which one is worn', () => {
    const weergave = ik(lid('a', 'indiener', 'Welzijn', { telt: false }), lid('b', 'partner', 'Gemeente'));
    expect(pettenVan(weergave).map(({ id, gedragen }) => [id, gedragen])).toEqual([
      [null, false],
      ['a', false],
      ['b', true],
    ]);
  });

  it('does not say a role twice, and tells apart what would read the same', () => {
    expect(namen(ik(lid('a', 'doorbraakteam', 'Intern doorbraakteam Breda'), lid('b', 'partner', 'School'))).slice(1)).toEqual([
      'Intern doorbraakteam Breda',
      'Partner bij School',
    ]);
    const overal = ik(lid('a', 'partner', 'School'), lid('b', 'partner', 'School', { focusgebied: 'VLA-WW' }));
    expect(namen(overal).slice(1)).toEqual(['Partner bij School (EHV-WZ)', 'Partner bij School (VLA-WW)']);
  });

  it('says for whom somebody stands in', () => {
    expect(namen(ik(lid('a', 'partner', 'School'), lid('b', 'partner', 'School', { namens: 'Partner School' })))[2]).toBe(
      'Partner bij School, in de plaats van Partner School',
    );
  });
});

describe(pathUnderPet.name, () => {
  it.each<[string, Rol[], string]>([
    ['/werkvoorraad?trede=intake', ['programmabureau'], '/werkvoorraad?trede=intake'],
    ['/werkvoorraad', ['partner'], '/'],
    ['/melden/2', ['partner'], '/melden/2'],
    ['/vastlopers/EHV-WZ-2026-0001', ['partner'], '/'],
    [
      '/vastlopers/EHV-WZ-2026-0001?doe=aanvullen&hersteld=k3nm',
      ['partner'],
      '/vastlopers/EHV-WZ-2026-0001?doe=aanvullen&hersteld=k3nm',
    ],
    ['/beheer/organisaties', ['indiener'], '/'],
    ['/', ['beheerder'], '/'],
  ])('goes from %s under %j to %s', (terug, rollen, path) => {
    expect(pathUnderPet(terug, rollen)).toBe(path);
  });
});

describe(PetPage.name, () => {
  const html = (petten: ReturnType<typeof pettenVan>): string =>
    renderPage(
      PetPage({
        terug: '/beeld',
        page: { path: '/pet', visitor: { naam: 'Iemand', rollen: ['partner'] }, csrf: 'c', klok: null, petten },
      }),
    );

  it('has a button for every hat but the one that is on', () => {
    const page = html(pettenVan(ik(lid('a', 'indiener', 'Welzijn'), lid('b', 'partner', 'Gemeente'))));
    expect([...page.matchAll(/name="pet" value="([^"]+)"/g)].map(([, value]) => value)).toEqual(['a', 'b']);
    expect(page).toContain('<input type="hidden" name="terug" value="/beeld"');
    expect(page).toContain('Deze pet draagt u nu');
  });

  it('says so when there is nothing to choose', () => {
    expect(html([])).toContain('U hebt één pet.');
    expect(html([])).not.toContain('name="pet"');
  });
});
