// SPDX-License-Identifier: EUPL-1.2
import { BeheergebeurtenisEntity } from './beheergebeurtenis.entity.js';
import { AanmeldpogingEntity } from './aanmeldpoging.entity.js';
import { BeeldCijferEntity } from './beeld-cijfer.entity.js';
import { BeeldStandEntity } from './beeld-stand.entity.js';
import { BerichtEntity } from './bericht.entity.js';
import { BezorgingEntity } from './bezorging.entity.js';
import { BetrokkenheidEntity } from './betrokkenheid.entity.js';
import { BewaardFormulierEntity } from './bewaard-formulier.entity.js';
import { ConceptEntity } from './concept.entity.js';
import { ExportEntity } from './export.entity.js';
import { ExportdeelEntity } from './exportdeel.entity.js';
import { FocusgebiedEntity } from './focusgebied.entity.js';
import { GebeurtenisEntity } from './gebeurtenis.entity.js';
import { HandelingEntity } from './handeling.entity.js';
import { HartslagEntity } from './hartslag.entity.js';
import { InzageEntity } from './inzage.entity.js';
import { KalenderEntity } from './kalender.entity.js';
import { KlokAnkerEntity } from './klok-anker.entity.js';
import { LidmaatschapEntity } from './lidmaatschap.entity.js';
import { LogcontrolepuntEntity } from './logcontrolepunt.entity.js';
import { LogcontrolepuntKopEntity } from './logcontrolepunt-kop.entity.js';
import { MaillinkEntity } from './maillink.entity.js';
import { NummerEntity } from './nummer.entity.js';
import { OpschalingEntity } from './opschaling.entity.js';
import { OrganisatieEntity } from './organisatie.entity.js';
import { OverdrachtEntity } from './overdracht.entity.js';
import { PersoonEntity } from './persoon.entity.js';
import { PlaatsvervangingEntity } from './plaatsvervanging.entity.js';
import { PlaatsvervangingEindeEntity } from './plaatsvervanging-einde.entity.js';
import { SchorsingEntity } from './schorsing.entity.js';
import { SessieEntity } from './sessie.entity.js';
import { TermijnEntity } from './termijn.entity.js';
import { TermijnregelingEntity } from './termijnregeling.entity.js';
import { ThemaEntity } from './thema.entity.js';
import { ToegangslijstEntity } from './toegangslijst.entity.js';
import { ToezeggingEntity } from './toezegging.entity.js';
import { UitnodigingEntity } from './uitnodiging.entity.js';
import { MailvoorkeurEntity } from './mailvoorkeur.entity.js';
import { AfmeldlinkEntity } from './afmeldlink.entity.js';
import { ContactafmeldingEntity } from './contactafmelding.entity.js';
import { OverzichtEntity } from './overzicht.entity.js';
import { OverzichtrondeEntity } from './overzichtronde.entity.js';
import { AdresweigeringEntity } from './adresweigering.entity.js';
import { BereikbaarheidEntity } from './bereikbaarheid.entity.js';
import { AntwoordadresEntity } from './antwoordadres.entity.js';
import { MailtekstEntity } from './mailtekst.entity.js';
import { OntvangenMailEntity } from './ontvangen-mail.entity.js';
import { VastloperEntity } from './vastloper.entity.js';
import { BewaartermijnEntity } from './bewaartermijn.entity.js';
import { VernietigingsregelEntity } from './vernietigingsregel.entity.js';
import { VernietigingsvoorstelEntity } from './vernietigingsvoorstel.entity.js';
import { VerzoekTellingEntity } from './verzoek-telling.entity.js';
import { WachtendeGebeurtenisEntity } from './wachtende-gebeurtenis.entity.js';
import { StroomgebeurtenisEntity } from './stroomgebeurtenis.entity.js';
import { StroomstandEntity } from './stroomstand.entity.js';
import { WebhookEntity } from './webhook.entity.js';
import { WebhookbezorgingEntity } from './webhookbezorging.entity.js';

/** All tables of the record. */
export const ENTITIES = [
  BeeldCijferEntity,
  BeeldStandEntity,
  VastloperEntity,
  GebeurtenisEntity,
  HandelingEntity,
  TermijnEntity,
  OpschalingEntity,
  BetrokkenheidEntity,
  BewaardFormulierEntity,
  ToezeggingEntity,
  OverdrachtEntity,
  BerichtEntity,
  BezorgingEntity,
  MailvoorkeurEntity,
  AfmeldlinkEntity,
  ContactafmeldingEntity,
  OverzichtEntity,
  OverzichtrondeEntity,
  AdresweigeringEntity,
  BereikbaarheidEntity,
  ConceptEntity,
  ExportEntity,
  ExportdeelEntity,
  MaillinkEntity,
  AntwoordadresEntity,
  OntvangenMailEntity,
  MailtekstEntity,
  NummerEntity,
  PersoonEntity,
  OrganisatieEntity,
  LidmaatschapEntity,
  PlaatsvervangingEntity,
  PlaatsvervangingEindeEntity,
  SchorsingEntity,
  UitnodigingEntity,
  ToegangslijstEntity,
  BeheergebeurtenisEntity,
  FocusgebiedEntity,
  ThemaEntity,
  TermijnregelingEntity,
  KalenderEntity,
  KlokAnkerEntity,
  HartslagEntity,
  LogcontrolepuntEntity,
  LogcontrolepuntKopEntity,
  InzageEntity,
  SessieEntity,
  AanmeldpogingEntity,
  VerzoekTellingEntity,
  BewaartermijnEntity,
  VernietigingsvoorstelEntity,
  VernietigingsregelEntity,
  WachtendeGebeurtenisEntity,
  StroomgebeurtenisEntity,
  StroomstandEntity,
  WebhookEntity,
  WebhookbezorgingEntity,
];
