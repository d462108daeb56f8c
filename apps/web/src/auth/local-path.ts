// SPDX-License-Identifier: EUPL-1.2

const LONGEST = 2_000;
const NOWHERE = 'http://nergens.invalid';
/** Going back to these would sign in or out again. */
const OF_SIGNING_IN = /^\/(?:inloggen|uitloggen|aanmelden)(?:\/|$)/;

/**
 * The path to go to after signing in: always one of our own, so that nobody can send a visitor elsewhere through our address (open redirect).
 * Anything else gives `/`.
 * @example localPath('/vastlopers?trede=partners') // '/vastlopers?trede=partners'
 * @example localPath('//kwaad.example') // '/'
 */
export function localPath(wish: unknown): string {
  // Browsers read a backslash as a slash and skip tabs and line breaks, so neither may be there at all.
  if (typeof wish !== 'string' || wish.length > LONGEST || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(wish)) return '/';
  if (!URL.canParse(wish, NOWHERE)) return '/';
  const { origin, pathname, search } = new URL(wish, NOWHERE);
  return origin === NOWHERE && !pathname.startsWith('//') && !OF_SIGNING_IN.test(pathname) ? `${pathname}${search}` : '/';
}

/** Is this the way to an invitation? Example: `isUitnodigingPath('/uitnodiging/Zq3t') // true`. */
export function isUitnodigingPath(path: string): boolean {
  return path.startsWith('/uitnodiging/');
}
