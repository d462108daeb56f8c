// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aVastloper } from '#testing/vastloper.builder';
import { HOEDANIGHEDEN, STATUSSEN, type Status } from './begrippen.js';
import { beslisHandeling } from './beslis-handeling.js';
import { HANDELING_SOORTEN, HANDELINGEN, type HandelingKern, type HandelingSoort } from './handelingen.js';

/** The column "from" of the table of acts in the ladder, written out by hand: `x` where the act is possible. "Open" is every state but aftercare and closed. */
const VANUIT = `
                          ingediend  in_behandeling  aangehouden  in_uitvoering  nazorg  afgesloten
aanvullen                     x            x              x             x           -         -
aannemen                      x            -              -             -           -         -
doorverwijzen                 x            x              -             -           -         -
ontvangst_bevestigen          -            x              -             -           -         -
terugkoppelen                 x            x              x             x           -         -
gesprek_vastleggen            x            x              x             x           -         -
partner_vragen                -            x              -             -           -         -
vraag_beantwoorden            x            x              x             x           -         -
besluiten                     -            x              -             -           -         -
nakomen                       -            -              -             x           -         -
opschalen                     -            x              -             -           -         -
meedenken_vragen              -            x              -             -           -         -
terugleggen                   -            x              -             x           -         -
doorgeleiden                  -            x              -             -           -         -
aanhouden                     -            x              -             x           -         -
hervatten                     -            -              x             -           -         -
verlengen                     x            x              -             x           -         -
overdragen                    x            x              x             x           -         -
overdracht_beantwoorden       x            x              x             x           -         -
afsluiten                     -            x              -             x           -         -
nazorg_beantwoorden           -            -              -             -           x         -
heropenen                     -            -              -             -           x         x
intrekken                     x            x              x             x           -         -
tekst_melden                  x            x              x             x           x         x
tekst_wissen                  x            x              x             x           x         x
`;

const [KOP = [], ...RIJEN] = VANUIT.trim()
  .split('\n')
  .map((regel) => regel.trim().split(/\s+/));
const CELLEN = RIJEN.flatMap(([soort = '', ...tekens]) =>
  KOP.map((status, kolom) => [soort as HandelingSoort, status as Status, tekens[kolom] === 'x'] as const),
);

describe('the column "from" of the table of acts', () => {
  it('has a row for every act and a column for every state', () => {
    expect(KOP).toEqual([...STATUSSEN]);
    expect(RIJEN.map(([soort]) => soort)).toEqual([...HANDELING_SOORTEN]);
    for (const [, ...tekens] of RIJEN) expect(tekens).toHaveLength(STATUSSEN.length);
  });

  it('is the table that decides, cell by cell', () => {
    expect(
      HANDELING_SOORTEN.flatMap((s) => STATUSSEN.map((status) => [s, status, HANDELINGEN[s].vanuit.includes(status)])),
    ).toEqual(CELLEN);
  });

  it.each(CELLEN.filter(([, , mag]) => !mag))('refuses %s from %s, whoever asks', (soort, status) => {
    const { positie, vandaag } = aVastloper();
    const actor = {
      persoonId: 'persoon-alles',
      organisatieId: 'org-alles',
      organisatieIds: ['org-alles'],
      hoedanigheden: HOEDANIGHEDEN,
    };
    const kern = { soort, op: vandaag, actor, gegevens: {} } as unknown as HandelingKern;
    const code = status === 'afgesloten' ? 'VASTLOPER_AFGESLOTEN' : 'STATUS_LAAT_NIET_TOE';
    expect(beslisHandeling({ ...positie, status }, kern)).toEqual({ toegestaan: false, code });
  });
});
