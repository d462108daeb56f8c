// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '../fouten/fout.errors.js';
import { dagVoor } from './beheer.js';

/** A theme with the days it holds; `hoofdthema` is null on the upper level, `geldigTot` is its last day. Amsterdam dates. */
export interface GedateerdThema {
  readonly code: string;
  readonly naam: string;
  readonly hoofdthema: string | null;
  readonly geldigVanaf: string;
  readonly geldigTot: string | null;
}

/** Does the theme hold on this date? */
export function isThemaVan({ geldigVanaf, geldigTot }: GedateerdThema, datum: string): boolean {
  return geldigVanaf <= datum && (geldigTot === null || geldigTot >= datum);
}

/**
 * The code of a new theme: its name in small letters without accents. Empty when the name has no letter or digit.
 * @example themaCode('Werk & inkomen: één loket') // 'werk_inkomen_een_loket'
 */
export function themaCode(naam: string): string {
  return naam
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
}

/** What is wrong with a new theme; empty when it may be added. A code is used once for ever, since vastlopers keep it. `veld` is `naam` or `hoofdthema`. */
export function toetsNieuwThema(
  themas: readonly GedateerdThema[],
  { naam, hoofdthema }: { readonly naam: string; readonly hoofdthema: string | null },
  vandaag: string,
): VeldFout[] {
  const fouten = toetsThemanaam(themas, null, naam, vandaag);
  const code = themaCode(naam);
  if (code === '') fouten.push({ veld: 'naam', melding: 'Kies een naam met letters.' });
  else if (fouten.length === 0 && themas.some((thema) => thema.code === code))
    fouten.push({ veld: 'naam', melding: 'Er was al een thema met deze naam. Kies een andere naam.' });
  const boven = themas.find((thema) => thema.code === hoofdthema);
  if (hoofdthema !== null && !(boven && boven.hoofdthema === null && isThemaVan(boven, vandaag)))
    fouten.push({ veld: 'hoofdthema', melding: 'Dit hoofdthema kennen wij niet. Kies een hoofdthema dat nu geldt.' });
  return fouten;
}

/** What is wrong with a name for a theme (`code` null: a new one); empty when no other that holds today has it. `veld` is `naam`. */
export function toetsThemanaam(
  themas: readonly GedateerdThema[],
  code: string | null,
  naam: string,
  vandaag: string,
): VeldFout[] {
  const gelijk = (een: string): string => een.trim().toLowerCase();
  const dubbel = themas.some((thema) => thema.code !== code && isThemaVan(thema, vandaag) && gelijk(thema.naam) === gelijk(naam));
  return dubbel ? [{ veld: 'naam', melding: 'Er is al een thema met deze naam. Kies een andere naam.' }] : [];
}

/**
 * What is wrong with the end of a theme; empty when it may end on that last day. It does not end before yesterday, since vastlopers were filed under it
 * until now; and an upper theme not before those under it. `veld` is `laatsteDag`.
 */
export function toetsThemaEinde(
  themas: readonly GedateerdThema[],
  code: string,
  laatsteDag: string,
  vandaag: string,
): VeldFout[] {
  if (laatsteDag < dagVoor(vandaag))
    return [{ veld: 'laatsteDag', melding: 'Kies een dag die nog komt. Leeg betekent: het stopt meteen.' }];
  const blijft = themas.some(
    ({ hoofdthema, geldigTot }) => hoofdthema === code && (geldigTot === null || geldigTot > laatsteDag),
  );
  return blijft ? [{ veld: 'laatsteDag', melding: "Onder dit thema vallen nog andere thema's. Beëindig die eerst." }] : [];
}
