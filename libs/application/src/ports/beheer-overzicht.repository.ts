// SPDX-License-Identifier: EUPL-1.2
import type { SchorsReden } from '#domain/beheer/beheer';
import type { Rol } from '#domain/ladder/begrippen';
import type { LidmaatschapRij } from './beheer.repository.js';
import type { Pagina, PaginaVraag } from './pagina.js';
import type { WachtrijBron } from './wachtrij-standen.js';

/** One organisation as the beheerder sees it today. `pactGetekendOp` is null while it has not signed; `aantalLeden` counts people, not roles. */
export interface OrganisatieStand {
  readonly id: string;
  readonly naam: string;
  readonly soort: string;
  readonly focusgebied: string | null;
  readonly pactGetekendOp: string | null;
  /** Where mail goes while nobody belongs to it; null: nowhere. */
  readonly emailadres: string | null;
  readonly aantalLeden: number;
}

/** A membership with the names that go with it. */
export interface LidmaatschapStand extends LidmaatschapRij {
  readonly persoonNaam: string;
  readonly organisatieNaam: string;
}

/** A person with the memberships that hold or still have to begin; empty when none do. `schorsing` is there while they may not get in. */
export interface PersoonStand {
  readonly id: string;
  readonly naam: string;
  readonly lidmaatschappen: readonly LidmaatschapStand[];
  /** Their own address; null while mail goes to that of their last invitation. */
  readonly emailadres: string | null;
  readonly schorsing: { readonly id: string; readonly reden: SchorsReden; readonly op: string } | null;
}

/** Most that is told of what was given up. */
export const MEESTE_MISLUKTE = 200;

/**
 * Something that was given up: in which queue, what it is (a code), for which organisation, webhook or person, and what the other side said. `op` is when it was made (a
 * real instant). Never a number or word of a vastloper.
 */
export interface MisluktBericht {
  readonly id: string;
  readonly wachtrij: 'berichten' | 'webhooks' | 'exports';
  readonly soort: string;
  readonly voor: string;
  readonly pogingen: number;
  readonly fout: string | null;
  readonly op: string;
  /** Can it be tried again from here? An export is asked for again by who asked for it; a webhook has to be on. */
  readonly herhaalbaar: boolean;
}

/** An invitation that can still be used, until `geldigTot` (instant on the calendar). */
export interface OpenUitnodiging {
  readonly id: string;
  readonly emailadres: string;
  readonly rol: Rol;
  readonly focusgebied: string | null;
  readonly geldigTot: string;
}

/** Who stands in for the holder of a membership, from `van` to `tot` (Amsterdam dates, both count). */
export interface PlaatsvervangingStand {
  readonly id: string;
  readonly naam: string;
  readonly van: string;
  readonly tot: string;
}

/** The work that hangs on a membership: how many open vastlopers wait for its organisation in its area, and how many others there hold the same role. */
export interface WerkVanLidmaatschap {
  readonly openVastlopers: number;
  readonly collegas: number;
}

/** Narrows a list: part of a name (empty is all), and for organisations the area (null is all). */
export interface BeheerFilter {
  readonly zoek: string;
  readonly focusgebied: string | null;
}

/** Who belongs where, as pages show it. Numbers and names; never a word of a vastloper. Dates are as of `vandaag`, an Amsterdam date. */
export abstract class BeheerOverzichtRepository {
  /**
   * The organisations of today, by name; where their mail goes shows to a beheerder only. `lezerId` here and below: who reads; people, memberships and
   * invitations are not there for who is no beheerder. Throws `CursorOngeldigError`.
   */
  abstract listOrganisaties(
    lezerId: string,
    filter: BeheerFilter,
    vandaag: string,
    pagina: PaginaVraag,
  ): Promise<Pagina<OrganisatieStand>>;
  /** One organisation of today; null when there is none. */
  abstract findOrganisatie(lezerId: string, id: string, vandaag: string): Promise<OrganisatieStand | null>;
  /** The memberships of an organisation that hold or still have to begin, by name. */
  abstract listLidmaatschappen(lezerId: string, organisatieId: string, vandaag: string): Promise<LidmaatschapStand[]>;
  /** The invitations of an organisation that can be used at `nu` (calendar instant), the first to end first. */
  abstract listUitnodigingen(lezerId: string, organisatieId: string, nu: string): Promise<OpenUitnodiging[]>;
  /** People by name, with whether they may not get in. Throws `CursorOngeldigError`. */
  abstract listPersonen(lezerId: string, zoek: string, vandaag: string, pagina: PaginaVraag): Promise<Pagina<PersoonStand>>;
  /** One person with all memberships, also those that are over, the newest first; null when unknown. */
  abstract findPersoon(lezerId: string, id: string): Promise<PersoonStand | null>;
  /** One membership, also one that is over; null when unknown. */
  abstract findLidmaatschap(lezerId: string, id: string): Promise<LidmaatschapStand | null>;
  /** Who stands in for it, now or later, the first to begin first. */
  abstract listPlaatsvervangingen(lezerId: string, lidmaatschapId: string, vandaag: string): Promise<PlaatsvervangingStand[]>;
  /** The work that hangs on a membership today. */
  abstract findWerk(lezerId: string, lidmaatschap: LidmaatschapRij, vandaag: string): Promise<WerkVanLidmaatschap>;
  /** What was given up, for a beheerder, the newest first, `MEESTE_MISLUKTE` at most; empty when who asks is none. */
  abstract listMislukt(doorPersoonId: string): Promise<readonly MisluktBericht[]>;
  /** How the tables behind the queues stand, for a beheerder; empty when who asks is none. @param perUur most mails to one receiver per hour. */
  abstract listBronnen(doorPersoonId: string, perUur: number): Promise<readonly WachtrijBron[]>;
  /** The names of organisations and people by id; what is unknown is left out. */
  abstract listNamen(ids: readonly string[]): Promise<readonly { readonly id: string; readonly naam: string }[]>;
}
