// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aVastloper } from '#testing/vastloper.builder';
import { aanZetVan, leesPositieJson, type Positie } from './positie.js';

describe(leesPositieJson.name, () => {
  it('reads a positie of before: nobody new has a seat, nothing was extended, and nobody was named', () => {
    const loop = aVastloper().silentUntilTrede('partners');
    loop.act('partner_vragen', 'programmabureau', { toezeggingId: 'vraag-1', partijId: 'org-school', antwoordVoor: null });
    loop.act('overdragen', 'programmabureau', { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-school' });
    const { trekkerPersoonId: _persoon, zetels, regeling, overdracht, toezeggingen, termijnen, ...rest } = loop.positie;
    const { ministeries: _ministeries, coordinerendBewindspersoon: _bewindspersoon, ...zetels1 } = zetels;
    const { verlengingMaximaalAantal: _aantal, ...regeling1 } = regeling;
    const oud = {
      ...rest,
      schemaVersion: 1,
      zetels: zetels1,
      regeling: regeling1,
      overdracht: { ...overdracht, naarPersoonId: undefined },
      toezeggingen: toezeggingen.map(({ escalatieId: _escalatie, ...toezegging }) => toezegging),
      termijnen: termijnen.map(({ verlengingen: _verlengingen, ...termijn }) => termijn),
    };
    expect(leesPositieJson(oud as unknown as Positie)).toEqual({
      ...loop.positie,
      zetels: { ...zetels, coordinerendBewindspersoon: 'org-doorbraakoverleg', ministeries: [] },
    });
  });

  it('takes the positie of today as it is, and refuses one it does not know', () => {
    const { positie } = aVastloper();
    expect(leesPositieJson(positie)).toBe(positie);
    expect(() => leesPositieJson({ ...positie, schemaVersion: 3 } as unknown as Positie)).toThrow('3');
  });
});

describe(aanZetVan.name, () => {
  it('is the filer in aftercare and nobody when it is closed', () => {
    const loop = aVastloper();
    loop.act('aannemen', 'programmabureau', { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] });
    expect(aanZetVan(loop.positie)).toBe('org-doorbraakteam');
    loop.act('afsluiten', 'doorbraakteam', { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: null });
    expect(aanZetVan(loop.positie)).toBe('org-indiener');
    while (loop.wake());
    expect(aanZetVan(loop.positie)).toBeNull();
  });
});
