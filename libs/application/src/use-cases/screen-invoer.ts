// SPDX-License-Identifier: EUPL-1.2
import { FoutError, invoerOngeldig, type VeldFout } from '#domain/fouten/fout.errors';
import type { BevindingSoort } from '#domain/screening/bevinding';
import { isGeldigeReden, listBlokkerend } from '#domain/screening/screen-tekst';
import { screenVelden, type VeldBevinding } from '#domain/screening/screen-velden';
import { UITLEG, UITLEG_AMBIGU, type Uitleg } from '#domain/screening/uitleg';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';

/** A hint about one field that was stored all the same: what it looks like and what to do. It never holds what was found. */
export interface Waarschuwing {
  readonly veld: string;
  readonly soort: BevindingSoort;
  readonly uitleg: string;
}

const REDEN_VELD = 'waaromGeenPersoonsgegevens' satisfies keyof GeenPersoonsgegevens;

/**
 * Screens every text of the input before anything is stored, and answers the hints, one per field and kind; empty when there are none.
 * Everything is text unless its path is in `idVelden`, so a new field is screened without anybody thinking of it.
 * A reason in `waaromGeenPersoonsgegevens` lifts finds in doubt only, and is screened itself.
 * Throws `FoutError`: `INVOER_ONGELDIG` when the reason says too little, `PERSOONSGEGEVENS` with all fields at once; neither holds what was found.
 * Source: AVG art. 5 and 25, Wabb art. 10.
 * @example screenInvoer({ tekst: 'Bel 06-12345678' }, []) // [{ veld: 'tekst', soort: 'telefoonnummer', uitleg: 'Hier staat misschien een telefoonnummer. …' }]
 */
export function screenInvoer(invoer: GeenPersoonsgegevens, idVelden: readonly string[]): readonly Waarschuwing[] {
  const reden = invoer.waaromGeenPersoonsgegevens ?? undefined;
  const bevindingen = screenVelden(invoer, (veld) => idVelden.includes(veld));
  const blokkerend = listBlokkerend(bevindingen, reden);
  const isRedenSchoon = !blokkerend.some(({ veld }) => veld === REDEN_VELD);
  if (reden !== undefined && isRedenSchoon && !isGeldigeReden(reden))
    throw invoerOngeldig([{ veld: REDEN_VELD, melding: UITLEG_AMBIGU.uitleg }]);
  if (blokkerend.length > 0) throw new FoutError('PERSOONSGEGEVENS', { fouten: perVeldEnSoort(blokkerend).map(toVeldFout) });
  return toWaarschuwingen(bevindingen);
}

/** The hints on a text that was taken before: nothing is refused any more. Empty when there are none. */
export function listWaarschuwingen(invoer: GeenPersoonsgegevens, idVelden: readonly string[]): readonly Waarschuwing[] {
  return toWaarschuwingen(screenVelden(invoer, (veld) => idVelden.includes(veld)));
}

function toWaarschuwingen(bevindingen: readonly VeldBevinding[]): readonly Waarschuwing[] {
  const waarschuwingen = perVeldEnSoort(bevindingen.filter(({ ernst }) => ernst === 'waarschuwt'));
  return waarschuwingen.map(([{ veld, soort }]) => ({ veld, soort, uitleg: zinnen(UITLEG[soort]) }));
}

type Groep = readonly [VeldBevinding, ...VeldBevinding[]];

/** Finds of the same kind in the same field together, in order of the input. */
function perVeldEnSoort(bevindingen: readonly VeldBevinding[]): readonly Groep[] {
  const groepen = new Map<string, [VeldBevinding, ...VeldBevinding[]]>();
  for (const bevinding of bevindingen) {
    const sleutel = `${bevinding.veld} ${bevinding.soort}`;
    const groep = groepen.get(sleutel);
    if (groep) groep.push(bevinding);
    else groepen.set(sleutel, [bevinding]);
  }
  return [...groepen.values()];
}

/** A field can be lifted with a reason only when every find of this kind in it is in doubt; the reason itself never can. */
function toVeldFout(groep: Groep): VeldFout {
  const [{ veld, soort }] = groep;
  const ambigu = veld !== REDEN_VELD && groep.every((bevinding) => bevinding.ambigu);
  const melding = ambigu ? `${zinnen(UITLEG[soort])} ${zinnen(UITLEG_AMBIGU)}` : zinnen(UITLEG[soort]);
  return { veld, melding, soort, ambigu };
}

function zinnen({ titel, uitleg }: Uitleg): string {
  return `${titel}${/[.?!]$/.test(titel) ? '' : '.'} ${uitleg}`;
}
