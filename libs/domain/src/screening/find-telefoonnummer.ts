// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding, type Stuk, waarschuwing } from './bevinding.js';
import { findCijfergroepen, scheidingTussen } from './find-cijfergroepen.js';

const LENGTE_BINNENLAND = 10;
const MINST_BUITENLAND = 9;
const MEEST_BUITENLAND = 15;
/** Numbers of companies and desks: free, paid and nationwide numbers. */
const ZAKELIJK = /^(?:0800|0900|0906|0909|088|0031(?:800|900|88)|\+?31(?:800|900|88))/;

interface Nummer extends Stuk {
  readonly cijfers: string;
  /** Digits in the first group: `040-1234567` has three. */
  readonly eersteGroep: number;
}

const isTussen = (scheiding: string | null): boolean => scheiding !== null && ' .-/'.includes(scheiding);

/** The brackets of `+31 (0)6` and `(040) 123 45 67` stand where a sign would. */
function isHaakje(tekst: string, links: Stuk, rechts: Stuk): boolean {
  return rechts.van - links.tot <= 3 && /^ ?[()] ?-?$/.test(tekst.slice(links.tot, rechts.van));
}

/** Every run of whole groups from one group on, up to fifteen digits. */
function* nummersVanaf(tekst: string, groepen: readonly Stuk[], eerste: number): Generator<Nummer> {
  let cijfers = '';
  for (let i = eerste; i < groepen.length; i += 1) {
    const [groep, vorige, start] = [groepen[i], groepen[i - 1], groepen[eerste]];
    if (groep === undefined || start === undefined || groep.tot - groep.van > MEEST_BUITENLAND - cijfers.length) return;
    if (i > eerste && vorige !== undefined && !isTussen(scheidingTussen(tekst, vorige, groep)) && !isHaakje(tekst, vorige, groep))
      return;
    cijfers += tekst.slice(groep.van, groep.tot);
    yield { van: start.van, tot: groep.tot, cijfers, eersteGroep: start.tot - start.van };
  }
}

function isBinnenlands({ cijfers, eersteGroep }: Nummer): boolean {
  if (cijfers.length !== LENGTE_BINNENLAND || !/^0[1-9]/.test(cijfers)) return false;
  return (
    eersteGroep === LENGTE_BINNENLAND ||
    (cijfers.startsWith('06') ? eersteGroep <= 4 && eersteGroep >= 2 : eersteGroep === 3 || eersteGroep === 4)
  );
}

function isNederlandsMetLand(cijfers: string): boolean {
  return /^(?:00)?31(?:0?[1-9]\d{8})$/.test(cijfers);
}

/** The longest number that begins at this group, or null. After a plus sign any country counts. */
function longestVanaf(tekst: string, groepen: readonly Stuk[], eerste: number): Nummer | null {
  const van = groepen[eerste]?.van ?? 0;
  const heeftPlus = /\+ ?$/.test(tekst.slice(Math.max(0, van - 2), van));
  if (!heeftPlus && tekst[van] !== '0') return null;
  let langste: Nummer | null = null;
  for (const nummer of nummersVanaf(tekst, groepen, eerste)) {
    const isNederlands = isNederlandsMetLand(nummer.cijfers);
    const isBuitenlands =
      (heeftPlus || nummer.cijfers.startsWith('00')) &&
      /^(?:00)?[1-9]/.test(nummer.cijfers) &&
      !/^(?:00)?31/.test(nummer.cijfers) &&
      nummer.cijfers.length >= MINST_BUITENLAND + (heeftPlus ? 0 : 2) &&
      (heeftPlus || nummer.eersteGroep <= 4 || nummer.cijfers.length === nummer.eersteGroep);
    if (isNederlands || isBuitenlands || (!heeftPlus && isBinnenlands(nummer))) langste = nummer;
    if (isNederlands || (!heeftPlus && isBinnenlands(nummer))) break;
  }
  return langste === null || ZAKELIJK.test(langste.cijfers) ? null : langste;
}

/** Is the first digit glued to something before it, as in `EHV-06`, `2026-06` or `ABNA 04`? Then it starts no phone number. */
function isVastAanIets(tekst: string, van: number): boolean {
  return /(?:[A-Za-z0-9]|[0-9A-Z][._/-]|\d,|[A-Z]{4} )$/.test(tekst.slice(Math.max(0, van - 5), van));
}

/**
 * Finds telephone numbers in a normalised text: Dutch ones of ten digits, with or without +31, and foreign ones with their country code, in any
 * grouping. They warn. Numbers of desks (14 0xx, 0800, 0900, 088, 112) are left alone.
 */
export function findTelefoonnummer(tekst: string): readonly Bevinding[] {
  const groepen = findCijfergroepen(tekst);
  const bevindingen: Bevinding[] = [];
  let bezetTot = 0;
  for (let eerste = 0; eerste < groepen.length; eerste += 1) {
    const van = groepen[eerste]?.van ?? 0;
    const nummer = van < bezetTot || isVastAanIets(tekst, van) ? null : longestVanaf(tekst, groepen, eerste);
    if (nummer === null) continue;
    bezetTot = nummer.tot;
    const teken = /\+ ?$/.exec(tekst.slice(Math.max(0, van - 2), van));
    bevindingen.push(waarschuwing('telefoonnummer', { van: van - (teken?.[0].length ?? 0), tot: nummer.tot }));
  }
  return bevindingen;
}
