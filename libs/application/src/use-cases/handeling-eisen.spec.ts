// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { HANDELING_SOORTEN, type HandelingSoort } from '#domain/ladder/handelingen';
import { eisFout, eisFouten } from './handeling-eisen.js';

/** Which fields each act cannot do without, as the column "needs" of the ladder says; the fields that hold a choice are checked as codes. */
const NODIG: Readonly<Record<HandelingSoort, readonly string[]>> = {
  aanvullen: ['tekst'],
  aannemen: ['trekkerOrganisatie', 'sporen', 'blokkades'],
  doorverwijzen: ['loket', 'reden'],
  ontvangst_bevestigen: [],
  terugkoppelen: ['tekst', 'volgendeDatum'],
  gesprek_vastleggen: ['met', 'watNodig', 'uitkomst'],
  partner_vragen: ['organisatie', 'vraag'],
  vraag_beantwoorden: ['wat', 'voor'],
  besluiten: ['besluit', 'waarom', 'uitvoerderOrganisatie', 'uitvoerenVoor', 'stemVanBewoners'],
  nakomen: ['bewijs'],
  opschalen: ['watGeprobeerd', 'vraag', 'gewenstOp'],
  meedenken_vragen: ['organisatie', 'vraag'],
  terugleggen: ['reden', 'verwachting'],
  doorgeleiden: ['organisatie', 'reden'],
  aanhouden: ['toelichting', 'tot'],
  hervatten: [],
  verlengen: ['tot', 'reden', 'akkoordDoor'],
  overdragen: ['organisatie', 'reden'],
  overdracht_beantwoorden: ['reden'],
  afsluiten: ['vangst', 'bijvangst', 'borgingToelichting', 'betekenisVoorBewoners'],
  nazorg_beantwoorden: [],
  heropenen: ['reden'],
  intrekken: ['reden'],
  tekst_melden: ['veld'],
  tekst_wissen: ['veld'],
};

const LIJSTEN = ['met', 'sporen', 'blokkades'];

describe(eisFouten.name, () => {
  it.each(HANDELING_SOORTEN)('tells all that is missing in %s at once, also when it is only white space', (soort) => {
    const leeg = Object.fromEntries(NODIG[soort].map((veld) => [veld, LIJSTEN.includes(veld) ? [] : '  ']));
    for (const invoer of [{}, leeg])
      expect(eisFouten(soort, { ...invoer, antwoord: 'toegezegd' } as never).map(({ veld }) => veld)).toEqual(NODIG[soort]);
  });

  it('asks of an answer what goes with it: promise and date, the condition too, or only the reason', () => {
    const fouten = (antwoord: 'toegezegd' | 'voorwaardelijk' | 'geweigerd'): string[] =>
      eisFouten('vraag_beantwoorden', { antwoord }).map(({ veld }) => veld);
    expect([fouten('toegezegd'), fouten('voorwaardelijk'), fouten('geweigerd')]).toEqual([
      ['wat', 'voor'],
      ['wat', 'voor', 'voorwaarde'],
      ['reden'],
    ]);
  });

  it('asks who changes the rule and by when only when it is still to be changed', () => {
    const einde = {
      resultaat: 'doorbraak',
      vangst: 'x',
      bijvangst: 'geen',
      borgingToelichting: 'x',
      betekenisVoorBewoners: 'x',
    } as const;
    expect(eisFouten('afsluiten', { ...einde, borging: 'te_wijzigen' }).map(({ veld }) => veld)).toEqual([
      'borgingDoor',
      'borgingVoor',
    ]);
    expect(eisFouten('afsluiten', { ...einde, borging: 'eenmalig' })).toEqual([]);
  });

  it('wants the voice of residents or the reason why not, and never both', () => {
    const besluit = { besluit: 'x', waarom: 'x', uitvoerderOrganisatie: 'org-1', uitvoerenVoor: '2027-01-04' };
    expect(eisFout('besluiten', 'stemVanBewoners', { ...besluit, stemVanBewoners: 'x', waaromNietGehoord: 'y' })).toContain(
      'één van beide',
    );
    expect(eisFout('besluiten', 'stemVanBewoners', { ...besluit, waaromNietGehoord: 'y' })).toBeNull();
  });
});
