// SPDX-License-Identifier: EUPL-1.2

/** A beheerder who can be told something, and for which organisation they are one. */
export interface BereikbareBeheerder {
  readonly persoonId: string;
  readonly organisatieId: string;
  readonly emailadres: string;
}

/** To tell every beheerder of all areas that something of the system itself is wrong: once a day for each thing, over all workers. */
export abstract class BeheerderMelding {
  /** May this be told now? True for one who asks, until a day went by or `release`. `onderwerp` is a short code. */
  abstract claim(onderwerp: string): Promise<boolean>;
  /** It is over, or it could not be told: the next claim holds at once. */
  abstract release(onderwerp: string): Promise<void>;
  /** The beheerders of that day (Amsterdam date) and where they get mail, each address once; empty when none has one. */
  abstract listBeheerders(vandaag: string): Promise<readonly BereikbareBeheerder[]>;
}
