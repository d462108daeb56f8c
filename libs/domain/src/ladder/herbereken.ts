// SPDX-License-Identifier: EUPL-1.2
import { metWek } from '../termijnen/termijn.js';
import type { Mutatie, ToepasContext } from './mutatie.js';
import type { LopendeTermijn, Positie } from './positie.js';
import type { VerschovenTermijn } from './zet.js';

/**
 * Re-arms a case after the calendar (a new decree) or the tempo changed: every running clock gets a new wake-up, its end date stays.
 * Adds one gebeurtenis `termijnen_herberekend` when a wake date moved, with the old and the new day of each clock of which it did; a changed instant alone
 * (tempo) is no fact of the case and is only stored.
 * @returns the mutatie; `termijnen` is empty when nothing changed.
 */
export function herbereken(positie: Positie, context: ToepasContext): Mutatie {
  const veranderd: LopendeTermijn[] = [];
  const verschoven: VerschovenTermijn[] = [];
  const termijnen = positie.termijnen.map((termijn) => {
    const nieuw = metWek(termijn, positie.regeling, context);
    if (nieuw.wekdatum === termijn.wekdatum && nieuw.wekmoment === termijn.wekmoment) return termijn;
    if (termijn.wekdatum !== null && nieuw.wekdatum !== null && nieuw.wekdatum !== termijn.wekdatum)
      verschoven.push({ termijnId: termijn.id, soort: termijn.soort, van: termijn.wekdatum, naar: nieuw.wekdatum });
    veranderd.push(nieuw);
    return nieuw;
  });
  const versie = positie.versie + (verschoven.length > 0 ? 1 : 0);
  return {
    positie: { ...positie, versie, termijnen },
    gebeurtenissen:
      verschoven.length > 0
        ? [{ versie, soort: 'termijnen_herberekend', gegevens: { kalender: context.kalender.versie, termijnen: verschoven } }]
        : [],
    termijnen: veranderd,
    opschalingen: [],
    betrokkenheden: [],
    beeindigdeBetrokkenheden: [],
    toezeggingen: [],
    overdrachten: [],
    berichten: [],
    wissingen: [],
  };
}
