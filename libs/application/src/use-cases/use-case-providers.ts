// SPDX-License-Identifier: EUPL-1.2
import type { Bewerking } from '#domain/policy/beleid';
import { BeheerOverzichtRepository } from '../ports/beheer-overzicht.repository.js';
import { BeheerRepository } from '../ports/beheer.repository.js';
import { AuditLog } from '../ports/audit-log.js';
import { BeeldRepository } from '../ports/beeld.repository.js';
import { ConceptRepository } from '../ports/concept.repository.js';
import { DeskRepository } from '../ports/desk.repository.js';
import { ExportRepository } from '../ports/export.repository.js';
import { HandelingRepository } from '../ports/handeling.repository.js';
import { InzageLog } from '../ports/inzage-log.js';
import { Klok } from '../ports/klok.js';
import { LogboekRepository } from '../ports/logboek.repository.js';
import { ReferentieBeheerRepository } from '../ports/referentie-beheer.repository.js';
import { MaillinkRepository } from '../ports/maillink.repository.js';
import { MailvoorkeurRepository } from '../ports/mailvoorkeur.repository.js';
import { ReferentieRepository } from '../ports/referentie.repository.js';
import { VastloperProces } from '../ports/vastloper-proces.js';
import { VastloperZoeker } from '../ports/vastloper-zoeker.js';
import { VastloperRepository } from '../ports/vastloper.repository.js';
import { GebeurtenisstroomRepository } from '../ports/gebeurtenisstroom.js';
import { WebhookInstelling } from '../ports/webhook-instelling.js';
import { WebhookRepository } from '../ports/webhook.repository.js';
import { AcceptUitnodiging } from './accept-uitnodiging.use-case.js';
import { BewaringRepository } from '../ports/bewaring.repository.js';
import { AnswerVraag } from './answer-vraag.use-case.js';
import { ArrangePlaatsvervanging } from './arrange-plaatsvervanging.use-case.js';
import { ConfirmVernietiging } from './confirm-vernietiging.use-case.js';
import { DownloadExport } from './download-export.use-case.js';
import { EndLidmaatschap } from './end-lidmaatschap.use-case.js';
import { AuditedFileVastloper, AuditedPerformHandeling } from './audited-acts.js';
import { auditBeheer } from './audited-beheer.js';
import { auditLinks } from './audited-links.js';
import { EndPlaatsvervanging } from './end-plaatsvervanging.use-case.js';
import { FileVastloper } from './file-vastloper.use-case.js';
import { FindVastloper } from './find-vastloper.use-case.js';
import { GetBeeld } from './get-beeld.use-case.js';
import { GetHandeling } from './get-handeling.use-case.js';
import { GetIk } from './get-ik.use-case.js';
import { GetLogboek } from './get-logboek.use-case.js';
import { GetVastloper } from './get-vastloper.use-case.js';
import { GetZaak } from './get-zaak.use-case.js';
import { GiveLidmaatschap } from './give-lidmaatschap.use-case.js';
import { InvitePartner } from './invite-partner.use-case.js';
import { ListBeheer } from './list-beheer.use-case.js';
import { ListDesk } from './list-desk.use-case.js';
import { ListGebeurtenissen } from './list-gebeurtenissen.use-case.js';
import { ListGebeurtenisstroom } from './list-gebeurtenisstroom.use-case.js';
import { ListReferentie } from './list-referentie.use-case.js';
import { ListTermijnen } from './list-termijnen.use-case.js';
import { ListToezeggingen } from './list-toezeggingen.use-case.js';
import { ListVastlopers } from './list-vastlopers.use-case.js';
import { ListWerkvoorraad } from './list-werkvoorraad.use-case.js';
import { ManageBewaartermijn } from './manage-bewaartermijn.use-case.js';
import { ManageOrganisatie } from './manage-organisatie.use-case.js';
import { ManageConcept } from './manage-concept.use-case.js';
import { ManageExports } from './manage-exports.use-case.js';
import { ManageMailvoorkeuren } from './manage-mailvoorkeuren.use-case.js';
import { ManageMailadres } from './manage-mailadres.use-case.js';
import { ManageMailtekst } from './manage-mailtekst.use-case.js';
import { ManageKalender } from './manage-kalender.use-case.js';
import { ManageSchorsing } from './manage-schorsing.use-case.js';
import { ManageTermijnregeling } from './manage-termijnregeling.use-case.js';
import { ManageThema } from './manage-thema.use-case.js';
import { ManageWebhook } from './manage-webhook.use-case.js';
import { OpenMaillink } from './open-maillink.use-case.js';
import { PerformHandeling } from './perform-handeling.use-case.js';
import { ReviewToegang } from './review-toegang.use-case.js';
import { StopMail } from './stop-mail.use-case.js';
import { TakeMailAgain } from './take-mail-again.use-case.js';
import { TransferLidmaatschap } from './transfer-lidmaatschap.use-case.js';
import { WithdrawUitnodiging } from './withdraw-uitnodiging.use-case.js';

type Token<T> = abstract new (...dependencies: never[]) => T;

/** How to make one use case from the ports, in the shape a Nest module takes. */
export interface UseCaseProvider {
  readonly provide: Token<unknown>;
  readonly inject: Token<unknown>[];
  readonly useFactory: (...ports: never[]) => unknown;
}

function provider<Ports extends unknown[]>(
  useCase: new (...ports: Ports) => unknown,
  ...inject: { [Index in keyof Ports]: Token<Ports[Index]> }
): UseCaseProvider {
  return {
    provide: useCase as Token<unknown>,
    inject,
    useFactory: (...ports: never[]) => new useCase(...(ports as unknown as Ports)),
  };
}

/** The same, with a line in the audit log for what is changed and for what is refused. */
function beheer<Ports extends unknown[]>(
  bewerking: Bewerking,
  useCase: new (...ports: Ports) => object,
  ...inject: { [Index in keyof Ports]: Token<Ports[Index]> }
): UseCaseProvider {
  return {
    provide: useCase as Token<unknown>,
    inject: [AuditLog, ...inject],
    useFactory: (audit: AuditLog, ...ports: never[]) =>
      auditBeheer(new useCase(...(ports as unknown as Ports)), bewerking, audit),
  };
}

/** The same, with a line in the audit log for each link that does not open, and for what was done with one. */
function links<Ports extends unknown[]>(
  actie: string,
  outcomeOf: Parameters<typeof auditLinks>[3],
  useCase: new (...ports: Ports) => object,
  ...inject: { [Index in keyof Ports]: Token<Ports[Index]> }
): UseCaseProvider {
  return {
    provide: useCase as Token<unknown>,
    inject: [AuditLog, ...inject],
    useFactory: (audit: AuditLog, ...ports: never[]) =>
      auditLinks(new useCase(...(ports as unknown as Ports)), actie, audit, outcomeOf),
  };
}

/** Who became a member, and by which membership. */
function aanvaardVan(antwoord: unknown): { object: { soort: string; id: string } | null; persoonId: string | null } {
  const { id, persoonId } = (antwoord ?? {}) as { readonly id?: string; readonly persoonId?: string };
  return { object: id === undefined ? null : { soort: 'lidmaatschap', id }, persoonId: persoonId ?? null };
}

/** All use cases with the ports they need, acts and changes to who may do what with a line in the audit log, so that api and web wire the same ones and this library stays free of a framework. */
export const USE_CASE_PROVIDERS: readonly UseCaseProvider[] = [
  {
    provide: FileVastloper,
    inject: [AuditLog, VastloperRepository, ReferentieRepository, Klok],
    useFactory: (audit: AuditLog, ...ports: ConstructorParameters<typeof FileVastloper>) =>
      new AuditedFileVastloper(new FileVastloper(...ports), audit),
  },
  {
    provide: PerformHandeling,
    inject: [AuditLog, InzageLog, VastloperRepository, HandelingRepository, ReferentieRepository, VastloperProces, Klok],
    useFactory: (audit: AuditLog, inzagen: InzageLog, ...ports: ConstructorParameters<typeof PerformHandeling>) =>
      new AuditedPerformHandeling(new PerformHandeling(...ports), audit, inzagen),
  },
  provider(GetVastloper, VastloperRepository, Klok, InzageLog),
  provider(ListVastlopers, VastloperRepository, Klok),
  provider(ListGebeurtenissen, VastloperRepository, InzageLog),
  provider(GetLogboek, VastloperRepository, LogboekRepository, InzageLog),
  provider(ListTermijnen, VastloperRepository, InzageLog),
  provider(ListToezeggingen, VastloperRepository, InzageLog),
  provider(GetHandeling, HandelingRepository, VastloperRepository),
  provider(ListDesk, DeskRepository, Klok, InzageLog),
  provider(ListWerkvoorraad, VastloperRepository, Klok),
  provider(ListReferentie, ReferentieRepository, Klok),
  beheer('lidmaatschappen_beheren', GiveLidmaatschap, BeheerRepository, ReferentieRepository, Klok),
  beheer('lidmaatschappen_beheren', EndLidmaatschap, BeheerRepository, Klok),
  beheer('lidmaatschappen_beheren', TransferLidmaatschap, BeheerRepository, ReferentieRepository, Klok),
  beheer('plaatsvervangingen_beheren', ArrangePlaatsvervanging, BeheerRepository, ReferentieRepository, Klok),
  beheer('plaatsvervangingen_beheren', EndPlaatsvervanging, BeheerRepository, Klok),
  beheer('mailadressen_beheren', ManageMailadres, BeheerRepository, ReferentieRepository, Klok),
  beheer('schorsingen_beheren', ManageSchorsing, BeheerRepository, Klok),
  beheer('uitnodigen', InvitePartner, BeheerRepository, ReferentieRepository, Klok),
  links('uitnodiging_aanvaarden', aanvaardVan, AcceptUitnodiging, BeheerRepository, Klok),
  beheer('uitnodigen', WithdrawUitnodiging, BeheerRepository, Klok),
  beheer('organisaties_beheren', ManageOrganisatie, BeheerRepository, ReferentieRepository, Klok),
  beheer('bewaartermijnen_beheren', ManageBewaartermijn, BeheerRepository, BewaringRepository, ReferentieRepository, Klok),
  beheer('vernietigingen_bevestigen', ConfirmVernietiging, BeheerRepository, BewaringRepository, Klok),
  beheer('toegangslijsten_beheren', ReviewToegang, BeheerRepository, Klok),
  beheer('beheer_openen', ListBeheer, BeheerOverzichtRepository, Klok),
  beheer(
    'termijnregelingen_beheren',
    ManageTermijnregeling,
    ReferentieBeheerRepository,
    BeheerRepository,
    ReferentieRepository,
    Klok,
  ),
  beheer('kalender_beheren', ManageKalender, ReferentieBeheerRepository, BeheerRepository, Klok),
  beheer('themas_beheren', ManageThema, ReferentieBeheerRepository, BeheerRepository, Klok),
  beheer('mailteksten_beheren', ManageMailtekst, ReferentieBeheerRepository, BeheerRepository, ReferentieRepository, Klok),
  provider(FindVastloper, VastloperZoeker, Klok, InzageLog),
  provider(ManageConcept, ConceptRepository),
  provider(GetBeeld, BeeldRepository, ReferentieRepository, Klok),
  provider(ManageMailvoorkeuren, MailvoorkeurRepository),
  links('mail_stoppen', () => ({ object: null, persoonId: null }), StopMail, MailvoorkeurRepository),
  links('mail_hervatten', () => ({ object: null, persoonId: null }), TakeMailAgain, MailvoorkeurRepository),
  links('maillink_openen', undefined, OpenMaillink, MaillinkRepository),
  links('maillink_antwoorden', undefined, AnswerVraag, MaillinkRepository, PerformHandeling, HandelingRepository),
  provider(GetIk, ReferentieRepository, Klok),
  provider(ListGebeurtenisstroom, GebeurtenisstroomRepository, WebhookInstelling),
  beheer('webhooks_beheren', ManageWebhook, WebhookRepository, BeheerRepository, ReferentieRepository, WebhookInstelling, Klok),
  provider(ManageExports, ExportRepository, ReferentieRepository, Klok, AuditLog),
  provider(DownloadExport, ExportRepository, AuditLog),
  provider(GetZaak, VastloperRepository, InzageLog, Klok, AuditLog),
];
