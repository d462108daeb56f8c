// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '../fouten/fout.errors.js';
import { isDatum, jaarVan } from './kalender-dagen.js';
import { isFeestdag, type Kalender } from './kalender.js';
import { isWerkdag } from './werkdagen.js';

/** The decree on equated days for one year (art. 3, third paragraph, Algemene termijnenwet). `dagen` may be empty: a decree that names none. */
export interface KalenderBesluit {
  readonly jaar: number;
  readonly dagen: readonly string[];
}

/** One year of the legal calendar: the days equated by decree, and is the decree known? */
export interface KalenderJaar {
  readonly jaar: number;
  readonly dagen: readonly string[];
  readonly isBekend: boolean;
}

/** How many years ahead people look. */
const VOORUIT_JAREN = 4;

/**
 * This year and the years after it as the calendar knows them.
 * @throws RangeError when the text is no real date.
 * @example kalenderJaren(KALENDER_STANDAARD, '2028-03-01').map(({ jaar, isBekend }) => [jaar, isBekend])
 * // [[2028, true], [2029, false], [2030, false], [2031, false]]
 */
export function kalenderJaren(kalender: Kalender, vandaag: string): readonly KalenderJaar[] {
  const ditJaar = jaarVan(vandaag);
  return Array.from({ length: VOORUIT_JAREN }, (_, plaats) => ({
    jaar: ditJaar + plaats,
    dagen: dagenIn(kalender, ditJaar + plaats),
    isBekend: ditJaar + plaats <= kalender.bekendTotEnMetJaar,
  }));
}

/**
 * The years without a decree in which a clock that starts now may end: this one and the next. Empty when both are known.
 * @throws RangeError when the text is no real date.
 * @example jarenZonderBesluit(KALENDER_STANDAARD, '2028-03-01') // [2029]
 */
export function jarenZonderBesluit(kalender: Kalender, vandaag: string): readonly number[] {
  const ditJaar = jaarVan(vandaag);
  return [ditJaar, ditJaar + 1].filter((jaar) => jaar > kalender.bekendTotEnMetJaar);
}

/**
 * What is wrong with a decree as somebody enters it, all at once; empty when it may be added. Years come in order, since the calendar knows up to which year it
 * is complete. Days that are over stay as they are: no term is counted anew.
 * `veld` is `jaar` or `dagen`.
 */
export function toetsBesluit(kalender: Kalender, { jaar, dagen }: KalenderBesluit, vandaag: string): VeldFout[] {
  const ditJaar = jaarVan(vandaag);
  const volgende = Math.max(kalender.bekendTotEnMetJaar, ditJaar - 1) + 1;
  if (!Number.isSafeInteger(jaar) || jaar < ditJaar || jaar > volgende)
    return [{ veld: 'jaar', melding: `Kies een jaar van ${ditJaar} tot en met ${volgende}. Jaren komen op volgorde.` }];
  const melding = dagen.map((dag) => dagFout(kalender, dag, jaar, vandaag)).find((fout) => fout !== null);
  if (melding) return [{ veld: 'dagen', melding }];
  return new Set(dagen).size === dagen.length ? [] : [{ veld: 'dagen', melding: 'Noem elke dag één keer.' }];
}

function dagFout(kalender: Kalender, dag: string, jaar: number, vandaag: string): string | null {
  if (!isDatum(dag)) return `Deze dag bestaat niet: ${dag}. Schrijf hem als jaar-maand-dag, zoals 2029-05-11.`;
  if (jaarVan(dag) !== jaar) return `${dag} ligt niet in ${jaar}. Voer elk jaar apart in.`;
  if (dag <= vandaag) return `${dag} is al begonnen. Alleen een dag die nog komt kan meetellen.`;
  if (isFeestdag(dag)) return `${dag} is al een feestdag.`;
  return isWerkdag(dag, { ...kalender, gelijkgesteldeDagen: [] }) ? null : `${dag} valt in het weekend.`;
}

/**
 * The calendar with the decree for a year: the days of that year that still have to come are those of the decree, all others stay. Ask `toetsBesluit` first.
 * @example metBesluit(KALENDER_STANDAARD, { jaar: 2029, dagen: ['2029-05-11'] }, '2028-03-01', '2028-1').bekendTotEnMetJaar // 2029
 */
export function metBesluit(kalender: Kalender, { jaar, dagen }: KalenderBesluit, vandaag: string, versie: string): Kalender {
  const blijft = kalender.gelijkgesteldeDagen.filter((dag) => jaarVan(dag) !== jaar || dag <= vandaag);
  return {
    versie,
    gelijkgesteldeDagen: [...new Set([...blijft, ...dagen])].sort(),
    bekendTotEnMetJaar: Math.max(kalender.bekendTotEnMetJaar, jaar),
  };
}

/**
 * The name of the next edition: the year and a number that was not used before.
 * @example volgendeKalenderversie(['2026-1', '2026-2'], '2026-11-23') // '2026-3'
 */
export function volgendeKalenderversie(versies: readonly string[], vandaag: string): string {
  const jaar = vandaag.slice(0, 4);
  const nummers = versies.filter((versie) => versie.startsWith(`${jaar}-`)).map((versie) => Number(versie.slice(5)) || 0);
  return `${jaar}-${Math.max(0, ...nummers) + 1}`;
}

function dagenIn({ gelijkgesteldeDagen }: Kalender, jaar: number): readonly string[] {
  return gelijkgesteldeDagen.filter((dag) => jaarVan(dag) === jaar);
}
