// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '#domain/fouten/fout.errors';
import { TREDEN as TREDE_CODES, type Trede } from '#domain/ladder/begrippen';
import { leesGetal, REGELING_GETALLEN, REGELING_GRENZEN, type RegelingGetal } from '#domain/termijnen/regeling-getallen';
import type { Termijnregeling, TredeTermijnen } from '#domain/termijnen/termijnregeling';
import { date, text, valueOf, type Field, type FormValues } from '../forms/field.js';
import { TREDEN } from '../texts/begrippen.js';
import { GETALLEN, TERMIJNEN_BEHEER as T, TREDE_GETALLEN } from '../texts/beheer-referentie.js';
import { fill } from '../texts/fill.js';

/** Some numbers under one heading. */
export interface GetalGroep {
  readonly naam: string;
  readonly fields: readonly Field[];
}

const isTredeGetal = (getal: string): boolean => getal.startsWith('treden.');

function soortVan(getal: RegelingGetal): string {
  return isTredeGetal(getal)
    ? TREDE_GETALLEN[getal.split('.')[2] as keyof TredeTermijnen]
    : GETALLEN[getal as keyof typeof GETALLEN];
}

/** What a number is, with its rung. Example: `getalInWoorden('treden.partners.behandelingWerkdagen') // 'Partners, tijd voor de trede'`. */
export function getalInWoorden(getal: RegelingGetal): string {
  const soort = soortVan(getal);
  if (!isTredeGetal(getal)) return soort;
  const trede = TREDEN[getal.split('.')[1] as Trede].naam;
  return fill(T.tredeGetal, { trede, getal: `${soort[0]?.toLowerCase() ?? ''}${soort.slice(1)}` });
}

function getalField(getal: RegelingGetal): Field {
  const { min, max } = REGELING_GRENZEN[getal] ?? { min: 0, max: 0 };
  return text(getal, soortVan(getal), { max: 3, screened: false, description: fill(T.grens, { min, max }) });
}

/** The numbers as people read them: rung by rung, and then what holds on each. */
export const GETAL_GROEPEN: readonly GetalGroep[] = [
  ...TREDE_CODES.map((trede) => ({
    naam: TREDEN[trede].naam,
    fields: REGELING_GETALLEN.filter((getal) => getal.startsWith(`treden.${trede}.`)).map(getalField),
  })).filter(({ fields }) => fields.length > 0),
  { naam: T.algemeen, fields: REGELING_GETALLEN.filter((getal) => !isTredeGetal(getal)).map(getalField) },
];

/** The day from which a next version holds; `min` is the first that can be. */
export function vanafField(min: string): Field {
  return date('vanaf', T.ingang, { description: T.ingangUitleg, min });
}

/** The numbers of a set as a form shows them. */
export function getalValues(regeling: Termijnregeling): FormValues {
  return Object.fromEntries(REGELING_GETALLEN.map((getal) => [getal, [String(leesGetal(regeling, getal))]]));
}

/** Numbers that are none; empty when all are. */
export function checkGetallen(values: FormValues): readonly VeldFout[] {
  return REGELING_GETALLEN.filter((getal) => !/^\d{1,3}$/.test(valueOf(values, getal))).map((veld) => ({
    veld,
    melding: `${getalInWoorden(veld)}: ${T.getalFout}`,
  }));
}

/** The numbers that were typed. */
export function readGetallen(values: FormValues): readonly { readonly getal: RegelingGetal; readonly waarde: number }[] {
  return REGELING_GETALLEN.map((getal) => ({ getal, waarde: Number(valueOf(values, getal)) }));
}

/** The same faults, each with the name of its number: many numbers have the same fault. */
export function nameFaults(errors: readonly VeldFout[]): readonly VeldFout[] {
  return errors.map((fout) => {
    const getal = REGELING_GETALLEN.find((een) => een === fout.veld);
    const naam = getal && getalInWoorden(getal);
    return naam && !fout.melding.startsWith(naam) ? { ...fout, melding: `${naam}: ${fout.melding}` } : fout;
  });
}
