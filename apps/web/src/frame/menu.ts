// SPDX-License-Identifier: EUPL-1.2
import { ROLLEN, type Rol } from '#domain/ladder/begrippen';
import { MENU, MENU_UITLEG } from '../texts/algemeen.js';

/** One line of the main navigation, with what one finds there. */
export interface MenuItem {
  readonly href: string;
  readonly label: string;
  readonly uitleg: string;
}

const WHO_FILES: readonly Rol[] = ROLLEN.filter((rol) => rol !== 'beheerder');

const WHO_WORKS: readonly Rol[] = WHO_FILES.filter((rol) => rol !== 'indiener' && rol !== 'partner');

/** Which pages there are, and for which roles; a page is added to the navigation here and nowhere else. */
const FOR: Readonly<Partial<Record<keyof typeof MENU, readonly Rol[]>>> = {
  '/melden': WHO_FILES,
  '/mijn-meldingen': WHO_FILES,
  '/beeld': WHO_FILES,
  '/exports': WHO_FILES,
  '/werkvoorraad': WHO_WORKS,
  '/bord': WHO_WORKS,
  // Whoever works somewhere may be asked for it, and pull.
  '/partner': ['indiener', 'partner', 'departement'],
  '/den-haag': ['rijksvertegenwoordiger', 'departement'],
  '/alliantie': ['alliantie_voorzitter'],
  '/beheer': ['beheerder', 'programmabureau'],
};

/** The navigation of somebody with these roles, in the order of the texts. Empty for a role without pages of its own. */
export function menuFor(rollen: readonly Rol[]): readonly MenuItem[] {
  return Object.entries(MENU)
    .filter(([href]) => FOR[href as keyof typeof MENU]?.some((rol) => rollen.includes(rol)))
    .map(([href, label]) => ({ href, label, uitleg: MENU_UITLEG[href as keyof typeof MENU] }));
}
