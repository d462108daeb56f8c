// SPDX-License-Identifier: EUPL-1.2

/** A sign-in that has been sent to an issuer and has not come back yet. */
export interface Aanmeldpoging {
  /** Hash of the `state` that comes back. */
  readonly kenmerk: string;
  /** Hash of what the browser holds: only the browser that began may finish. */
  readonly browser: string;
  readonly issuer: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Local path to go to afterwards, sealed: it may hold the secret of an invitation. */
  readonly terug: string;
  /** Was the issuer asked for a sign-in anew? */
  readonly opnieuw: boolean;
}

/** Sign-ins under way. Each is used once, also when two processes get the same answer at the same time. */
export abstract class AanmeldpogingRepository {
  /** Keeps a sign-in for so many minutes, and forgets the old ones. */
  abstract start(poging: Aanmeldpoging, minuten: number): Promise<void>;
  /** The sign-in of this state and browser, for the first and only time; null when it is unknown, used, too old or of another browser. */
  abstract use(kenmerk: string, browser: string): Promise<Aanmeldpoging | null>;
}
