// SPDX-License-Identifier: EUPL-1.2

/** Whose address to answer to it is: one receiver of the mails about one case, and the question they can answer there. */
export interface AntwoordDoel {
  readonly vastloperId: string;
  readonly organisatieId: string;
  /** Null for the contact of an organisation. */
  readonly persoonId: string | null;
  readonly toezeggingId: string | null;
}

/** Whose address a mail came to, and how it stands with them. */
export interface Antwoordadres {
  readonly vastloperId: string;
  readonly organisatieId: string;
  readonly organisatieNaam: string;
  /** Example: `'ministerie'`. */
  readonly organisatieSoort: string;
  /** Area of the case. */
  readonly focusgebied: string;
  /** The person it was sent to, with who they are for the sign-in; null for the contact of an organisation. */
  readonly persoon: { readonly id: string; readonly issuer: string; readonly subject: string } | null;
  /** Does the mail say to come from the address that the mails about this case go to? */
  readonly isAfzender: boolean;
  /** Did this very mail come before, or did we send it ourselves? */
  readonly isOntvangen: boolean;
  /** Mails of this sender in the last hour. */
  readonly ditUur: number;
  /** Did this sender mail these very words about this case before, and were they kept? */
  readonly isZelfdeTekst: boolean;
  /** Did they hear that since somebody last did something else than mail? */
  readonly isZelfdeGemeld: boolean;
  /** Mails of this sender about this case since somebody last did something else than mail. */
  readonly opRij: number;
}

/** A mail that asks whose address it came to. */
export interface AdresVraag {
  readonly tokenHash: string;
  /** The address it says to come from. */
  readonly afzender: string;
  /** Hash that knows the mail again. */
  readonly kenmerk: string;
  readonly messageId: string;
  /** What the sender wrote. */
  readonly tekst: string;
}

/** What became of a mail. `redenen`: codes the sender hears about; empty when there is nothing to say. */
export interface OntvangenMail {
  /** Hash that knows the mail again. */
  readonly kenmerk: string;
  readonly tokenHash: string;
  readonly uitkomst: 'bewaard' | 'geweigerd';
  readonly redenen: readonly string[];
  /** The act it became, or null. */
  readonly handelingId: string | null;
}

/** A mail of ours that came back. */
export interface Teruggekomen {
  /** Hash of the address it came back to. */
  readonly tokenHash: string;
  /** Which message it was; null when the mail server did not say: then the newest one to this receiver about that case. */
  readonly berichtId: string | null;
  /** The address it was for. */
  readonly onbereikbaar: string;
  /** The code of the mail server, without an address. Example: `5.1.1`. */
  readonly status: string;
  /** Does the address take no mail at all? */
  readonly overHetAdres: boolean;
  /** Hash that knows the report again. */
  readonly kenmerk: string;
}

/** What was not so yet: the address is marked, a delivery failed. Or the delivery is still under way: nothing was noted, and the report has to come again. */
export interface TerugGenoteerd {
  readonly isGemerkt: boolean;
  readonly isMislukt: boolean;
  readonly isOnderweg: boolean;
}

/** Mail that comes in (docs/adr/0044). What is secret in an address is known by a hash. */
export abstract class PostvakRepository {
  /** The address behind this hash, or null when there is none that holds: as a link does, for the contact of an organisation only while nobody is known there and their mailbox is the same. */
  abstract find(vraag: AdresVraag): Promise<Antwoordadres | null>;
  /** Stores what became of a mail, once, and with reasons a message back to the sender. Answers whether it was the first time. */
  abstract note(mail: OntvangenMail): Promise<boolean>;
  /**
   * Has the delivery that came back fail, and marks the address when it takes no mail at all and is that of the receiver behind this hash. A report that came before does nothing.
   */
  abstract noteTeruggekomen(retour: Teruggekomen): Promise<TerugGenoteerd>;
}
