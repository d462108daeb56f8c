// SPDX-License-Identifier: EUPL-1.2
import { type Stuk } from './bevinding.js';

/** A date written with day, month and year; `jaar` has four digits, also when two were written. */
export interface GeschrevenDatum extends Stuk {
  readonly jaar: number;
}

const MAANDEN =
  '(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TEKEN = ' ?[-/.] ?';
const DAG_EERST = new RegExp(
  `(?<!\\d|\\d[-/.])(\\d{1,2})(?:${TEKEN}| )(\\d{1,2})(?:${TEKEN}| )'?(\\d{4}|\\d{2})(?!\\d|[-/.]\\d)`,
  'g',
);
const JAAR_EERST = /(?<!\d|\d[-/.])(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?!\d|[-/.]\d)/g;
const MAAND_IN_LETTERS = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:e|de|ste)?[ -]{0,2}${MAANDEN}\\.?,?(?: van)?[ -]{0,2}'?(\\d{4}|\\d{2})(?!\\d)`,
  'gi',
);
const AANEEN = /(?<!\d)(\d{8})(?!\d)/g;

/** Two digits of a year are this century up to this value, and the one before above it. */
const LAATSTE_TWEE_CIJFERS = 35;

function toJaar(geschreven: string): number {
  const jaar = Number(geschreven);
  if (geschreven.length === 4) return jaar;
  return jaar <= LAATSTE_TWEE_CIJFERS ? 2000 + jaar : 1900 + jaar;
}

function isMogelijk(dag: number, maand: number, jaar: number): boolean {
  return dag >= 1 && dag <= 31 && maand >= 1 && maand <= 12 && jaar >= 1880 && jaar <= 2099;
}

function collect(
  tekst: string,
  patroon: RegExp,
  read: (delen: readonly string[]) => readonly [string, string, string],
): readonly GeschrevenDatum[] {
  const datums: GeschrevenDatum[] = [];
  for (const treffer of tekst.matchAll(patroon)) {
    const [dag, maand, jaar] = read(treffer);
    if (!isMogelijk(Number(dag), Number(maand), toJaar(jaar))) continue;
    datums.push({ van: treffer.index, tot: treffer.index + treffer[0].length, jaar: toJaar(jaar) });
  }
  return datums;
}

const isJaarVoorop = (cijfers: string): boolean =>
  /^(?:18|19|20)/.test(cijfers) && isMogelijk(Number(cijfers.slice(6)), Number(cijfers.slice(4, 6)), 2000);

/** Every full date in a normalised text, in order of place; dates without a year are left out. Eight digits in a row are read as a date too. */
export function findDatums(tekst: string): readonly GeschrevenDatum[] {
  const datums = [
    ...collect(tekst, DAG_EERST, ([, dag = '', maand = '', jaar = '']) => [dag, maand, jaar]),
    ...collect(tekst, JAAR_EERST, ([, jaar = '', maand = '', dag = '']) => [dag, maand, jaar]),
    ...collect(tekst, MAAND_IN_LETTERS, ([, dag = '', jaar = '']) => [dag, '1', jaar]),
    ...collect(tekst, AANEEN, ([, cijfers = '']) =>
      isJaarVoorop(cijfers)
        ? [cijfers.slice(6), cijfers.slice(4, 6), cijfers.slice(0, 4)]
        : [cijfers.slice(0, 2), cijfers.slice(2, 4), cijfers.slice(4)],
    ),
  ];
  return datums.toSorted((een, ander) => een.van - ander.van);
}

/** Is this whole text one full date, such as `12-03-2026` or `20260312`? */
export function isDatumvorm(tekst: string): boolean {
  return findDatums(tekst).some(({ van, tot }) => van === 0 && tot === tekst.length);
}
