// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import {
  geldendeRegeling,
  laatsteVersie,
  ontwerpRegeling,
  type GedateerdeRegeling,
  type RegelingWens,
} from './regeling-ontwerp.js';
import { TERMIJNREGELING_STANDAARD } from './termijnregeling.js';

const VANDAAG = '2026-11-23';
const versie = (nummer: number, meer: Partial<GedateerdeRegeling> = {}, vraagWerkdagen = 10): GedateerdeRegeling => ({
  focusgebied: null,
  geldigVanaf: '2022-07-01',
  geldigTot: null,
  regeling: { ...TERMIJNREGELING_STANDAARD, versie: nummer, vraagWerkdagen },
  ...meer,
});
const LANDELIJK = versie(1);
const wens = (meer: Partial<RegelingWens> = {}): RegelingWens => ({
  focusgebied: null,
  vanaf: '2026-12-01',
  getallen: [{ getal: 'vraagWerkdagen', waarde: 8 }],
  ...meer,
});
const fouten = (alle: readonly GedateerdeRegeling[], gewenst: RegelingWens): string[] =>
  ontwerpRegeling(alle, gewenst, VANDAAG).fouten.map(({ veld }) => veld);

describe(geldendeRegeling.name, () => {
  const straks = versie(2, { geldigVanaf: '2026-12-01' }, 8);
  const gebied = versie(1, { focusgebied: 'VLA-WW', geldigTot: '2027-06-30' }, 5);

  it.each([
    [null, '2026-11-30', 10],
    [null, '2026-12-01', 8],
    ['EHV-WZ', '2026-12-01', 8],
    ['VLA-WW', '2026-12-01', 5],
    ['VLA-WW', '2027-07-01', 8],
  ])('gives %s on %s the terms of its own before the national ones, the newest first', (focusgebied, datum, vraagWerkdagen) => {
    expect(geldendeRegeling([LANDELIJK, straks, gebied], focusgebied, datum)?.vraagWerkdagen).toBe(vraagWerkdagen);
  });

  it('gives nothing before there was any', () => {
    expect(geldendeRegeling([LANDELIJK], null, '2022-06-30')).toBeNull();
    expect(geldendeRegeling([], null, VANDAAG)).toBeNull();
  });
});

describe(ontwerpRegeling.name, () => {
  it('makes the next version and tells what differs', () => {
    const { nieuw, verschillen, fouten: geen } = ontwerpRegeling([LANDELIJK], wens(), VANDAAG);
    expect(nieuw).toMatchObject({ focusgebied: null, geldigVanaf: '2026-12-01', geldigTot: null });
    expect(nieuw.regeling).toEqual({ ...TERMIJNREGELING_STANDAARD, versie: 2, vraagWerkdagen: 8 });
    expect(verschillen).toEqual([{ getal: 'vraagWerkdagen', oud: 10, nieuw: 8 }]);
    expect(geen).toEqual([]);
  });

  it('begins an area of its own with the national numbers, under its own code', () => {
    const { nieuw } = ontwerpRegeling([LANDELIJK], wens({ focusgebied: 'VLA-WW' }), VANDAAG);
    expect(nieuw.regeling).toMatchObject({ code: 'vla-ww', versie: 1, terugkoppelingWerkdagen: 5, vraagWerkdagen: 8 });
  });

  it('goes on from the newest version of the area, whatever it is called', () => {
    const eigen = versie(4, { focusgebied: 'VLA-WW', regeling: { ...TERMIJNREGELING_STANDAARD, code: 'westwijk', versie: 4 } });
    expect(ontwerpRegeling([LANDELIJK, eigen], wens({ focusgebied: 'VLA-WW' }), VANDAAG).nieuw.regeling).toMatchObject({
      code: 'westwijk',
      versie: 5,
    });
  });

  it('never rewrites the past: it begins tomorrow at the earliest, and not before a version that waits', () => {
    for (const vanaf of ['2020-01-01', '2026-11-22', VANDAAG]) expect(fouten([LANDELIJK], wens({ vanaf }))).toEqual(['vanaf']);
    expect(fouten([LANDELIJK], wens({ vanaf: '2026-11-24' }))).toEqual([]);
    const wacht = versie(2, { geldigVanaf: '2027-01-01' }, 9);
    expect(fouten([LANDELIJK, wacht], wens({ vanaf: '2026-12-31' }))).toEqual(['vanaf']);
    expect(fouten([LANDELIJK, wacht], wens({ vanaf: '2027-01-01' }))).toEqual([]);
  });

  it('refuses what changes nothing, and numbers that cannot be, all at once', () => {
    expect(fouten([LANDELIJK], wens({ getallen: [] }))).toEqual(['getallen']);
    expect(fouten([LANDELIJK], wens({ getallen: [{ getal: 'vraagWerkdagen', waarde: 10 }] }))).toEqual(['getallen']);
    expect(fouten([LANDELIJK], wens({ vanaf: VANDAAG, getallen: [{ getal: 'vraagWerkdagen', waarde: 0 }] }))).toEqual([
      'vanaf',
      'vraagWerkdagen',
    ]);
  });
});

describe(laatsteVersie.name, () => {
  it('is the newest of that area alone, also when it waits to begin', () => {
    const wacht = versie(2, { geldigVanaf: '2030-01-01' });
    const gebied = versie(7, { focusgebied: 'VLA-WW' });
    expect(laatsteVersie([wacht, LANDELIJK, gebied], null)).toBe(wacht);
    expect(laatsteVersie([LANDELIJK], 'VLA-WW')).toBeNull();
  });
});
