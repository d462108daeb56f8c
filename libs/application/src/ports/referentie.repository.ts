// SPDX-License-Identifier: EUPL-1.2
import type { Zetels } from '#domain/ladder/positie';
import type { Termijnregeling } from '#domain/termijnen/termijnregeling';

/** One focus area as shown. */
export interface FocusgebiedRegel {
  readonly code: string;
  readonly naam: string;
  readonly gemeente: string;
  readonly cbsCode: string;
}

/** One organisation as shown; `focusgebied` is null for a national one. `escalatieOrganisatieId` is asked when this one stays silent; null: the chair of the area. */
export interface OrganisatieRegel {
  readonly id: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly soort: string;
  readonly focusgebied: string | null;
  readonly escalatieOrganisatieId: string | null;
}

/** Somebody who works on cases at an organisation today. */
export interface CollegaRegel {
  readonly persoonId: string;
  readonly naam: string;
  readonly organisatieId: string;
}

/** One theme as shown; `hoofdthema` is null on the upper level. */
export interface ThemaRegel {
  readonly code: string;
  readonly naam: string;
  readonly hoofdthema: string | null;
}

/** What filing needs to know of an area on a date: the seats (without the filer) and the regeling to freeze. */
export interface FocusgebiedGrondslag {
  readonly zetels: Omit<Zetels, 'indiener'>;
  readonly regeling: Termijnregeling;
}

/** Dated reference data (conventions 6): every answer is as of `vandaag`, an Amsterdam date. */
export abstract class ReferentieRepository {
  /** The seats and the regeling of an area, or null when the area does not exist on that date. */
  abstract findGrondslag(focusgebied: string, vandaag: string): Promise<FocusgebiedGrondslag | null>;
  /** Does this theme exist on that date? */
  abstract hasThema(code: string, vandaag: string): Promise<boolean>;
  /** Which of these organisation ids exist on that date? Empty for none. */
  abstract findOrganisaties(ids: readonly string[], vandaag: string): Promise<OrganisatieRegel[]>;
  /** Is this person a member of this organisation on that date, in whatever role? False when either is unknown. */
  abstract isLid(persoonId: string, organisatieId: string, vandaag: string): Promise<boolean>;
  /** All areas of that date, by code. */
  abstract listFocusgebieden(vandaag: string): Promise<FocusgebiedRegel[]>;
  /** All organisations of that date, optionally of one area (national ones included), by name. */
  abstract listOrganisaties(vandaag: string, focusgebied: string | null): Promise<OrganisatieRegel[]>;
  /** Who works on cases at these organisations on that date, by name; a beheerder is not among them. Empty for no organisation. */
  abstract listCollegas(organisatieIds: readonly string[], vandaag: string): Promise<CollegaRegel[]>;
  /** All themes of that date, by code. */
  abstract listThemas(vandaag: string): Promise<ThemaRegel[]>;
  /** All regelingen that hold on that date. */
  abstract listTermijnregelingen(
    vandaag: string,
  ): Promise<{ readonly focusgebied: string | null; readonly geldigVanaf: string; readonly regeling: Termijnregeling }[]>;
}
