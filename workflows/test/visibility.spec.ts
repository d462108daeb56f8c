// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aVastloper } from '#testing/vastloper.builder';
import { describePositie } from '#workflows/visibility';

const AANNAME = { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] };

describe(describePositie.name, () => {
  it('says which case it is, where it stands, and of each clock until when it runs and what comes then', () => {
    expect(describePositie(aVastloper('2026-11-23').positie)).toBe(
      [
        '**VLA-WW-2026-0001**: ingediend op trede intake, versie 1.',
        '- terugkoppeling (regulier, open): tot en met 2026-11-30; herinneren op 2026-11-26T07:00:00.000Z',
      ].join('\n'),
    );
  });

  it('says of the clocks of a paused case that they stand still, and of the one that ends the pause when that is', () => {
    const vastloper = aVastloper('2026-11-23');
    const pauze = { reden: 'overleg_gepland', tot: '2026-12-10', werkdagen: 13 } as const;
    expect(vastloper.act('aannemen', 'programmabureau', AANNAME)).toBeNull();
    expect(vastloper.act('aanhouden', 'doorbraakteam', pauze)).toBeNull();
    const [kop, ...klokken] = describePositie(vastloper.positie).split('\n');
    expect(kop).toBe('**VLA-WW-2026-0001**: aangehouden op trede intern_doorbraakteam, versie 4.');
    expect(klokken.filter((regel) => regel.endsWith(' staat stil'))).toHaveLength(klokken.length - 1);
    expect(klokken.at(-1)).toBe('- aanhouding (regulier, open): tot en met 2026-12-10; verstrijken op 2026-12-11T07:00:00.000Z');
  });

  it('has no clock to tell of for a closed case', () => {
    const vastloper = aVastloper('2026-11-23');
    expect(vastloper.act('intrekken', 'indiener', {})).toBeNull();
    expect(describePositie(vastloper.positie)).toBe('**VLA-WW-2026-0001**: afgesloten op trede intake, versie 2.');
  });
});
