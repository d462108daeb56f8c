// SPDX-License-Identifier: EUPL-1.2
import type { Kalender } from '#domain/kalender/kalender';

/** The one source of time: the legal calendar, at real speed or (demo and tests only) fast (design section 7, docs/adr/0007). */
export abstract class Klok {
  /** Now on the calendar, ISO UTC; equals real time without a tempo. */
  abstract nu(): string;
  /** Today on the calendar in Europe/Amsterdam, `YYYY-MM-DD`. */
  abstract vandaag(): string;
  /** The real instant (ISO UTC) at which a clock of this case, due on this date, wakes: the working morning plus the spread. */
  abstract wekmoment(datum: string, vastloperId: string): string;
  /** The legal calendar in use. */
  abstract kalender(): Kalender;
  /** Milliseconds of real time per working day, or null at real speed. */
  abstract tempo(): number | null;
}
