// SPDX-License-Identifier: EUPL-1.2

/** So many different addresses refused for now, one after the other, and it is the server that takes nothing. */
const SERVER_IS_AWAY_FROM = 3;

/** Refusals for now in a row, with no mail taken in between: of one receiver they are about that receiver, of several about the server. */
export class RefusalRow {
  private readonly addresses = new Set<string>();

  /** Notes that a mail to this address was refused for now. Answers whether it is the server. */
  add(emailadres: string): boolean {
    if (this.addresses.size < SERVER_IS_AWAY_FROM) this.addresses.add(emailadres.toLowerCase());
    return this.addresses.size >= SERVER_IS_AWAY_FROM;
  }

  /** A mail was taken: the server takes mail. */
  end(): void {
    this.addresses.clear();
  }
}
