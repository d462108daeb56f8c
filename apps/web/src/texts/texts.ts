// SPDX-License-Identifier: EUPL-1.2
import { ALGEMEEN, KLOK, MENU } from './algemeen.js';
import {
  BLOKKADES,
  HOEDANIGHEDEN,
  ONBEKEND,
  RESULTATEN,
  ROLLEN,
  SPOREN,
  STATUSSEN,
  TERMIJNEN,
  TOEZEGGINGEN,
  TREDEN,
} from './begrippen.js';
import { BEELD, BELOFTEN, BORGINGEN, GRAFIEKEN, PERIODEN } from './beeld.js';
import { ALLIANTIE, DEN_HAAG, DOSSIER, PARTNER } from './desks.js';
import { FOUTPAGINAS } from './fouten.js';
import { FORMULIER } from './formulier.js';
import { GEBEURTENISSEN, VANZELF, WAT, WOORDEN } from './gebeurtenissen.js';
import { ACT_GROEPEN, VELDEN } from './handeling-velden.js';
import { HANDELING_VELDEN, HANDELINGEN } from './handelingen.js';
import { MAILLINKS } from './maillinks.js';
import { MELDEN } from './melden.js';
import { START } from './start.js';
import { STANDEN, VASTLOPER, WERK_STATUSSEN } from './vastloper.js';
import { TEKST_PLAATSEN, TEKST_REDENEN, TEKST_VELDEN } from './tekst-wissen.js';
import { BORD, WERKVOORRAAD } from './werkvoorraad.js';

/**
 * Every text a person reads on the pages, in one tree; the language test walks over all of it (R-13: B1).
 * A new page adds a file of texts here, and never writes a sentence of its own.
 */
export const TEXTS = {
  algemeen: ALGEMEEN,
  menu: MENU,
  klok: KLOK,
  statussen: STATUSSEN,
  treden: TREDEN,
  resultaten: RESULTATEN,
  blokkades: BLOKKADES,
  sporen: SPOREN,
  termijnen: TERMIJNEN,
  toezeggingen: TOEZEGGINGEN,
  rollen: ROLLEN,
  hoedanigheden: HOEDANIGHEDEN,
  onbekend: ONBEKEND,
  foutpaginas: FOUTPAGINAS,
  formulier: FORMULIER,
  gebeurtenissen: GEBEURTENISSEN,
  wat: WAT,
  woorden: WOORDEN,
  vanzelf: VANZELF,
  handelingen: HANDELINGEN,
  handelingVelden: HANDELING_VELDEN,
  velden: VELDEN,
  actGroepen: ACT_GROEPEN,
  melden: MELDEN,
  start: START,
  vastloper: VASTLOPER,
  standen: STANDEN,
  tekstVelden: TEKST_VELDEN,
  tekstPlaatsen: TEKST_PLAATSEN,
  tekstRedenen: TEKST_REDENEN,
  beeld: BEELD,
  perioden: PERIODEN,
  grafieken: GRAFIEKEN,
  borgingen: BORGINGEN,
  beloften: BELOFTEN,
  werkStatussen: WERK_STATUSSEN,
  werkvoorraad: WERKVOORRAAD,
  bord: BORD,
  partner: PARTNER,
  denHaag: DEN_HAAG,
  alliantie: ALLIANTIE,
  dossier: DOSSIER,
  maillinks: MAILLINKS,
} as const;
