// SPDX-License-Identifier: EUPL-1.2
import type { LopendeTermijn } from '#domain/ladder/positie';

const STEP = { herinneren: 'herinneren', vragen: 'vragen', verstrijken: 'verder' } as const;

/** One line for the timer of a clock. Example: `'wacht op antwoord van partner (vragen op 2026-12-02)'`. */
export function summarize(waitsFor: string, { volgendeStap, wekdatum, einddatum }: LopendeTermijn): string {
  return `${waitsFor} (${STEP[volgendeStap]} op ${wekdatum ?? einddatum})`;
}

/** What every rung waits for besides its own: word to the filer, and answers of those who were asked. */
export function commonWait({ soort, fase }: LopendeTermijn): string {
  switch (soort) {
    case 'terugkoppeling':
      return 'wacht op terugkoppeling aan de indiener';
    case 'toezegging':
      return fase === 'nakoming' ? 'wacht op nakomen van een toezegging' : 'wacht op antwoord van partner';
    case 'ontvangst':
      return fase === 'geldigheid' ? 'ontvangst is bevestigd en nog geldig' : 'wacht op ontvangstbevestiging';
    default:
      return `wacht op ${soort}`;
  }
}
