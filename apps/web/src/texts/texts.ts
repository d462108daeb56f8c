// SPDX-License-Identifier: EUPL-1.2
import { INLOGGEN, UITGELOGD } from './aanmelden.js';
import { ALGEMEEN, KLOK, MENU, MENU_UITLEG, SESSIE } from './algemeen.js';
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
import { BEWAREN } from './beheer-bewaren.js';
import { MAILTEKSTEN } from './beheer-mailteksten.js';
import { WACHTRIJ, WACHTRIJ_NAMEN } from './beheer-wachtrijen.js';
import { BEHEER, BEHEER_GEBEURTENISSEN, BEHEER_GEDAAN, ORGANISATIE_SOORT_NAMEN, REGISTER } from './beheer.js';
import { LIDMAATSCHAP, MAILADRES, MENSEN, ORGANISATIES, SCHORSING, TOEGANG, UITNODIGEN } from './beheer-mensen.js';
import { GETALLEN, KALENDER, TERMIJNEN_BEHEER, THEMAS_BEHEER, TREDE_GETALLEN } from './beheer-referentie.js';
import { ALLIANTIE, DEN_HAAG, DOSSIER, PARTNER } from './desks.js';
import { FOUTPAGINAS } from './fouten.js';
import { FORMULIER, NODIG } from './formulier.js';
import {
  ANDERE_ORGANISATIE,
  GEBEURTENISSEN,
  GEBEURTENISSEN_VAN_BELOFTE,
  GEBEURTENISSEN_VAN_PARTIJ,
  GEHOORD_VIA,
  NAMENS,
  VANZELF,
  WAT,
  WOORDEN,
} from './gebeurtenissen.js';
import { ACT_GROEPEN, VELDEN } from './handeling-velden.js';
import { HANDELING_VELDEN, HANDELINGEN } from './handelingen.js';
import { MAILLINKS } from './maillinks.js';
import { MELDEN } from './melden.js';
import { PET } from './pet.js';
import { DEUREN, SNELLE_KLOK, START } from './start.js';
import {
  DATUM_VOORBIJ,
  GELDIG_STAND,
  INTAKE_STAND,
  KLOK_STANDEN,
  LEZERS,
  NAAR_TREDE,
  STILTE,
  TREDE_STANDEN,
  WACHT_OP_INDIENER,
  ZONDER_KLOK,
} from './status.js';
import { STANDEN, VASTLOPER } from './vastloper.js';
import { ANDERE_WOORDEN, TEKST_PLAATSEN, TEKST_REDENEN, TEKST_VELDEN } from './tekst-wissen.js';
import { UITNODIGING } from './uitnodiging.js';
import { EXPORT_STAND_NAMEN, EXPORTS } from './exports.js';
import { VOORKEUREN } from './voorkeuren.js';
import { BEZORGING_STAND_NAMEN, WEBHOOK_STAND_NAMEN, WEBHOOKS } from './webhooks.js';
import { BORD, WERKVOORRAAD } from './werkvoorraad.js';
import { ZAAK } from './zaak.js';

/**
 * Every text a person reads on the pages, in one tree; the language test walks over all of it (R-13: B1).
 * A new page adds a file of texts here, and never writes a sentence of its own.
 */
export const TEXTS = {
  algemeen: ALGEMEEN,
  menu: MENU,
  menuUitleg: MENU_UITLEG,
  klok: KLOK,
  sessie: SESSIE,
  inloggen: INLOGGEN,
  zaak: ZAAK,
  uitgelogd: UITGELOGD,
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
  nodig: NODIG,
  gebeurtenissen: GEBEURTENISSEN,
  gebeurtenissenVanPartij: GEBEURTENISSEN_VAN_PARTIJ,
  gebeurtenissenVanBelofte: GEBEURTENISSEN_VAN_BELOFTE,
  andereOrganisatie: ANDERE_ORGANISATIE,
  gehoordVia: GEHOORD_VIA,
  wat: WAT,
  woorden: WOORDEN,
  vanzelf: VANZELF,
  namens: NAMENS,
  handelingen: HANDELINGEN,
  handelingVelden: HANDELING_VELDEN,
  velden: VELDEN,
  actGroepen: ACT_GROEPEN,
  melden: MELDEN,
  pet: PET,
  beheer: BEHEER,
  beheerGedaan: BEHEER_GEDAAN,
  beheerGebeurtenissen: BEHEER_GEBEURTENISSEN,
  register: REGISTER,
  organisatieSoorten: ORGANISATIE_SOORT_NAMEN,
  organisaties: ORGANISATIES,
  uitnodigen: UITNODIGEN,
  mensen: MENSEN,
  mailadres: MAILADRES,
  lidmaatschap: LIDMAATSCHAP,
  schorsing: SCHORSING,
  bewaren: BEWAREN,
  mailteksten: MAILTEKSTEN,
  wachtrij: WACHTRIJ,
  wachtrijNamen: WACHTRIJ_NAMEN,
  toegang: TOEGANG,
  getallen: GETALLEN,
  tredeGetallen: TREDE_GETALLEN,
  termijnenBeheer: TERMIJNEN_BEHEER,
  kalender: KALENDER,
  themasBeheer: THEMAS_BEHEER,
  start: START,
  deuren: DEUREN,
  snelleKlok: SNELLE_KLOK,
  vastloper: VASTLOPER,
  standen: STANDEN,
  tekstVelden: TEKST_VELDEN,
  tekstPlaatsen: TEKST_PLAATSEN,
  tekstRedenen: TEKST_REDENEN,
  andereWoorden: ANDERE_WOORDEN,
  beeld: BEELD,
  perioden: PERIODEN,
  grafieken: GRAFIEKEN,
  borgingen: BORGINGEN,
  beloften: BELOFTEN,
  tredeStanden: TREDE_STANDEN,
  intakeStand: INTAKE_STAND,
  geldigStand: GELDIG_STAND,
  stilte: STILTE,
  naarTrede: NAAR_TREDE,
  klokStanden: KLOK_STANDEN,
  wachtOpIndiener: WACHT_OP_INDIENER,
  zonderKlok: ZONDER_KLOK,
  datumVoorbij: DATUM_VOORBIJ,
  lezers: LEZERS,
  werkvoorraad: WERKVOORRAAD,
  bord: BORD,
  partner: PARTNER,
  denHaag: DEN_HAAG,
  alliantie: ALLIANTIE,
  dossier: DOSSIER,
  uitnodiging: UITNODIGING,
  maillinks: MAILLINKS,
  voorkeuren: VOORKEUREN,
  webhooks: WEBHOOKS,
  webhookStanden: WEBHOOK_STAND_NAMEN,
  bezorgingStanden: BEZORGING_STAND_NAMEN,
  exports: EXPORTS,
  exportStanden: EXPORT_STAND_NAMEN,
} as const;
