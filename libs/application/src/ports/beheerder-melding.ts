// SPDX-License-Identifier: EUPL-1.2

/** To tell every beheerder of all areas that something of the system itself is wrong: once a day for each thing, over all workers. */
export abstract class BeheerderMelding {
  /** May this be told now? True for one who asks, until a day went by or `release`. `onderwerp` is a short code. */
  abstract claim(onderwerp: string): Promise<boolean>;
  /** It is over, or it could not be told: the next claim holds at once. */
  abstract release(onderwerp: string): Promise<void>;
  /** Where the beheerders of that day (Amsterdam date) get mail; empty when none has an address. */
  abstract listAdressen(vandaag: string): Promise<readonly string[]>;
}
