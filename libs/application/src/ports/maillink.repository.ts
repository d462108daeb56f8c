// SPDX-License-Identifier: EUPL-1.2

/** What a link in a mail lets one do: look at a case, or answer one question once. */
export type MaillinkSoort = 'volgen' | 'antwoorden';

/** What a link is for. `toezeggingId` is null for following. */
export interface MaillinkDoel {
  readonly soort: MaillinkSoort;
  readonly vastloperId: string;
  readonly organisatieId: string;
  readonly toezeggingId: string | null;
}

/** A link that holds: not too old, not withdrawn, of an organisation that takes part in the case, of which nobody is known and whose address is still the one it was sent to. `gebruiktOp`: when its contact gave an answer that waits or was carried out; null for none, or one that was refused. */
export interface Maillink extends MaillinkDoel {
  readonly organisatieNaam: string;
  /** Area of the case. */
  readonly focusgebied: string;
  readonly gebruiktOp: string | null;
}

/** Links in mails for who has no account (docs/adr/0034). They are known by a hash; the secret itself is only in the mail. */
export abstract class MaillinkRepository {
  /** The link behind a hash, or null when there is none that holds; nobody who speaks for the state has one to answer with. */
  abstract find(tokenHash: string): Promise<Maillink | null>;
  /** Makes the person as whom the contact of an organisation acts, when there is none yet. */
  abstract ensureContact(persoonId: string, link: Pick<Maillink, 'organisatieId' | 'organisatieNaam'>): Promise<void>;
}
