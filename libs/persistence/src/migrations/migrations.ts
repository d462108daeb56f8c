// SPDX-License-Identifier: EUPL-1.2
import { CreateReferenceTables1795132000000 } from './1795132000000-create-reference-tables.js';
import { CreateVastlopers1795132060000 } from './1795132060000-create-vastlopers.js';
import { CreateTermijnen1795132120000 } from './1795132120000-create-termijnen.js';
import { ProtectGebeurtenissen1795132180000 } from './1795132180000-protect-gebeurtenissen.js';
import { CreateVolgendNummer1795132240000 } from './1795132240000-create-volgend-nummer.js';
import { CreateFilterIndexes1795132300000 } from './1795132300000-create-filter-indexes.js';
import { AddEscalatieAndVerlengingen1795139900000 } from './1795139900000-add-escalatie-and-verlengingen.js';
import { CommitWoorden1795140000000 } from './1795140000000-commit-woorden.js';
import { CreateLogcontrolepunten1795140060000 } from './1795140060000-create-logcontrolepunten.js';
import { CreateInzagen1795140120000 } from './1795140120000-create-inzagen.js';
import { CreateSessies1795150000000 } from './1795150000000-create-sessies.js';
import { CreateVerzoekTellingen1795150060000 } from './1795150060000-create-verzoek-tellingen.js';
import { CreateConcepten1795160000000 } from './1795160000000-create-concepten.js';
import { CreateBeheerTables1795170000000 } from './1795170000000-create-beheer-tables.js';
import { AddFocusgebiedToBetrokkenheden1795180000000 } from './1795180000000-add-focusgebied-to-betrokkenheden.js';
import { ForceRowSecurity1795180060000 } from './1795180060000-force-row-security.js';
import { ProtectConceptenAndInzagen1795180120000 } from './1795180120000-protect-concepten-and-inzagen.js';
import { CreateDeskIndexes1795191000000 } from './1795191000000-create-desk-indexes.js';
import { CreateBeeldTables1795192000000 } from './1795192000000-create-beeld-tables.js';
import { CreateWisTekst1795193000000 } from './1795193000000-create-wis-tekst.js';
import { CreateVernietiging1795193060000 } from './1795193060000-create-vernietiging.js';
import { AddGenodigden1795200000000 } from './1795200000000-add-genodigden.js';
import { CreatePlaatsvervangingEindes1795200060000 } from './1795200060000-create-plaatsvervanging-eindes.js';
import { EraseFiledWords1795200120000 } from './1795200120000-erase-filed-words.js';
import { CreateVernietigingslijst1795200180000 } from './1795200180000-create-vernietigingslijst.js';
import { AddGedragenLidmaatschap1795201000000 } from './1795201000000-add-gedragen-lidmaatschap.js';
import { CreateOpenVastlopersVan1795201060000 } from './1795201060000-create-open-vastlopers-van.js';
import { CreateBewaardeFormulieren1795202000000 } from './1795202000000-create-bewaarde-formulieren.js';
import { IndexIndienerPersoon1795202060000 } from './1795202060000-index-indiener-persoon.js';
import { CreateBezorgingen1795203000000 } from './1795203000000-create-bezorgingen.js';
import { CreateMaillinks1795203060000 } from './1795203060000-create-maillinks.js';
import { IndexBerichtenNieuw1795203120000 } from './1795203120000-index-berichten-nieuw.js';
import { RecountBeeld1795204000000 } from './1795204000000-recount-beeld.js';
import { CreateMailvoorkeuren1795206000000 } from './1795206000000-create-mailvoorkeuren.js';
import { CreateOverzichten1795206060000 } from './1795206060000-create-overzichten.js';
import { CreateAdresweigeringen1795206120000 } from './1795206120000-create-adresweigeringen.js';
import { AddUitgenodigdDoor1795207000000 } from './1795207000000-add-uitgenodigd-door.js';
import { DeriveMaillinkUse1795207060000 } from './1795207060000-derive-maillink-use.js';
import { ChainBeheergebeurtenissen1795207120000 } from './1795207120000-chain-beheergebeurtenissen.js';
import { CreateDossierBijlagen1795207180000 } from './1795207180000-create-dossier-bijlagen.js';
import { ProtectBewaardeFormulieren1795207240000 } from './1795207240000-protect-bewaarde-formulieren.js';
import { CreateGebeurtenisstroom1795208000000 } from './1795208000000-create-gebeurtenisstroom.js';
import { CreateWebhooks1795208060000 } from './1795208060000-create-webhooks.js';
import { CreatePostvak1795209000000 } from './1795209000000-create-postvak.js';
import { MarkRetour1795209060000 } from './1795209060000-mark-retour.js';
import { CreateMailteksten1795209120000 } from './1795209120000-create-mailteksten.js';
import { CreateSchorsingen1795210000000 } from './1795210000000-create-schorsingen.js';
import { CreateHerhaalBezorgingen1795210060000 } from './1795210060000-create-herhaal-bezorgingen.js';
import { CreateOpruiming1795210120000 } from './1795210120000-create-opruiming.js';
import { CreateExports1795211000000 } from './1795211000000-create-exports.js';
import { AddOpenTrede1795212000000 } from './1795212000000-add-open-trede.js';
import { CreateToegangsberichten1795213000000 } from './1795213000000-create-toegangsberichten.js';
import { WidenRetour1795213060000 } from './1795213060000-widen-retour.js';
import { AddAangemeldOp1795213120000 } from './1795213120000-add-aangemeld-op.js';
import { ProtectBeheerTables1795216000000 } from './1795216000000-protect-beheer-tables.js';
import { ClearToegangslijsten1795216060000 } from './1795216060000-clear-toegangslijsten.js';
import { CreateMislukteBerichten1795217060000 } from './1795217060000-create-mislukte-berichten.js';
import { ProtectBeheerReads1795221000000 } from './1795221000000-protect-beheer-reads.js';
import { KeepBewaartermijnPerGemeente1795221060000 } from './1795221060000-keep-bewaartermijn-per-gemeente.js';
import { CreateWieNuVanPost1795221120000 } from './1795221120000-create-wie-nu-van-post.js';
import { RepeatGeenOntvanger1795226000000 } from './1795226000000-repeat-geen-ontvanger.js';
import { StopMailLoops1795226060000 } from './1795226060000-stop-mail-loops.js';
import { KeepAgendaOnderwerp1795227000000 } from './1795227000000-keep-agenda-onderwerp.js';
import { StopMailToContacts1795227060000 } from './1795227060000-stop-mail-to-contacts.js';
import { GiveContactsOverzichten1795227120000 } from './1795227120000-give-contacts-overzichten.js';
import { CheckEindeLidmaatschap1795228000000 } from './1795228000000-check-einde-lidmaatschap.js';
import { KeepLaterSinds1795230600000 } from './1795230600000-keep-later-sinds.js';
import { TakeMailAgain1795230660000 } from './1795230660000-take-mail-again.js';
import { CountOpenBerichten1795230720000 } from './1795230720000-count-open-berichten.js';
import { KeepWaitingHandeling1795234000000 } from './1795234000000-keep-waiting-handeling.js';
import { IndexEinddatum1795234060000 } from './1795234060000-index-einddatum.js';
import { FailTeruggekomen1795236000000 } from './1795236000000-fail-teruggekomen.js';
import { KeepClockPerOntvanger1795236060000 } from './1795236060000-keep-clock-per-ontvanger.js';
import { KeepVervalReden1795236120000 } from './1795236120000-keep-verval-reden.js';
import { WaitForOnderweg1795236180000 } from './1795236180000-wait-for-onderweg.js';
import { CountFouten1795240060000 } from './1795240060000-count-fouten.js';
import { BindLinksToMailbox1795250010000 } from './1795250010000-bind-links-to-mailbox.js';
import { KeepMoreFormulieren1795272000000 } from './1795272000000-keep-more-formulieren.js';
import { HideMailadressen1795290060000 } from './1795290060000-hide-mailadressen.js';
import { CountConceptVersies1795292000000 } from './1795292000000-count-concept-versies.js';
import { CreateWebhookberichten1795293000000 } from './1795293000000-create-webhookberichten.js';
import { IndexVerstreken1795310000000 } from './1795310000000-index-verstreken.js';
import { CountWachtrijBronnen1795320000000 } from './1795320000000-count-wachtrij-bronnen.js';
import { RepeatWebhooksToo1795320060000 } from './1795320060000-repeat-webhooks-too.js';
import { ShareWebhookPlaces1795330000000 } from './1795330000000-share-webhook-places.js';
import { IndexWebhookberichten1795340000000 } from './1795340000000-index-webhookberichten.js';

/** All migrations in order. */
export const MIGRATIONS = [
  CreateReferenceTables1795132000000,
  CreateVastlopers1795132060000,
  CreateTermijnen1795132120000,
  ProtectGebeurtenissen1795132180000,
  CreateVolgendNummer1795132240000,
  CreateFilterIndexes1795132300000,
  AddEscalatieAndVerlengingen1795139900000,
  CommitWoorden1795140000000,
  CreateLogcontrolepunten1795140060000,
  CreateInzagen1795140120000,
  CreateSessies1795150000000,
  CreateVerzoekTellingen1795150060000,
  CreateConcepten1795160000000,
  CreateBeheerTables1795170000000,
  AddFocusgebiedToBetrokkenheden1795180000000,
  ForceRowSecurity1795180060000,
  ProtectConceptenAndInzagen1795180120000,
  CreateDeskIndexes1795191000000,
  CreateBeeldTables1795192000000,
  CreateWisTekst1795193000000,
  CreateVernietiging1795193060000,
  AddGenodigden1795200000000,
  CreatePlaatsvervangingEindes1795200060000,
  EraseFiledWords1795200120000,
  CreateVernietigingslijst1795200180000,
  AddGedragenLidmaatschap1795201000000,
  CreateOpenVastlopersVan1795201060000,
  CreateBewaardeFormulieren1795202000000,
  IndexIndienerPersoon1795202060000,
  CreateBezorgingen1795203000000,
  CreateMaillinks1795203060000,
  IndexBerichtenNieuw1795203120000,
  RecountBeeld1795204000000,
  CreateMailvoorkeuren1795206000000,
  CreateOverzichten1795206060000,
  CreateAdresweigeringen1795206120000,
  AddUitgenodigdDoor1795207000000,
  DeriveMaillinkUse1795207060000,
  ChainBeheergebeurtenissen1795207120000,
  CreateDossierBijlagen1795207180000,
  ProtectBewaardeFormulieren1795207240000,
  CreateGebeurtenisstroom1795208000000,
  CreateWebhooks1795208060000,
  CreatePostvak1795209000000,
  MarkRetour1795209060000,
  CreateMailteksten1795209120000,
  CreateSchorsingen1795210000000,
  CreateHerhaalBezorgingen1795210060000,
  CreateOpruiming1795210120000,
  CreateExports1795211000000,
  AddOpenTrede1795212000000,
  CreateToegangsberichten1795213000000,
  WidenRetour1795213060000,
  AddAangemeldOp1795213120000,
  ProtectBeheerTables1795216000000,
  ClearToegangslijsten1795216060000,
  CreateMislukteBerichten1795217060000,
  ProtectBeheerReads1795221000000,
  KeepBewaartermijnPerGemeente1795221060000,
  CreateWieNuVanPost1795221120000,
  RepeatGeenOntvanger1795226000000,
  StopMailLoops1795226060000,
  KeepAgendaOnderwerp1795227000000,
  StopMailToContacts1795227060000,
  GiveContactsOverzichten1795227120000,
  CheckEindeLidmaatschap1795228000000,
  KeepLaterSinds1795230600000,
  TakeMailAgain1795230660000,
  CountOpenBerichten1795230720000,
  KeepWaitingHandeling1795234000000,
  IndexEinddatum1795234060000,
  FailTeruggekomen1795236000000,
  KeepClockPerOntvanger1795236060000,
  KeepVervalReden1795236120000,
  WaitForOnderweg1795236180000,
  CountFouten1795240060000,
  BindLinksToMailbox1795250010000,
  KeepMoreFormulieren1795272000000,
  HideMailadressen1795290060000,
  CountConceptVersies1795292000000,
  CreateWebhookberichten1795293000000,
  IndexVerstreken1795310000000,
  CountWachtrijBronnen1795320000000,
  RepeatWebhooksToo1795320060000,
  ShareWebhookPlaces1795330000000,
  IndexWebhookberichten1795340000000,
];
