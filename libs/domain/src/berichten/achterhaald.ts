// SPDX-License-Identifier: EUPL-1.2
import type { BerichtSoort, LogGegevens } from '../ladder/zet.js';

/**
 * Why a message was not sent to somebody: its date passed, what it asks was done or withdrawn meanwhile, or it may not go to them any more. The first two are about the
 * message: what came later has a message of its own.
 */
export const VERVAL_REDENEN = ['datum_voorbij', 'achterhaald', 'mag_niet'] as const;
/** One of them. Example: `'datum_voorbij'`. */
export type VervalReden = (typeof VERVAL_REDENEN)[number];

/** A message at the moment it would go. */
export interface LaatBericht {
  readonly soort: BerichtSoort;
  readonly gegevens: LogGegevens;
  /** Was what it asks done, answered or withdrawn, or does the clock it reminds of run no more? */
  readonly isGedaan: boolean;
}

/**
 * Is this message overtaken, so that it would say something that is not so any more? Only of what reminds and what asks: that a date passed, that a question stayed
 * without answer or that a case went up is said whenever it goes, however late.
 * @param vandaag Amsterdam date.
 * @example isAchterhaald({ soort: 'herinnering', gegevens: { einddatum: '2026-12-04' }, isGedaan: false }, '2026-12-05') // 'datum_voorbij'
 */
export function isAchterhaald({ soort, gegevens, isGedaan }: LaatBericht, vandaag: string): VervalReden | null {
  switch (soort) {
    case 'herinnering': {
      const { einddatum } = gegevens;
      if (isGedaan) return 'achterhaald';
      return typeof einddatum === 'string' && einddatum < vandaag ? 'datum_voorbij' : null;
    }
    case 'vraag':
      return isGedaan && gegevens['antwoord'] === undefined ? 'achterhaald' : null;
    case 'overdracht':
    case 'ontvangst_gevraagd':
    case 'meedenken':
    case 'afsluiting_voorgesteld':
    case 'nazorg_vraag':
    case 'nazorg_bellen':
      return isGedaan ? 'achterhaald' : null;
    default:
      return null;
  }
}
