// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid, Rol } from '../ladder/begrippen.js';
import { plaatsIn, type BeleidLidmaatschap } from '../policy/beoordeel.js';

/** One person of the organisation a message is for: their memberships in it that hold today. */
export interface MogelijkeOntvanger {
  readonly persoonId: string;
  readonly lidmaatschappen: readonly { readonly rol: Rol; readonly focusgebied: string | null }[];
}

/** What is known of a message and its case when is chosen who gets it. */
export interface Bestemming {
  /** The part it is meant for, as in the outbox. Example: `'indiener'`. */
  readonly aan: string;
  readonly organisatieId: string;
  /** Area of the case. */
  readonly focusgebied: string;
  readonly indienerPersoonId: string | null;
  /** Parts of the organisation in the case that hold now; empty: it takes no part any more. */
  readonly hoedanigheden: readonly Hoedanigheid[];
  /** People of the organisation who can be reached. */
  readonly leden: readonly MogelijkeOntvanger[];
}

/**
 * The people of the organisation who get this message: only who may see the case today, by the same policy as the pages (`plaatsIn`). What is for the filer goes to
 * the person who filed, as long as they see it; anything else to all who carry a part for the organisation, because tasks belong to the role. Is
 * there nobody like that, then to all who see it. Empty: nobody may get it.
 * @example kiesOntvangers({ aan: 'aan_zet', organisatieId: 'bureau', focusgebied: 'VLA-WW', indienerPersoonId: null, hoedanigheden: [], leden }) // []
 */
export function kiesOntvangers(bestemming: Bestemming): string[] {
  const { aan, leden, indienerPersoonId } = bestemming;
  const zien = leden.map((lid) => ({ ...lid, plaats: plaatsVan(lid, bestemming) })).filter(({ plaats }) => plaats.ziet);
  const gekozen =
    aan === 'indiener'
      ? zien.filter(({ persoonId }) => persoonId === indienerPersoonId)
      : zien.filter(({ plaats }) => plaats.hoedanigheden.length > 0);
  return [...new Set((gekozen.length > 0 ? gekozen : zien).map(({ persoonId }) => persoonId))];
}

/** May this person get a message about the case now? Asked again at the moment of sending. */
export function magOntvangen(lid: MogelijkeOntvanger, bestemming: Omit<Bestemming, 'leden' | 'aan'>): boolean {
  return plaatsVan(lid, bestemming).ziet;
}

/** May the contact of an organisation without people here get it? Only while the organisation takes part in the case. */
export function magContactOntvangen({ hoedanigheden }: Pick<Bestemming, 'hoedanigheden'>): boolean {
  return hoedanigheden.length > 0;
}

/** Kinds of organisation that speak for the state: their people sign in strongly, so a link lets them look and not answer (docs/adr/0041). */
const SPREEKT_VOOR_DE_STAAT: readonly string[] = ['ministerie', 'rijksvertegenwoordiger', 'doorbraakoverleg', 'bewindspersoon'];

/**
 * May the contact of an organisation of this kind answer a question by the link of a mail? The database refuses what this refuses (`maillink_van`).
 * @example magContactAntwoorden('corporatie') // true
 * @example magContactAntwoorden('ministerie') // false
 */
export function magContactAntwoorden(organisatieSoort: string): boolean {
  return !SPREEKT_VOOR_DE_STAAT.includes(organisatieSoort);
}

function plaatsVan({ persoonId, lidmaatschappen }: MogelijkeOntvanger, bestemming: Omit<Bestemming, 'leden' | 'aan'>) {
  const { organisatieId, focusgebied, indienerPersoonId, hoedanigheden } = bestemming;
  return plaatsIn(
    {
      persoonId,
      lidmaatschappen: lidmaatschappen.map((lidmaatschap): BeleidLidmaatschap => ({ ...lidmaatschap, organisatieId })),
    },
    { focusgebied, indienerPersoonId },
    hoedanigheden.map((hoedanigheid) => ({ organisatieId, hoedanigheid })),
  );
}
