// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { ROLLEN, type Rol } from '#domain/ladder/begrippen';
import { menuFor } from './menu.js';

const paths = (...rollen: Rol[]): string[] => menuFor(rollen).map(({ href }) => href);

describe(menuFor.name, () => {
  const FILES = ['/melden', '/mijn-meldingen', '/beeld', '/exports'];
  const WORKS = ['/werkvoorraad', '/bord', ...FILES];

  it.each([
    ['indiener', ['/partner', ...FILES]],
    ['programmabureau', [...WORKS, '/beheer']],
    ['doorbraakteam', WORKS],
    ['partner', ['/partner', ...FILES]],
    ['alliantie_voorzitter', ['/alliantie', ...WORKS]],
    ['rijksvertegenwoordiger', ['/den-haag', ...WORKS]],
    ['departement', ['/den-haag', '/partner', ...WORKS]],
  ] as const)('gives %s its own doors and no other, the own desk first', (rol, doors) => {
    expect(paths(rol)).toEqual(doors);
  });

  it('gives who has more roles the doors of each, once', () => {
    expect(paths('partner', 'departement')).toEqual(['/den-haag', '/partner', ...WORKS]);
    expect(paths('rijksvertegenwoordiger', 'departement')).toEqual(['/den-haag', '/partner', ...WORKS]);
    expect(paths('indiener', 'partner')).toEqual(['/partner', ...FILES]);
  });

  it('has no door to cases for who only looks after the data, and none for nobody', () => {
    expect(paths('beheerder').filter((href) => href !== '/beheer')).toEqual([]);
    expect(paths()).toEqual([]);
  });

  it('tells of every door what is behind it', () => {
    for (const { uitleg } of menuFor(ROLLEN)) expect(uitleg).toMatch(/\.$/);
  });
});
