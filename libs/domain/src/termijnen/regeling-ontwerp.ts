// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '../fouten/fout.errors.js';
import { leesGetal, metGetallen, REGELING_GETALLEN, toetsGetallen, type RegelingGetal } from './regeling-getallen.js';
import { TERMIJNREGELING_STANDAARD, type Termijnregeling } from './termijnregeling.js';

/** A set of terms with the days it holds, national (null) or of one area. `geldigTot` is its last day, null while it runs. Amsterdam dates. */
export interface GedateerdeRegeling {
  readonly focusgebied: string | null;
  readonly geldigVanaf: string;
  readonly geldigTot: string | null;
  readonly regeling: Termijnregeling;
}

/** What somebody wants to change: for which area (null: national), from which day on, and which numbers become what. */
export interface RegelingWens {
  readonly focusgebied: string | null;
  readonly vanaf: string;
  readonly getallen: readonly { readonly getal: RegelingGetal; readonly waarde: number }[];
}

/** One number that becomes another. */
export interface RegelingVerschil {
  readonly getal: RegelingGetal;
  readonly oud: number;
  readonly nieuw: number;
}

/** The next version as it would be, what it differs in from what holds on its first day without it, and what is wrong with it (empty: it may be adopted). */
export interface RegelingOntwerp {
  readonly nieuw: GedateerdeRegeling;
  readonly verschillen: readonly RegelingVerschil[];
  readonly fouten: readonly VeldFout[];
}

/**
 * The set of terms that holds in an area on a date: its own before the national one, the newest first; null when there is none. A set from before a number
 * existed gets the national default for it.
 */
export function geldendeRegeling(
  alle: readonly GedateerdeRegeling[],
  focusgebied: string | null,
  datum: string,
): Termijnregeling | null {
  const [eerste] = alle
    .filter((r) => r.focusgebied === null || r.focusgebied === focusgebied)
    .filter(({ geldigVanaf, geldigTot }) => geldigVanaf <= datum && (geldigTot === null || geldigTot >= datum))
    .sort(
      (a, b) =>
        Number(a.focusgebied === null) - Number(b.focusgebied === null) ||
        b.geldigVanaf.localeCompare(a.geldigVanaf) ||
        b.regeling.versie - a.regeling.versie,
    );
  return eerste ? { ...TERMIJNREGELING_STANDAARD, ...eerste.regeling } : null;
}

/** The newest version of an area itself, or of the country (null), also when it still has to begin or is over; null when there never was one. */
export function laatsteVersie(alle: readonly GedateerdeRegeling[], focusgebied: string | null): GedateerdeRegeling | null {
  return alle
    .filter((r) => r.focusgebied === focusgebied)
    .reduce<GedateerdeRegeling | null>(
      (beste, r) => (beste === null || r.regeling.versie > beste.regeling.versie ? r : beste),
      null,
    );
}

/**
 * Makes the next version of a Termijnregeling. The past is never rewritten: it begins tomorrow at the earliest, and not before a version that waits to begin;
 * on the same day it replaces that one before it ever held. A vastloper keeps the version with which it was filed (design section 3).
 * Faults are told at `vanaf`, at the path of a number, or at `getallen` when nothing would change.
 * @example ontwerpRegeling(alle, { focusgebied: null, vanaf: '2026-12-01', getallen: [{ getal: 'vraagWerkdagen', waarde: 8 }] }, '2026-11-23')
 * // { nieuw: { geldigVanaf: '2026-12-01', regeling: { versie: 2, vraagWerkdagen: 8, ... } }, verschillen: [{ getal: 'vraagWerkdagen', oud: 10, nieuw: 8 }], fouten: [] }
 */
export function ontwerpRegeling(
  alle: readonly GedateerdeRegeling[],
  { focusgebied, vanaf, getallen }: RegelingWens,
  vandaag: string,
): RegelingOntwerp {
  const laatste = laatsteVersie(alle, focusgebied);
  const basis = geldendeRegeling(alle, focusgebied, vanaf) ?? TERMIJNREGELING_STANDAARD;
  const code = laatste?.regeling.code ?? focusgebied?.toLowerCase() ?? TERMIJNREGELING_STANDAARD.code;
  const regeling = { ...metGetallen(basis, getallen), code, versie: (laatste?.regeling.versie ?? 0) + 1 };
  const verschillen = REGELING_GETALLEN.map((getal) => ({
    getal,
    oud: leesGetal(basis, getal),
    nieuw: leesGetal(regeling, getal),
  })).filter(({ oud, nieuw }) => oud !== nieuw);
  const fouten = [...toetsVanaf(vanaf, laatste, vandaag), ...toetsGetallen(regeling)];
  if (verschillen.length === 0) fouten.push({ veld: 'getallen', melding: 'Er verandert niets. Kies eerst een ander getal.' });
  return { nieuw: { focusgebied, geldigVanaf: vanaf, geldigTot: null, regeling }, verschillen, fouten };
}

function toetsVanaf(vanaf: string, laatste: GedateerdeRegeling | null, vandaag: string): VeldFout[] {
  if (vanaf <= vandaag) return [{ veld: 'vanaf', melding: 'Kies een dag vanaf morgen. Wat al geldt, blijft zoals het is.' }];
  if (laatste && vanaf < laatste.geldigVanaf)
    return [{ veld: 'vanaf', melding: 'Er wacht al een versie die later ingaat. Kies die dag, of een dag daarna.' }];
  return [];
}
