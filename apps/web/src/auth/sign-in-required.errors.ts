// SPDX-License-Identifier: EUPL-1.2

/** This page is for people who are signed in; answered by sending the browser to sign in. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';

  /** @param terug local path to come back to. */
  constructor(readonly terug: string) {
    super(`Sign in first, then ${terug}.`);
  }

  /** Where the browser goes. Example: `/inloggen?terug=%2Fvastlopers`. */
  get location(): string {
    return this.terug === '/' ? '/inloggen' : `/inloggen?terug=${encodeURIComponent(this.terug)}`;
  }
}
