// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import { countWerkdagen } from '#domain/kalender/werkdagen';
import { KLOK } from '../texts/algemeen.js';
import { fill } from '../texts/fill.js';
import { korteDatum } from './dates.js';

/** A date to keep, today, and the legal calendar between them. Dates are Amsterdam dates. */
export interface ClockProps {
  readonly einddatum: string;
  readonly vandaag: string;
  readonly kalender: Kalender;
}

/**
 * How long there still is, or how late it is, in legal working days; the last day itself is still in time.
 * @example klokWoorden({ einddatum: '2026-12-28', vandaag: '2026-12-23', kalender: KALENDER_STANDAARD }) // 'nog 2 werkdagen'
 * @example klokWoorden({ einddatum: '2026-12-23', vandaag: '2026-12-28', kalender: KALENDER_STANDAARD }) // '2 werkdagen te laat'
 */
export function klokWoorden({ einddatum, vandaag, kalender }: ClockProps): string {
  if (vandaag > einddatum) {
    const aantal = countWerkdagen(einddatum, vandaag, kalender);
    if (aantal === 0) return KLOK.netTeLaat;
    return aantal === 1 ? KLOK.eenTeLaat : fill(KLOK.teLaat, { aantal });
  }
  const aantal = countWerkdagen(vandaag, einddatum, kalender);
  if (aantal === 0) return KLOK.vandaag;
  return aantal === 1 ? KLOK.nogEen : fill(KLOK.nog, { aantal });
}

/** From this many working days on a date is near. */
const NEAR = 2;

/** The clock in words, with its date; late and near stand out, and say so in words too. */
export function ClockText(props: ClockProps): VNode {
  const { einddatum, vandaag, kalender } = props;
  const near = vandaag <= einddatum && countWerkdagen(vandaag, einddatum, kalender) <= NEAR;
  const tone = vandaag > einddatum ? ' clock--late' : near ? ' clock--soon' : '';
  return (
    <span>
      <time dateTime={einddatum}>{korteDatum(einddatum)}</time>
      {', '}
      <span class={`clock nowrap${tone}`}>{klokWoorden(props)}</span>
    </span>
  );
}
