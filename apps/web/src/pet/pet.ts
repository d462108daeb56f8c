// SPDX-License-Identifier: EUPL-1.2
import type { IkWeergave } from '#application/use-cases/get-ik.use-case';
import { HERSTELD } from '../forms/hersteld-formulier.js';
import { menuFor } from '../frame/menu.js';
import type { Rol } from '#domain/ladder/begrippen';
import { ROLLEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { PET } from '../texts/pet.js';

/** Where one chooses a hat. */
export const PET_PATH = '/pet';

/** Where one chooses a hat and then goes on; null goes on to the start page. Example: `petKeuzePad('/partner')` is `/pet?terug=%2Fpartner`. */
export function petKeuzePad(terug: unknown): string {
  return typeof terug === 'string' ? `${PET_PATH}?terug=${encodeURIComponent(terug)}` : PET_PATH;
}

/** One hat: a membership (or plaatsvervanging) as its wearer reads it. `id` is null for all of them together. */
export interface Pet {
  readonly id: string | null;
  readonly naam: string;
  readonly gedragen: boolean;
}

type Lidmaatschap = IkWeergave['lidmaatschappen'][number];

/**
 * The hats of somebody of several memberships: all together first, then each by name. Two that would read the same get their area with them.
 * @example pettenVan(ik)[1] // { id: '0193…', naam: 'Partner bij Gemeente Woensel-Zuid', gedragen: false }
 */
export function pettenVan({ lidmaatschappen }: IkWeergave): readonly Pet[] {
  const allesTelt = lidmaatschappen.every(({ telt }) => telt);
  const namen = lidmaatschappen.map(naamVan);
  const petten = lidmaatschappen.map(({ id, focusgebied, telt }, plaats) => {
    const naam = namen[plaats] ?? '';
    const isDubbel = focusgebied !== null && namen.filter((een) => een === naam).length > 1;
    return {
      id,
      naam: isDubbel ? fill(PET.gebied, { naam, gebied: focusgebied }) : naam,
      gedragen: telt && !allesTelt,
    };
  });
  return [{ id: null, naam: PET.alle, gedragen: allesTelt }, ...petten.sort((a, b) => a.naam.localeCompare(b.naam, 'nl'))];
}

/**
 * A role at an organisation; an organisation whose name tells the role already is enough.
 * @example rolBij('doorbraakteam', 'Intern doorbraakteam Breda-Noord') // 'Intern doorbraakteam Breda-Noord'
 */
export function rolBij(rol: Rol, organisatie: string): string {
  const woord = ROLLEN[rol];
  const zegtGenoeg = organisatie.toLowerCase().includes(woord.toLowerCase());
  return zegtGenoeg ? organisatie : fill(PET.naam, { rol: woord, organisatie });
}

function naamVan({ organisatie, rol, namens }: Lidmaatschap): string {
  const naam = rolBij(rol, organisatie.naam);
  return namens === null ? naam : fill(PET.namens, { naam, wie: namens });
}

/**
 * Where somebody goes after changing hats: back to the page they were on when it is one of the new hat, or when a form of theirs waits there; else to the start page.
 * @example pathUnderPet('/werkvoorraad', ['partner']) // '/'
 */
export function pathUnderPet(terug: string, rollen: readonly Rol[]): string {
  const { pathname, searchParams } = new URL(terug, 'http://hier.invalid');
  if (searchParams.has(HERSTELD)) return terug;
  return menuFor(rollen).some(({ href }) => pathname === href || pathname.startsWith(`${href}/`)) ? terug : '/';
}
