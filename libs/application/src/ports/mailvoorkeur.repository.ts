// SPDX-License-Identifier: EUPL-1.2
import type { Mailvoorkeuren } from '#domain/berichten/overzicht';

/** How people chose to get mail. A person reads and changes their own; who holds a link from a mail can only stop it. */
export abstract class MailvoorkeurRepository {
  /** What this person chose, or null when they chose nothing. */
  abstract find(persoonId: string): Promise<Mailvoorkeuren | null>;
  /** Keeps what this person chose, in the place of what they chose before. */
  abstract store(persoonId: string, voorkeuren: Mailvoorkeuren): Promise<void>;
  /** Does this hash belong to a link that holds? */
  abstract isAfmeldlink(tokenHash: string): Promise<boolean>;
  /** Stops ordinary mail and digests for the person of this link; false when it does not hold. Twice = once. */
  abstract meldAf(tokenHash: string): Promise<boolean>;
}
