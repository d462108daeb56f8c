// SPDX-License-Identifier: EUPL-1.2

/** How many of each went: addresses in invitations, reads of confidential cases, addresses to answer a mail to, and monthly lists of who had access. */
export interface Opgeruimd {
  readonly adressen: number;
  readonly inzagen: number;
  readonly antwoordadressen: number;
  readonly toegangslijsten: number;
}

/** What is kept of people no longer than it is needed; the terms are those of docs/privacy.md, and the database looks at them itself. */
export abstract class OpruimRecord {
  /** Clears everything whose term is over at `nu` (calendar instant); reads and addresses to answer to go by the real clock. Answers how many of each went. */
  abstract clear(nu: string): Promise<Opgeruimd>;
}
