// SPDX-License-Identifier: EUPL-1.2

/** This page is for people who are signed in; answered by sending the browser to sign in, or by a page that does when a form was sent. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';

  /**
   * @param terug local path to come back to.
   * @param kept whether the form that was sent is kept for after signing in; null when no form was sent.
   */
  constructor(
    readonly terug: string,
    readonly kept: boolean | null = null,
  ) {
    super(`Sign in first, then ${terug}.`);
  }

  /** Where the browser goes. Example: `/inloggen?terug=%2Fvastlopers`. */
  get location(): string {
    return this.terug === '/' ? '/inloggen' : `/inloggen?terug=${encodeURIComponent(this.terug)}`;
  }
}
