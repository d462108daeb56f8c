// SPDX-License-Identifier: EUPL-1.2
import { INDIENER } from './web-system.js';

/** The columns of the tables of pages and forms, in their order; the first is nobody. */
export const WHO = [
  'bezoeker',
  INDIENER,
  'programmabureau-eindhoven',
  'doorbraakteam-eindhoven',
  'partner-gemeente-eindhoven',
  'alliantievoorzitter-eindhoven',
  'rijksvertegenwoordiger-eindhoven',
  'departement-szw',
  'beheerder',
] as const;
