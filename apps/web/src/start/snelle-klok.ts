// SPDX-License-Identifier: EUPL-1.2
import type { Klok } from '#application/ports/klok';
import { fill } from '../texts/fill.js';
import { SNELLE_KLOK as T } from '../texts/start.js';

/** The clock of a demo: today on the fast calendar (Amsterdam date `YYYY-MM-DD`) and how long one working day really lasts. */
export interface SnelleKlok {
  readonly vandaag: string;
  readonly werkdagMs: number;
}

const DATUM = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** The fast clock as it stands now, or null at the speed of the law. */
export function snelleKlokVan(klok: Klok): SnelleKlok | null {
  const werkdagMs = klok.tempo();
  return werkdagMs === null ? null : { vandaag: klok.vandaag(), werkdagMs };
}

/**
 * The sentence that says that this is not the real date.
 * @example klokTekst({ vandaag: '2027-07-14', werkdagMs: 2000 })
 * // 'De klok loopt snel. Het is hier woensdag 14 juli 2027. Eén werkdag duurt 2 seconden. Dit is alleen om te oefenen.'
 */
export function klokTekst({ vandaag, werkdagMs }: SnelleKlok): string {
  const dag = DATUM.format(new Date(`${vandaag}T00:00:00Z`));
  return fill(T.zin, { dag, duur: duur(werkdagMs) });
}

function duur(ms: number): string {
  if (ms < 1000) return fill(T.milliseconden, { aantal: ms });
  if (ms < 60_000) return ms === 1000 ? T.eenSeconde : fill(T.seconden, { aantal: GETAL.format(ms / 1000) });
  return ms === 60_000 ? T.eenMinuut : fill(T.minuten, { aantal: GETAL.format(ms / 60_000) });
}
