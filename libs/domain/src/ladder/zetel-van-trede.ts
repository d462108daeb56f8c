// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid, Trede } from './begrippen.js';
import type { Zetels } from './positie.js';

/** The seat that becomes betrokken when a case enters a rung, and in which part. */
export const ZETEL_VAN_TREDE: Readonly<Record<Trede, readonly [Exclude<keyof Zetels, 'ministeries'>, Hoedanigheid]>> = {
  intake: ['programmabureau', 'programmabureau'],
  intern_doorbraakteam: ['doorbraakteam', 'doorbraakteam'],
  partners: ['programmabureau', 'programmabureau'],
  alliantieraad: ['alliantieraad', 'alliantie_voorzitter'],
  rijksvertegenwoordiger: ['rijksvertegenwoordiger', 'rijksvertegenwoordiger'],
  doorbraakoverleg: ['doorbraakoverleg', 'departement'],
};
