// SPDX-License-Identifier: EUPL-1.2
import type { Mailvoorkeuren } from '#domain/berichten/overzicht';

/**
 * A link that stops mail. `vanContact`: of the contact of an organisation, who has no account; only of them it is known whether they stopped (`gestopt`) and
 * whether there is a link with which they take mail again (`kanWeer`).
 */
export interface AfmeldlinkStand {
  readonly vanContact: boolean;
  readonly gestopt: boolean;
  readonly kanWeer: boolean;
}

/** A link with which a contact takes ordinary mail again. `gestopt`: do they get none now? */
export interface WeerlinkStand {
  readonly gestopt: boolean;
}

/** How people chose to get mail. A person reads and changes their own; who holds a link from a mail can only stop it, or with another link take it again. */
export abstract class MailvoorkeurRepository {
  /** What this person chose, or null when they chose nothing. */
  abstract find(persoonId: string): Promise<Mailvoorkeuren | null>;
  /** Keeps what this person chose, in the place of what they chose before. */
  abstract store(persoonId: string, voorkeuren: Mailvoorkeuren): Promise<void>;
  /** The link that stops mail behind a hash, or null when none holds. */
  abstract findAfmeldlink(tokenHash: string): Promise<AfmeldlinkStand | null>;
  /** The link to take mail again behind a hash, or null when none holds. */
  abstract findWeerlink(tokenHash: string): Promise<WeerlinkStand | null>;
  /** Stops ordinary mail and digests for the person of this link; false when it does not hold. Twice = once. */
  abstract meldAf(tokenHash: string): Promise<boolean>;
  /** Lets the contact of this link get ordinary mail again; false when it does not hold. Twice = once. */
  abstract meldWeerAan(tokenHash: string): Promise<boolean>;
}
