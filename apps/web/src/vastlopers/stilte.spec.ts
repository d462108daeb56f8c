// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { TREDEN } from '#domain/ladder/begrippen';
import { beslisVerstreken } from '#domain/ladder/beslis-verstreken';
import type { LopendeTermijn, Positie, TermijnStap } from '#domain/ladder/positie';
import type { Effect } from '#domain/ladder/zet';
import { aVastloper, TEST_ZETELS, type VastlopersLoop } from '#testing/vastloper.builder';
import { NAAR_TREDE } from '../texts/status.js';
import { statusZinnen } from './status-text.js';
import { stilteVan } from './stilte.js';

/** What the ladder does when nobody says anything any more about this clock: first it asks, and after the grace it may move the case. */
function effectenVanStilte(positie: Positie, termijn: LopendeTermijn): readonly Effect[] {
  const op = (stap: TermijnStap): readonly Effect[] => {
    const termijnen = positie.termijnen.map((ander) => (ander.id === termijn.id ? { ...ander, volgendeStap: stap } : ander));
    return beslisVerstreken({ ...positie, termijnen }, termijn.id, stap)?.effecten ?? [];
  };
  const gevraagd = op('vragen');
  const metRespijt = gevraagd.some((effect) => effect.effect === 'termijn_stap' && effect.naar === 'verstrijken');
  return metRespijt ? op('verstrijken') : gevraagd;
}

/** What the sentence must say of these effects, and what it may not. */
function verwacht(effecten: readonly Effect[], hoger: keyof typeof NAAR_TREDE | null): RegExp {
  const gebeurd = effecten.flatMap((effect) => (effect.effect === 'gebeurtenis' ? [effect.soort] : []));
  const naar = effecten.find((effect) => effect.effect === 'trede')?.naar;
  if (gebeurd.includes('volgende_vergadering'))
    return new RegExp(`op de volgende vergadering\\..*naar ${NAAR_TREDE[hoger ?? 'intake']}\\.$`);
  if (gebeurd.includes('landelijk_te_laat')) return /^(De datum.*)?Hoger kan niet\./;
  if (gebeurd.includes('ontvangst_opnieuw_gevraagd')) return /nieuw teken van leven/;
  if (naar) return new RegExp(`stil\\? Dan gaat de vastloper vanzelf naar ${NAAR_TREDE[naar]}\\.$`);
  return /Dan vragen wij ernaar, ook bij de voorzitter\.$/;
}

const SOORTEN = new Set(['behandeling', 'ontvangst', 'terugkoppeling']);

/** Holds every running clock of this moment against the ladder; gives which clocks, in which turn and where, it saw. */
function checkNow(loop: VastlopersLoop): string[] {
  const { positie } = loop;
  const { status, trede, route, resultaat } = positie;
  const gebeurtenissen = loop.log.toReversed();
  return positie.termijnen
    .filter(({ soort, stand }) => SOORTEN.has(soort) && stand === 'open')
    .map((termijn) => {
      const volgendeTermijn = { soort: termijn.soort, einddatum: termijn.einddatum };
      const vastloper = { volgendeTermijn, route, trede };
      const stilte = stilteVan({ vastloper, termijnen: positie.termijnen, gebeurtenissen });
      const { verder } = statusZinnen({ ...vastloper, status, resultaat, aanZet: null, stilte }, loop.vandaag);
      expect(verder).toMatch(verwacht(effectenVanStilte(positie, termijn), stilte.hoger));
      return `${termijn.soort} ${termijn.fase} ${trede}`;
    });
}

/** Says nothing up to the top of the ladder and some rounds further, looking at every wake-up. */
function walkInSilence(loop: VastlopersLoop): Set<string> {
  const seen = new Set(checkNow(loop));
  for (let wakes = 0; wakes < 400 && loop.wake(); wakes += 1) for (const clock of checkNow(loop)) seen.add(clock);
  return seen;
}

describe(stilteVan.name, () => {
  it('says at every wake-up of a case on which nobody does anything what the ladder then does', () => {
    const seen = walkInSilence(aVastloper());
    for (const trede of TREDEN.slice(1, -1)) expect([...seen]).toContain(`behandeling regulier ${trede}`);
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'terugkoppeling regulier intake',
        'ontvangst regulier intern_doorbraakteam',
        'behandeling bericht doorbraakoverleg',
        'behandeling herhaling doorbraakoverleg',
      ]),
    );
  });

  it('says of a sign of life that is asked again that it moves the case', () => {
    const loop = aVastloper().silentUntilTrede('intern_doorbraakteam');
    expect(loop.act('ontvangst_bevestigen', 'doorbraakteam', {})).toBeNull();
    const seen = walkInSilence(loop);
    expect([...seen]).toEqual(
      expect.arrayContaining(['ontvangst geldigheid intern_doorbraakteam', 'ontvangst hernieuwd intern_doorbraakteam']),
    );
  });

  it('leaves out a rung on which nobody sits', () => {
    walkInSilence(aVastloper('2026-11-23', undefined, { ...TEST_ZETELS, doorbraakteam: null, alliantieraad: null }));
  });

  it('tells until when there is still time to answer', () => {
    const loop = aVastloper().silentUntilTrede('intern_doorbraakteam');
    const graceOf = () => loop.positie.termijnen.find(({ soort }) => soort === 'behandeling')?.respijtdatum ?? null;
    while (graceOf() === null) loop.wake();
    const termijn = loop.positie.termijnen.find(({ soort }) => soort === 'behandeling');
    const { route, trede, status, termijnen } = loop.positie;
    const vastloper = { route, trede, volgendeTermijn: { soort: 'behandeling', einddatum: termijn?.einddatum ?? '' } } as const;
    const stand = { ...vastloper, status, resultaat: null, aanZet: null };
    const stilte = stilteVan({ vastloper, termijnen, gebeurtenissen: [] });
    expect([termijn?.einddatum, stilte.respijtdatum]).toEqual(['2026-12-17', '2026-12-21']);
    expect(statusZinnen({ ...stand, stilte }, loop.vandaag).verder).toMatch(
      /wij vroegen ernaar\. Wij wachten nog tot en met maandag 21 december 2026\. Blijft het stil\? Dan gaat .* naar de partners\.$/,
    );
    expect(statusZinnen({ ...stand, stilte }, '2026-12-22').verder).not.toContain('Wij wachten nog');
  });
});
