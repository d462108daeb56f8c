// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '../fouten/fout.errors.js';
import { TREDEN, type Trede } from '../ladder/begrippen.js';
import { TERMIJNREGELING_STANDAARD, type Termijnregeling, type TredeTermijnen } from './termijnregeling.js';

/** The least and most a number of a Termijnregeling may be; working days, unless its name says otherwise. */
export interface RegelingGrens {
  readonly min: number;
  readonly max: number;
}

const ALGEMEEN = {
  terugkoppelingWerkdagen: { min: 1, max: 20 },
  terugkoppelingMaximaalWerkdagen: { min: 1, max: 130 },
  herinneringWerkdagen: { min: 1, max: 10 },
  respijtWerkdagen: { min: 1, max: 10 },
  aanhoudingMaximaalWerkdagen: { min: 0, max: 130 },
  verlengingMaximaalWerkdagen: { min: 1, max: 130 },
  verlengingMaximaalAantal: { min: 0, max: 5 },
  vraagWerkdagen: { min: 1, max: 65 },
  berichtWerkdagen: { min: 1, max: 260 },
  herhalingWerkdagen: { min: 1, max: 65 },
  afrondingWerkdagen: { min: 1, max: 65 },
  'nazorgMaanden.0': { min: 1, max: 24 },
  'nazorgMaanden.1': { min: 1, max: 36 },
  nazorgRespijtWerkdagen: { min: 1, max: 65 },
} as const;

const PER_TREDE: Readonly<Record<keyof TredeTermijnen, RegelingGrens>> = {
  ontvangstWerkdagen: { min: 1, max: 65 },
  ontvangstGeldigWerkdagen: { min: 1, max: 260 },
  behandelingWerkdagen: { min: 1, max: 260 },
};

/** One number of a Termijnregeling, by its path. Example: `'treden.partners.behandelingWerkdagen'`. */
export type RegelingGetal = keyof typeof ALGEMEEN | `treden.${Trede}.${keyof TredeTermijnen}`;

const TREDE_GETALLEN = TREDEN.flatMap((trede) =>
  (Object.keys(PER_TREDE) as (keyof TredeTermijnen)[])
    .filter((soort) => TERMIJNREGELING_STANDAARD.treden[trede][soort] !== null)
    .map((soort): [RegelingGetal, RegelingGrens] => [`treden.${trede}.${soort}`, PER_TREDE[soort]]),
);

/**
 * Every number that may differ per area, with the least and most it may be. Which rung has which clock is the ladder's own and no choice. The
 * limits are ours: a term of nothing gives nobody time, and one of more than a year is no clock.
 */
export const REGELING_GRENZEN: Readonly<Record<string, RegelingGrens>> = {
  ...ALGEMEEN,
  ...Object.fromEntries(TREDE_GETALLEN),
};
/** The numbers in the order in which people read them. */
export const REGELING_GETALLEN: readonly RegelingGetal[] = Object.keys(REGELING_GRENZEN) as RegelingGetal[];

/**
 * One number of a set of terms.
 * @throws RangeError when the set has no such number.
 * @example leesGetal(TERMIJNREGELING_STANDAARD, 'treden.partners.behandelingWerkdagen') // 30
 */
export function leesGetal(regeling: Termijnregeling, getal: RegelingGetal): number {
  const waarde = getal
    .split('.')
    .reduce<unknown>((deel, sleutel) => (deel as Record<string, unknown> | null)?.[sleutel], regeling);
  if (typeof waarde !== 'number') throw new RangeError(`Geen getal in de termijnregeling: ${getal}`);
  return waarde;
}

/** The same set with other numbers. Example: `metGetallen(regeling, [{ getal: 'vraagWerkdagen', waarde: 8 }]).vraagWerkdagen // 8`. */
export function metGetallen(
  regeling: Termijnregeling,
  getallen: readonly { readonly getal: RegelingGetal; readonly waarde: number }[],
): Termijnregeling {
  return getallen.reduce((nu, { getal, waarde }) => metGetal(nu, getal, waarde), regeling);
}

function metGetal(regeling: Termijnregeling, getal: RegelingGetal, waarde: number): Termijnregeling {
  const [deel = '', sleutel = '', soort = ''] = getal.split('.');
  if (deel === 'nazorgMaanden') {
    const [eerste, tweede] = regeling.nazorgMaanden;
    return { ...regeling, nazorgMaanden: sleutel === '0' ? [waarde, tweede] : [eerste, waarde] };
  }
  if (deel !== 'treden') return { ...regeling, [deel]: waarde };
  const trede = sleutel as Trede;
  return { ...regeling, treden: { ...regeling.treden, [trede]: { ...regeling.treden[trede], [soort]: waarde } } };
}

/** What is wrong with the numbers of a set, all at once; empty when all is well. `veld` is the path of the number. */
export function toetsGetallen(regeling: Termijnregeling): VeldFout[] {
  const buiten = REGELING_GETALLEN.flatMap((veld): VeldFout[] => {
    const { min, max } = REGELING_GRENZEN[veld] as RegelingGrens;
    const waarde = leesGetal(regeling, veld);
    return Number.isSafeInteger(waarde) && waarde >= min && waarde <= max
      ? []
      : [{ veld, melding: `Kies een heel getal van ${min} tot en met ${max}.` }];
  });
  return [...buiten, ...toetsSamenhang(regeling)];
}

function toetsSamenhang({
  terugkoppelingWerkdagen,
  terugkoppelingMaximaalWerkdagen,
  nazorgMaanden,
  treden,
}: Termijnregeling): VeldFout[] {
  const fouten: VeldFout[] = [];
  if (terugkoppelingMaximaalWerkdagen < terugkoppelingWerkdagen)
    fouten.push({
      veld: 'terugkoppelingMaximaalWerkdagen',
      melding: 'Maak dit niet korter dan de gewone termijn voor een bericht.',
    });
  if (nazorgMaanden[1] <= nazorgMaanden[0])
    fouten.push({ veld: 'nazorgMaanden.1', melding: 'Kies meer maanden dan bij de eerste keer.' });
  for (const trede of TREDEN) {
    const { ontvangstWerkdagen, behandelingWerkdagen } = treden[trede];
    if (ontvangstWerkdagen !== null && behandelingWerkdagen !== null && ontvangstWerkdagen > behandelingWerkdagen)
      fouten.push({
        veld: `treden.${trede}.ontvangstWerkdagen`,
        melding: 'Een teken van leven komt niet later dan het einde van de trede. Kies minder werkdagen.',
      });
  }
  return fouten;
}
