// SPDX-License-Identifier: EUPL-1.2
import type { OverzichtRonde, OverzichtSoort } from '#domain/berichten/overzicht';
import type { TeVersturen, VastloperInMail } from './berichten-record.js';

/** One case of a digest, as it stands now. */
export interface OverzichtVastloper extends VastloperInMail {
  /** The messages that were kept for this digest, oldest first; empty in a list of cases. */
  readonly berichten: readonly TeVersturen[];
  /** The date that passed in silence; null when none did. Amsterdam date. */
  readonly teLaatSinds: string | null;
  /** The last date that passed since the list of a week before, where none is past now; only in that list. Amsterdam date. */
  readonly verstrekenDatum?: string | null;
  /** As of a message (`TeVersturen`); only to the contact of an organisation, who gets a link to each case. */
  readonly linkGeneratie?: string | null;
}

/** Everything one digest is made of: only cases this person may see now. */
export interface OverzichtTeVersturen {
  /** The bezorging. */
  readonly id: string;
  readonly berichtId: string;
  readonly pogingen: number;
  readonly soort: OverzichtSoort;
  readonly periode: string;
  /** `persoonId` null for the contact of an organisation. */
  readonly ontvanger: { readonly emailadres: string; readonly persoonId: string | null; readonly organisatieId: string };
  readonly vastlopers: readonly OverzichtVastloper[];
}

/** The contact of an organisation at one address. `weerHash`: the hash of the link with which they take ordinary mail again. */
export interface AfmeldContact {
  readonly organisatieId: string;
  readonly emailadres: string;
  readonly weerHash: string;
}

/** A link with which a person, or the contact of an organisation at one address, stops ordinary mail. `geldigTot` is a real instant, ISO UTC. */
export interface NieuweAfmeldlink {
  readonly wie: { readonly persoonId: string } | AfmeldContact;
  readonly tokenHash: string;
  readonly geldigTot: string;
}

/** What came of one page of people: how many digests were made, and after whom the next page begins; null: there is none. */
export interface OverzichtBladzijde {
  readonly aantal: number;
  readonly verder: string | null;
}

/** Digests (docs/adr/0038): which were made, and what stands in each at the moment of sending. They go out as messages do. */
export abstract class OverzichtenRecord {
  /** Were the digests of this kind and period made for everybody? */
  abstract isKlaar(ronde: OverzichtRonde): Promise<boolean>;
  /** Makes the digests that were not made yet of the next `limit` people after `na` (a person; null: from the first), with everything that waits for them. */
  abstract maak(ronde: OverzichtRonde, limit: number, na: string | null): Promise<OverzichtBladzijde>;
  /** The same of the lists, for the contacts of the next `limit` organisations; nothing of what is no list. */
  abstract maakContactlijsten(ronde: OverzichtRonde, limit: number, na: string | null): Promise<OverzichtBladzijde>;
  /** Notes that they were made for everybody. */
  abstract rondAf(ronde: OverzichtRonde): Promise<void>;
  /** Lets go what waits for a digest of somebody who wants none any more. */
  abstract laatVervallen(): Promise<void>;
  /** What to send, in order. Left out: what is no digest, who has no address or wants none any more, and in which nothing is left that they may see. */
  abstract readTeVersturen(bezorgingIds: readonly string[]): Promise<OverzichtTeVersturen[]>;
  /** Stores links that go into mails, or makes the same ones hold longer. */
  abstract storeAfmeldlinks(links: readonly NieuweAfmeldlink[]): Promise<void>;
}
