// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding, type Stuk } from './bevinding.js';
import { type NummerLabels, readNummerLabels } from './bsn-labels.js';
import { isDatumvorm } from './find-datums.js';
import { findCijfergroepen, scheidingTussen } from './find-cijfergroepen.js';

const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;
const BEDRAG_ERVOOR = /(?:€|(?<!\d ?)\b(?:eur|euro)) ?$/i;
const BEDRAG_ERNA = /^(?:,\d\d\b|,-| ?(?:€|euro|eur|miljoen|miljard)\b)/i;
/** Two numbers of nine digits beside each other are a list, not a code. */
const CODE_ERVOOR = /(?:[A-Z]|[A-Z]{2}[_-]|(?<!\d{8})\d[.,_-])$/;
const CODE_ERNA = /^(?:[A-Z]|[.,_-]\d(?!\d{8}))/;

/**
 * Do these digits pass the 11-test of the burgerservicenummer? Eight digits count as nine with a zero in front; only zeros never pass.
 * The same test passes 1 in 11 random numbers and every RSIN, so passing is no proof.
 * @example isElfproef('999990019') // true
 * @example isElfproef('123456789') // false
 */
export function isElfproef(cijfers: string): boolean {
  if (cijfers.length < 8 || cijfers.length > 9 || !/[1-9]/.test(cijfers)) return false;
  const negen = cijfers.padStart(9, '0');
  return GEWICHTEN.reduce((som, gewicht, i) => som + gewicht * Number(negen[i]), 0) % 11 === 0;
}

/** Digits that may be one number: groups in a row with the signs between them. */
interface Reeks extends Stuk {
  readonly cijfers: string;
  readonly groepen: number;
  /** The signs between the groups, without doubles. */
  readonly scheidingen: ReadonlySet<string>;
}

/** Every run of whole groups that starts at one group and counts eight or nine digits; at most nine groups are looked at. */
function reeksenVanaf(tekst: string, groepen: readonly Stuk[], eerste: number): readonly Reeks[] {
  const reeksen: Reeks[] = [];
  const scheidingen = new Set<string>();
  let cijfers = '';
  for (let i = eerste; i < groepen.length && cijfers.length < 9; i += 1) {
    const [groep, vorige, start] = [groepen[i], groepen[i - 1], groepen[eerste]];
    if (groep === undefined || start === undefined || groep.tot - groep.van > 9 - cijfers.length) break;
    if (i > eerste && vorige !== undefined) {
      const scheiding = scheidingTussen(tekst, vorige, groep);
      if (scheiding === null) break;
      scheidingen.add(scheiding);
    }
    cijfers += tekst.slice(groep.van, groep.tot);
    if (cijfers.length < 8) continue;
    reeksen.push({ van: start.van, tot: groep.tot, cijfers, groepen: i - eerste + 1, scheidingen: new Set(scheidingen) });
  }
  return reeksen;
}

/** Is the number glued to other digits or letters, as in `2026-999990019` or `ORD999990019`? Then it is rather part of a code. */
function isDeelVanCode(tekst: string, { van, tot }: Stuk): boolean {
  return CODE_ERVOOR.test(tekst.slice(Math.max(0, van - 10), van)) || CODE_ERNA.test(tekst.slice(tot, tot + 10));
}

/** A thousands group goes on to the left or right: `1.123.456.782` is one amount of ten digits. */
function isMiddenInReeks(tekst: string, { van, tot, scheidingen }: Reeks): boolean {
  const teken = [...scheidingen].find((scheiding) => scheiding !== ' ');
  if (teken === undefined) return false;
  return (
    (tekst[van - 1] === teken && /\d/.test(tekst[van - 2] ?? '')) || (tekst[tot] === teken && /\d/.test(tekst[tot + 1] ?? ''))
  );
}

/** An amount has its digits by three: `€ 123.456.782`, and for eight digits `12.345.678`. */
function isBedrag(tekst: string, { van, tot, scheidingen }: Reeks): boolean {
  if (scheidingen.size !== 1 || !/^[1-9]\d{1,2}[. ]\d{3}[. ]\d{3}$/.test(tekst.slice(van, tot))) return false;
  return BEDRAG_ERVOOR.test(tekst.slice(Math.max(0, van - 8), van)) || BEDRAG_ERNA.test(tekst.slice(tot, tot + 12));
}

/** A year and a number behind it: `2025-20924`. */
const JAAR_NUMMER = /^(?:19|20)\d\d[-_.]\d{5}$/;

/** Is a reeks written the way people write a BSN, when no word says that it is one? */
function isGewoneSchrijfwijze(tekst: string, { van, tot, cijfers, groepen, scheidingen }: Reeks): boolean {
  if (cijfers.length === 8) return groepen === 1;
  if (JAAR_NUMMER.test(tekst.slice(van, tot))) return false;
  const gewoon = [...scheidingen].every((scheiding) => ' .-_'.includes(scheiding));
  return gewoon && scheidingen.size <= 1 && (groepen <= 5 || groepen === 9);
}

function judge(tekst: string, reeks: Reeks, labels: NummerLabels): Bevinding | null {
  const label = labels.labelVoor(reeks.van);
  const isNabij = labels.isBsnNabij(reeks);
  const isKort = reeks.cijfers.length === 8;
  if (isKort && (label !== 'bsn' || reeks.groepen > 1) && isDatumvorm(tekst.slice(reeks.van, reeks.tot))) return null;
  if (label !== 'bsn' && (isBedrag(tekst, reeks) || isMiddenInReeks(tekst, reeks))) return null;
  if (!isNabij && !isGewoneSchrijfwijze(tekst, reeks)) return null;
  const isCode = label === null && isDeelVanCode(tekst, reeks);
  return {
    soort: 'bsn',
    ernst: isNabij || !isKort || !isCode ? 'blokkeert' : 'waarschuwt',
    ambigu: !isNabij || isCode || label === 'zakelijk',
    van: reeks.van,
    tot: reeks.tot,
  };
}

/**
 * Finds burgerservicenummers in a normalised text: nine digits that pass the 11-test, or eight when the zero in front was left out, with
 * spaces, dots or hyphens between them.
 * With a word for BSN near it blocks without doubt. Without such a word it blocks too but is `ambigu`, whatever it is called: people file a person
 * under their BSN, and an RSIN passes the same test. Only eight digits glued into a code warn. Amounts, dates and a year with five digits
 * (`2025-20924`) are left alone (docs/adr/0066).
 */
export function findBsn(tekst: string): readonly Bevinding[] {
  const groepen = findCijfergroepen(tekst);
  if (groepen.length === 0) return [];
  const labels = readNummerLabels(tekst);
  const bevindingen: Bevinding[] = [];
  for (let eerste = 0; eerste < groepen.length; eerste += 1) {
    for (const reeks of reeksenVanaf(tekst, groepen, eerste)) {
      const bevinding = isElfproef(reeks.cijfers) ? judge(tekst, reeks, labels) : null;
      if (bevinding !== null) bevindingen.push(bevinding);
    }
  }
  return bevindingen;
}
