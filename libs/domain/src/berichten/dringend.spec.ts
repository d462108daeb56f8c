// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aVastloper } from '#testing/vastloper.builder';
import { KALENDER_STANDAARD } from '../kalender/kalender.js';
import { addWerkdagen, countWerkdagen } from '../kalender/werkdagen.js';
import { isDringend } from './dringend.js';

const AANTAL_WERKDAGEN = 5;

describe(isDringend.name, () => {
  it.each([
    ['vraag', 'organisatie', {}, true],
    ['vraag', 'trekker', { antwoord: 'toegezegd' }, false],
    ['herinnering', 'aan_zet', {}, true],
    ['termijn_verstreken', 'indiener', {}, true],
    ['termijn_verstreken', 'voorzitter', {}, true],
    ['trede_betreden', 'aan_zet', { reden: 'geld' }, true],
    ['trede_betreden', 'indiener', { reden: 'geld' }, false],
    ['trede_betreden', 'indiener', { reden: 'door_stilte' }, true],
    ['trede_betreden', 'indiener', { reden: 'termijn_verstreken' }, true],
    ['besluit', 'indiener', {}, true],
    ['afgesloten', 'indiener', {}, true],
    ['afgesloten', 'aan_zet', {}, false],
    ['nazorg_vraag', 'indiener', {}, true],
    ['overdracht', 'organisatie', {}, true],
    ['overdracht_beantwoord', 'organisatie', {}, false],
    ['overgenomen', 'indiener', {}, false],
    ['ingediend', 'aan_zet', {}, false],
    ['terugkoppeling', 'indiener', {}, false],
    ['verlengd', 'indiener', {}, false],
    ['aangehouden', 'indiener', { reden: 'seizoen' }, false],
    ['aangehouden', 'indiener', { reden: 'wacht_op_indiener' }, true],
    ['hervat', 'indiener', {}, false],
    ['hervat', 'aan_zet', {}, false],
    ['hervat', 'indiener', { termijnId: 'de-pauze' }, true],
    ['hervat', 'aan_zet', { termijnId: 'de-pauze' }, true],
    ['landelijk_te_laat', 'indiener', {}, true],
    ['tekst_gemeld', 'programmabureau', {}, true],
  ] as const)('says of %s to %s with %j: %s', (soort, aan, gegevens, dringend) => {
    expect(isDringend({ soort, aan, gegevens })).toBe(dringend);
  });

  it('never leaves the filer without a word when nobody does anything: each date that passed is followed by one that waits for no digest', () => {
    const loop = aVastloper('2026-11-23').silentUntilDate('2030-12-31');
    const gehoord = new Set<string>();
    let plaats = 0;
    for (const { berichten, gebeurtenissen } of loop.mutaties) {
      const { datum } = loop.log[plaats] ?? { datum: '' };
      plaats += gebeurtenissen.length;
      if (berichten.some((bericht) => bericht.aan === 'indiener' && isDringend(bericht))) gehoord.add(datum);
    }
    const dagen = [...gehoord].sort();
    const verstreken = loop.regels('termijn_verstreken').map(({ datum }) => datum);
    expect(verstreken.length).toBeGreaterThan(50);
    const zonder = verstreken.filter((datum) => {
      const uiterlijk = addWerkdagen(datum, AANTAL_WERKDAGEN + 1, KALENDER_STANDAARD);
      return uiterlijk < '2030-12-31' && !dagen.some((dag) => dag >= datum && dag <= uiterlijk);
    });
    expect(zonder).toEqual([]);
    const langst = Math.max(...dagen.slice(1).map((dag, n) => countWerkdagen(dagen[n] ?? '', dag, KALENDER_STANDAARD)));
    expect(langst).toBeLessThanOrEqual(AANTAL_WERKDAGEN * 2);
  });

  it('tells the filer of a pause that waits for the filer, and of its end, in mails that wait for no digest', () => {
    const loop = aVastloper('2026-11-23').silentUntilTrede('intern_doorbraakteam');
    const tot = addWerkdagen(loop.vandaag, 20, KALENDER_STANDAARD);
    const gehoord = (): string[] =>
      (loop.mutaties.at(-1)?.berichten ?? []).filter((b) => b.aan === 'indiener' && isDringend(b)).map(({ soort }) => soort);
    expect(loop.act('aanhouden', 'doorbraakteam', { reden: 'wacht_op_indiener', tot, werkdagen: 20 })).toBeNull();
    expect(gehoord()).toEqual(['aangehouden']);
    loop.wake();
    expect([loop.positie.status, gehoord()]).toEqual(['in_behandeling', ['hervat']]);
  });
});
