// SPDX-License-Identifier: EUPL-1.2
import { fromDagnummer, toDagnummer } from '../kalender/kalender-dagen.js';
import type { Kalender } from '../kalender/kalender.js';
import { isWerkdag } from '../kalender/werkdagen.js';
import type { BerichtSoort } from '../ladder/zet.js';
import { isDringend, type WegeBericht } from './dringend.js';

/** How a person gets ordinary mail: each at once, in one mail a day or a week, or none. What is `dringend` always goes at once. */
export const MAILRITMES = ['direct', 'dagelijks', 'wekelijks', 'geen'] as const;
/** One of them. Example: `'wekelijks'`. */
export type Mailritme = (typeof MAILRITMES)[number];

/** What a person chose. `overzichten`: the weekly list of cases that stand still, and for the alliantieraad the one of the month. */
export interface Mailvoorkeuren {
  readonly ritme: Mailritme;
  readonly overzichten: boolean;
}

/** What holds for who chose nothing. */
export const MAILVOORKEUREN_STANDAARD: Mailvoorkeuren = { ritme: 'direct', overzichten: true };

/**
 * The digests: what was kept of a day or a week, the cases that stand still to those in them, and the month to the alliantieraad. Each goes
 * once per person and period; the lists also to the mailbox of an organisation of which nobody is known.
 */
export const OVERZICHT_SOORTEN = ['dagelijks', 'wekelijks', 'stilstand', 'maand'] as const;
/** One of them. Example: `'stilstand'`. */
export type OverzichtSoort = (typeof OVERZICHT_SOORTEN)[number];
/** A digest that lists cases as they stand; the others hold what was kept. */
export type LijstSoort = Extract<OverzichtSoort, 'stilstand' | 'maand'>;

/** Is this digest a list? @example isLijst('maand') // true */
export function isLijst(soort: OverzichtSoort): soort is LijstSoort {
  return soort === 'stilstand' || soort === 'maand';
}

/** One digest of one period. `voor` is an Amsterdam date: what was kept before it goes in. */
export interface OverzichtRonde {
  readonly soort: OverzichtSoort;
  /** The date, the Monday of the week, or the month. */
  readonly periode: string;
  readonly voor: string;
}

/** With which standing a bezorging to somebody with this rhythm begins: `open` goes now, `gebundeld` waits for a digest, `vervallen` is not sent. */
export type Beginstand = 'open' | 'gebundeld' | 'vervallen';

/** What comes in numbers at once, and hurries nobody: one change of post may be about fifty cases of one reader. */
const IN_EEN_MAIL: readonly BerichtSoort[] = ['wisseling'];

/**
 * What becomes of a message to somebody with this rhythm. A change of post waits for the digest of the day also for who gets mail at once.
 * @example beginstandVan('dagelijks', { soort: 'verlengd', aan: 'indiener', gegevens: {} }) // 'gebundeld'
 * @example beginstandVan('geen', { soort: 'besluit', aan: 'indiener', gegevens: {} }) // 'open'
 */
export function beginstandVan(ritme: Mailritme, bericht: WegeBericht): Beginstand {
  if (isDringend(bericht)) return 'open';
  if (ritme === 'direct') return IN_EEN_MAIL.includes(bericht.soort) ? 'gebundeld' : 'open';
  return ritme === 'geen' ? 'vervallen' : 'gebundeld';
}

/**
 * The digests that are due on this Amsterdam date: none on a day that is no working day; else that of the day, and those of its week and month, for when
 * they were not made before. The first working day of a week or month comes first, so that is when they go.
 * @throws RangeError when the text is no real date.
 * @example overzichtenOp('2026-11-24', KALENDER_STANDAARD)[1] // { soort: 'wekelijks', periode: '2026-11-23', voor: '2026-11-23' }
 */
export function overzichtenOp(datum: string, kalender: Kalender): readonly OverzichtRonde[] {
  if (!isWerkdag(datum, kalender)) return [];
  const maandag = maandagVan(datum);
  const maand = datum.slice(0, 7);
  return [
    { soort: 'dagelijks', periode: datum, voor: datum },
    { soort: 'wekelijks', periode: maandag, voor: maandag },
    { soort: 'stilstand', periode: maandag, voor: maandag },
    { soort: 'maand', periode: maand, voor: `${maand}-01` },
  ];
}

const DAGEN_PER_WEEK = 7;
/** 1 January 1970 was a Thursday. */
const DAGEN_NA_MAANDAG = 3;

function maandagVan(datum: string): string {
  const dagnummer = toDagnummer(datum);
  return fromDagnummer(dagnummer - ((dagnummer + DAGEN_NA_MAANDAG) % DAGEN_PER_WEEK));
}
