// SPDX-License-Identifier: EUPL-1.2
import type { BeheerSoort, SchorsReden } from '#domain/beheer/beheer';
import type { Mailtekst } from '#domain/beheer/mailtekst';
import type { GedateerdThema } from '#domain/beheer/themas';
import type { Rol } from '#domain/ladder/begrippen';
import type { WebhookStand } from '#domain/webhooks/bezorgen';
import type { GedateerdeRegeling } from '#domain/termijnen/regeling-ontwerp';
import type { BewaartermijnRegel } from './bewaring.repository.js';
import type { Pagina, PaginaVraag } from './pagina.js';
import type { KalenderEditie } from './referentie-beheer.repository.js';
import type { IdempotencySleutel } from './vastloper.repository.js';
import type { NieuwWebhookgeheim, NieuweWebhook } from './webhook.repository.js';

/** A dated membership; `geldigTot` is its last day, null while it runs. Dates are Amsterdam dates. */
export interface LidmaatschapRij {
  readonly id: string;
  readonly persoonId: string;
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly focusgebied: string | null;
  readonly geldigVanaf: string;
  readonly geldigTot: string | null;
}

/** Somebody who belongs to an organisation today, through one membership. */
export interface LidRegel extends LidmaatschapRij {
  readonly naam: string;
}

/** A new organisation. `pactGetekendOp` is null while it has not signed the pact; it may file all the same. */
export interface NieuweOrganisatie {
  readonly id: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly soort: string;
  readonly focusgebied: string | null;
  readonly geldigVanaf: string;
  readonly pactGetekendOp: string | null;
}

/** An invitation to become a member. Only the hash of its token is kept; `geldigTot` is an instant on the calendar. */
export interface NieuweUitnodiging {
  readonly id: string;
  readonly tokenHash: string;
  readonly emailadres: string;
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly focusgebied: string | null;
  readonly geldigTot: string;
}

/** From `van` to `tot` (both count) this person stands in for whoever holds the membership. */
export interface NieuwePlaatsvervanging {
  readonly id: string;
  readonly lidmaatschapId: string;
  readonly plaatsvervangerId: string;
  readonly van: string;
  readonly tot: string;
}

/** Somebody who may not get in, since an instant on the calendar, until it is lifted. `doorPersoonId` decided it. */
export interface SchorsingRegel {
  readonly id: string;
  readonly persoon: { readonly id: string; readonly naam: string };
  readonly reden: SchorsReden;
  readonly op: string;
  readonly door: string;
}

/** What a change writes besides its own row; absent is nothing. All in one transaction. */
export interface BeheerWijziging {
  readonly organisatie?: NieuweOrganisatie;
  readonly organisatieEinde?: { readonly id: string; readonly laatsteDag: string };
  readonly lidmaatschapEinde?: { readonly id: string; readonly laatsteDag: string };
  /** Ends one membership and brings the next; `was` is the last day it had when it was read. Only the first of two handovers of it goes through. */
  readonly lidmaatschapOverdracht?: {
    readonly id: string;
    readonly laatsteDag: string;
    readonly was: string | null;
    readonly lidmaatschap: LidmaatschapRij;
  };
  readonly lidmaatschap?: LidmaatschapRij;
  readonly plaatsvervanging?: NieuwePlaatsvervanging;
  readonly uitnodiging?: NieuweUitnodiging;
  readonly toegangslijsten?: { readonly maand: string; readonly vandaag: string };
  readonly bevestiging?: { readonly id: string };
  readonly uitnodigingEinde?: { readonly id: string };
  /** Ends every session of this person too. */
  readonly schorsing?: { readonly persoonId: string; readonly reden: SchorsReden };
  readonly schorsingEinde?: { readonly id: string };
  readonly plaatsvervangingEinde?: { readonly id: string; readonly laatsteDag: string };
  /** The next version; the one before it ends the day before. */
  readonly termijnregeling?: GedateerdeRegeling;
  readonly kalender?: KalenderEditie;
  readonly thema?: GedateerdThema;
  readonly themanaam?: { readonly code: string; readonly van: string; readonly naar: string };
  /** Where mail of one of both goes; `emailadres` null is nowhere. */
  readonly mailadres?: {
    readonly organisatieId: string | null;
    readonly persoonId: string | null;
    readonly emailadres: string | null;
  };
  readonly mailtekst?: Mailtekst & { readonly focusgebied: string; readonly versie: number };
  readonly themaEinde?: { readonly code: string; readonly laatsteDag: string };
  readonly bewaartermijn?: BewaartermijnRegel;
  readonly vernietigingBevestiging?: { readonly vastloperId: string; readonly exportKenmerk: string };
  /** Every message that could not be brought gets another chance. */
  readonly bezorgingenHerhaald?: true;
  /** One that was given up gets another chance. */
  readonly berichtHerhaald?: { readonly id: string };
  readonly vernietigingTegengehouden?: { readonly vastloperId: string };
  readonly webhook?: NieuweWebhook;
  readonly webhookStand?: { readonly id: string; readonly van: readonly WebhookStand[]; readonly naar: WebhookStand };
  readonly webhookGeheim?: NieuwWebhookgeheim;
  readonly webhookProef?: { readonly id: string; readonly webhookId: string };
  readonly webhookHerhaling?: { readonly webhookId: string; readonly van: string; readonly tot: string };
}

/** One change to who belongs where, or to reference data: who did it, when on the calendar, what it is about, and what is written. `gegevens` holds ids, codes and dates. */
export interface BeheerDaad {
  readonly id: string;
  readonly soort: BeheerSoort;
  /** Null when nobody did: the worker, on its day. */
  readonly doorPersoonId: string | null;
  readonly op: string;
  readonly organisatieId: string | null;
  readonly persoonId: string | null;
  readonly gegevens: Readonly<Record<string, unknown>>;
  readonly wijziging: BeheerWijziging;
  readonly sleutel: IdempotencySleutel | null;
}

/** A change as it is kept. */
export type BeheerGebeurtenisRegel = Omit<BeheerDaad, 'wijziging' | 'sleutel'>;

/** What storing led to; `herhaald` gives the row of the first time, `ingehaald`: somebody changed the same thing just before, and nothing is stored. */
export type BeheerUitkomst =
  | { readonly uitkomst: 'nieuw' | 'herhaald'; readonly gebeurtenis: BeheerGebeurtenisRegel }
  | { readonly uitkomst: 'sleutel_anders_gebruikt' }
  | { readonly uitkomst: 'ingehaald' };

/** Who still had access at an organisation in a month (`YYYY-MM`), and who confirmed that it is right; null while nobody did. */
export interface ToegangslijstRegel {
  readonly id: string;
  readonly maand: string;
  readonly organisatie: { readonly id: string; readonly naam: string };
  readonly leden: readonly {
    readonly lidmaatschapId: string;
    readonly naam: string;
    readonly rol: Rol;
    readonly focusgebied: string | null;
    readonly geldigVanaf: string;
    /** May not get in now. */
    readonly geschorst: boolean;
    /** Who stands in for them, now or later, from and to (both count). */
    readonly plaatsvervangers: readonly { readonly naam: string; readonly van: string; readonly tot: string }[];
  }[];
  readonly bevestigdOp: string | null;
  readonly bevestigdDoor: string | null;
}

/** Who somebody is at their sign-in service. `emailadres` is the address that the service says it checked; null or absent when it says none. */
export interface AanmeldIdentiteit {
  readonly issuer: string;
  readonly subject: string;
  readonly naam: string;
  readonly emailadres?: string | null;
}

/** An invitation as it stands. Instants on the calendar; `focusgebied` null is all areas. `uitgenodigdDoor` is who sent it, `gebruiktDoor` who accepted it. */
export interface UitnodigingRij {
  readonly id: string;
  readonly emailadres: string;
  readonly organisatie: { readonly id: string; readonly sleutel: string; readonly naam: string };
  readonly rol: Rol;
  readonly focusgebied: { readonly code: string; readonly naam: string } | null;
  readonly geldigTot: string;
  readonly uitgenodigdDoor: Pick<AanmeldIdentiteit, 'issuer' | 'subject'> | null;
  readonly gebruiktDoor: Pick<AanmeldIdentiteit, 'issuer' | 'subject'> | null;
  readonly ingetrokkenOp: string | null;
}

/** Who belongs where, and reference data, as data with a begin and an end. Nothing here is about a case. */
export abstract class BeheerRepository {
  /** Stores a change and its row in one transaction; the same Idempotency-Key has one effect. Throws `UITNODIGING_NIET_GEVONDEN` for one that was accepted meanwhile, `VERNIETIGING_VERANDERD`. */
  abstract record(daad: BeheerDaad): Promise<BeheerUitkomst>;
  /** What was done before with this Idempotency-Key; null when nothing was. */
  abstract findEarlier(sleutel: IdempotencySleutel): Promise<BeheerUitkomst | null>;
  /** Makes the lists of a month (`YYYY-MM`) by nobody, once; false when that was done before. `op`: instant on the calendar. */
  abstract drawToegangslijsten(maand: string, vandaag: string, op: string): Promise<boolean>;
  /** One membership, also one that is over; null when unknown. */
  abstract findLidmaatschap(id: string): Promise<LidmaatschapRij | null>;
  /** One plaatsvervanging with the organisation of its membership, also one that is over; null when unknown. */
  abstract findPlaatsvervanging(id: string): Promise<(NieuwePlaatsvervanging & { readonly organisatieId: string }) | null>;
  /** Everybody who may not get in now, the last first; empty when nobody. `lezerId` here and below: who reads; nothing is there for who is no beheerder. */
  abstract listSchorsingen(lezerId: string): Promise<SchorsingRegel[]>;
  /** Does this person exist? */
  abstract hasPersoon(id: string): Promise<boolean>;
  /** Who belongs to an organisation on that date, by name; empty when nobody does. */
  abstract listLeden(lezerId: string, organisatieId: string, vandaag: string): Promise<LidRegel[]>;
  /** The changes, newest first. Throws `CursorOngeldigError`. */
  abstract listGebeurtenissen(lezerId: string, pagina: PaginaVraag): Promise<Pagina<BeheerGebeurtenisRegel>>;
  /** All lists of a month (`YYYY-MM`), by organisation; those that nobody confirmed first. */
  abstract listToegangslijsten(lezerId: string, maand: string): Promise<ToegangslijstRegel[]>;
  /** The organisation of a list; null when unknown. */
  abstract findToegangslijst(
    lezerId: string,
    id: string,
  ): Promise<{ readonly organisatieId: string; readonly bevestigd: boolean } | null>;
  /** The invitation with this token, whatever became of it; null when unknown. */
  abstract findUitnodiging(tokenHash: string): Promise<UitnodigingRij | null>;
  /** Where an invitation is for that nobody accepted, withdrawn or not; null otherwise. */
  abstract findOngebruikteUitnodiging(
    id: string,
  ): Promise<{ readonly organisatieId: string; readonly focusgebied: string | null } | null>;
  /**
   * Makes whoever signed in the member an open invitation asked for, once; null when it is unknown, used, withdrawn, too old at `nu` (calendar
   * instant), sent by this person, or sent to another address than the one the sign-in names.
   */
  abstract acceptUitnodiging(
    tokenHash: string,
    identiteit: AanmeldIdentiteit,
    moment: { readonly nu: string; readonly vandaag: string },
  ): Promise<LidmaatschapRij | null>;
}
