// SPDX-License-Identifier: EUPL-1.2
import { ROLLEN, type Hoedanigheid, type Rol } from '../ladder/begrippen.js';

/** The roles that have to do with cases: all but the beheerder, who sees no case text (ladder "Who sits where"). */
export const ZAAKROLLEN: readonly Rol[] = ROLLEN.filter((rol) => rol !== 'beheerder');

/** Roles that speak for the office they sit in; the role `partner` does not, it takes part in what others ask. */
const SPREEKT_NAMENS_HUIS: readonly Rol[] = ZAAKROLLEN.filter((rol) => rol !== 'partner');

/**
 * Which role of a person carries a part that their organisation has in a case. The organisation's part gives sight to all who belong to it; only a
 * person with a fitting role may act in that part. The five offices are carried by their own role alone (R-57: the bureau is independent of any
 * partner). What an organisation is asked, decides or carries out is carried by whoever works there on cases, since each kind of organisation can be asked.
 * The filer's part is not carried by a colleague with the role `partner`: they may read along, and not withdraw (whoever filed always may).
 */
export const HOEDANIGHEID_ROLLEN: Readonly<Record<Hoedanigheid, readonly Rol[]>> = {
  indiener: SPREEKT_NAMENS_HUIS,
  programmabureau: ['programmabureau'],
  doorbraakteam: ['doorbraakteam'],
  trekker: ZAAKROLLEN,
  partner: ZAAKROLLEN,
  uitvoerder: ZAAKROLLEN,
  alliantie_voorzitter: ['alliantie_voorzitter'],
  rijksvertegenwoordiger: ['rijksvertegenwoordiger'],
  departement: ['departement'],
  meedenker: ZAAKROLLEN,
  beoogd_houder: ZAAKROLLEN,
  voormalig_trekker: ZAAKROLLEN,
};
