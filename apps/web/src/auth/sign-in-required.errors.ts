// SPDX-License-Identifier: EUPL-1.2

/** A form that came without a session: is it kept for after signing in? When it is not, the sentences that were typed in it. */
export interface SentFormulier {
  readonly kept: boolean;
  readonly typed: readonly string[];
}

/** This page is for people who are signed in; answered by sending the browser to sign in, or by a page that does when a form was sent. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';

  /**
   * @param terug local path to come back to.
   * @param formulier the form that was sent; null when none was.
   */
  constructor(
    readonly terug: string,
    readonly formulier: SentFormulier | null = null,
  ) {
    super(`Sign in first, then ${terug}.`);
  }

  /** Where the browser goes. Example: `/inloggen?terug=%2Fvastlopers`. */
  get location(): string {
    return this.terug === '/' ? '/inloggen' : `/inloggen?terug=${encodeURIComponent(this.terug)}`;
  }
}
