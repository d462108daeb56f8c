// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid } from '#domain/ladder/begrippen';
import { organisatieAanZet, type LopendeTermijn, type Positie } from '#domain/ladder/positie';

/** Who is asked to act on a clock; the organisation is null where the area has no such body. */
export interface TermijnEigenaar {
  readonly organisatieId: string | null;
  readonly hoedanigheid: Hoedanigheid;
}

/**
 * The owner of a running clock: the party that was asked for a toezegging or a handover, the filer in aftercare, otherwise whoever is at work.
 * @example eigenaarVan(positie, nazorgTermijn) // { organisatieId: positie.zetels.indiener, hoedanigheid: 'indiener' }
 */
export function eigenaarVan(positie: Positie, termijn: Pick<LopendeTermijn, 'soort' | 'onderwerpId'>): TermijnEigenaar {
  if (termijn.soort === 'nazorg') return { organisatieId: positie.zetels.indiener, hoedanigheid: 'indiener' };
  if (termijn.soort === 'toezegging') {
    const toezegging = positie.toezeggingen.find(({ id }) => id === termijn.onderwerpId);
    if (toezegging) return { organisatieId: toezegging.partijId, hoedanigheid: toezegging.hoedanigheid };
    if (positie.overdracht?.id === termijn.onderwerpId && positie.overdracht) {
      return { organisatieId: positie.overdracht.naarOrganisatieId, hoedanigheid: 'beoogd_houder' };
    }
  }
  return { organisatieId: organisatieAanZet(positie), hoedanigheid: hoedanigheidAanZet(positie) };
}

function hoedanigheidAanZet(positie: Positie): Hoedanigheid {
  if (positie.status === 'in_uitvoering' && positie.besluit) return 'uitvoerder';
  switch (positie.trede) {
    case 'intake':
      return positie.zetels.programmabureau === null ? 'doorbraakteam' : 'programmabureau';
    case 'intern_doorbraakteam':
      return 'doorbraakteam';
    case 'partners':
      return positie.trekkerOrganisatieId === null ? 'programmabureau' : 'trekker';
    case 'alliantieraad':
      return 'alliantie_voorzitter';
    case 'rijksvertegenwoordiger':
      return positie.eigenaarOrganisatieId === null ? 'rijksvertegenwoordiger' : 'departement';
    case 'doorbraakoverleg':
      return 'departement';
  }
}
