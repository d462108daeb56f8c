// SPDX-License-Identifier: EUPL-1.2
import type { Beeld, BelofteCijfers, DuurCijfers, ResultaatCijfers, StroomCijfers } from '#application/ports/beeld.repository';
import { TREDEN, type Trede } from '#domain/ladder/begrippen';
import { TELT_DE_DATUM } from './telling-sql.js';

/** One count as the statement gives it; `tijdvak` only where the date matters. */
export interface CijferRij {
  readonly onderdeel: string;
  readonly focusgebied: string | null;
  readonly tijdvak: string | null;
  readonly sleutel: string;
  readonly deel: string;
  readonly aantal: number;
}

const WEEK_MS = 7 * 86_400_000;

/** Puts the counts in the shape of a Beeld. `vandaag` is an Amsterdam date; durations count from the Monday of the week they began in. */
export function beeldVan(rijen: readonly CijferRij[], vandaag: string, bijgewerktOp: string | null): Beeld {
  const van = (onderdeel: string): CijferRij[] => rijen.filter((rij) => rij.onderdeel === onderdeel);
  const wachttijd = van('wachttijd');
  return {
    bijgewerktOp,
    stroom: perTrede((trede) => stroomVan(trede, van('stroom'), wachttijd)),
    leeftijd: perTrede((trede) => duurVan(trede, van('leeftijd'), vandaag)),
    wachttijd: perTrede((trede) => duurVan(trede, wachttijd, vandaag)),
    termijnen: delen(van('termijn'), ({ sleutel }) => sleutel, { gehaald: 0, verstreken: 0 }),
    gemeld: Object.fromEntries(van('vastloper').map(({ focusgebied, aantal }) => [focusgebied ?? '', aantal])),
    blokkades: delen(
      van('blokkade').map((rij) => ({ ...rij, deel: rij.sleutel })),
      ({ focusgebied }) => focusgebied ?? '',
      {},
    ),
    resultaten: delen<ResultaatCijfers>(van('resultaat'), ({ sleutel }) => sleutel, { aantal: 0, vangst: 0, bijvangst: 0 }),
    borging: Object.fromEntries(van('borging').map(({ sleutel, aantal }) => [sleutel, aantal])),
    beloften: beloftenVan(van('belofte'), vandaag),
  };
}

function perTrede<Waarde>(make: (trede: Trede) => Waarde): Record<Trede, Waarde> {
  return Object.fromEntries(TREDEN.map((trede) => [trede, make(trede)])) as Record<Trede, Waarde>;
}

/** Rows with the same key become one object with their parts. */
function delen<Cijfers extends object>(
  rijen: readonly CijferRij[],
  sleutelVan: (rij: CijferRij) => string,
  leeg: Cijfers,
): Record<string, Cijfers> {
  const uit: Record<string, Cijfers> = {};
  for (const rij of rijen) {
    const sleutel = sleutelVan(rij);
    uit[sleutel] = { ...leeg, ...uit[sleutel], [rij.deel]: rij.aantal };
  }
  return uit;
}

function som(rijen: readonly CijferRij[], past: (rij: CijferRij) => boolean): number {
  return rijen.filter(past).reduce((totaal, { aantal }) => totaal + aantal, 0);
}

function stroomVan(trede: Trede, stroom: readonly CijferRij[], open: readonly CijferRij[]): StroomCijfers {
  return {
    in: som(stroom, ({ sleutel, deel }) => sleutel === trede && deel === 'in'),
    uit: som(stroom, ({ sleutel, deel }) => sleutel === trede && deel === 'uit'),
    nu: som(open, ({ sleutel }) => sleutel === trede),
  };
}

function duurVan(trede: Trede, rijen: readonly CijferRij[], vandaag: string): DuurCijfers | null {
  const weken = rijen
    .filter(({ sleutel }) => sleutel === trede)
    .map(({ tijdvak, aantal }) => ({ weken: wekenTussen(tijdvak ?? vandaag, vandaag), aantal }))
    .sort((a, b) => a.weken - b.weken);
  if (weken.length === 0) return null;
  return { mediaan: kwantiel(weken, 0.5), negentigProcent: kwantiel(weken, 0.9) };
}

function wekenTussen(maandag: string, vandaag: string): number {
  return Math.max(0, Math.floor((Date.parse(vandaag) - Date.parse(maandag)) / WEEK_MS));
}

/** The smallest number of weeks that at least this share of all lies within. */
function kwantiel(oplopend: readonly { readonly weken: number; readonly aantal: number }[], deel: number): number {
  const nodig = deel * oplopend.reduce((totaal, { aantal }) => totaal + aantal, 0);
  let gezien = 0;
  for (const { weken, aantal } of oplopend) {
    gezien += aantal;
    if (gezien >= nodig) return weken;
  }
  return 0;
}

function beloftenVan(rijen: readonly CijferRij[], vandaag: string): BelofteCijfers {
  const open = rijen.filter(({ sleutel }) => sleutel === 'open');
  const teLaat = som(open, ({ deel, tijdvak }) => deel === TELT_DE_DATUM && tijdvak !== null && tijdvak < vandaag);
  return { nagekomen: som(rijen, ({ sleutel }) => sleutel === 'nagekomen'), loopt: som(open, () => true) - teLaat, teLaat };
}
