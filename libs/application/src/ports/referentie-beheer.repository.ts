// SPDX-License-Identifier: EUPL-1.2
import type { Mailtekst } from '#domain/beheer/mailtekst';
import type { GedateerdThema } from '#domain/beheer/themas';
import type { Kalender } from '#domain/kalender/kalender';
import type { GedateerdeRegeling } from '#domain/termijnen/regeling-ontwerp';

/** One edition of the legal calendar, with the decree it comes from and the first day (Amsterdam) on which it was in use. */
export interface KalenderEditie {
  readonly kalender: Kalender;
  readonly bron: string;
  readonly geldigVanaf: string;
}

/** One version of what an area says itself in its mails, with who set it and when (an instant of the calendar). */
export interface MailtekstVersie extends Mailtekst {
  readonly focusgebied: string;
  readonly versie: number;
  readonly door: string;
  readonly op: string;
}

/** Reference data with its whole past and what still has to begin. It is written by `BeheerRepository.record`, each change with its row. */
export abstract class ReferentieBeheerRepository {
  /** Every version of every set of terms, per area, the newest first; the national ones first. */
  abstract listTermijnregelingen(): Promise<GedateerdeRegeling[]>;
  /** Every edition of the calendar; the first is in use. */
  abstract listKalenders(): Promise<KalenderEditie[]>;
  /** Every theme, also those that are over, upper ones first and each followed by those under it. */
  abstract listThemas(): Promise<GedateerdThema[]>;
  /** Every version of the words of every area, the newest first; the first of an area is in use. */
  abstract listMailteksten(): Promise<MailtekstVersie[]>;
}
