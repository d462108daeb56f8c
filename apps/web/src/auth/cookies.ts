// SPDX-License-Identifier: EUPL-1.2

/** How a cookie of ours is set: not readable by scripts, not sent along with requests that another site begins, except when a visitor follows a link. */
export interface CookieOptions {
  readonly path: '/';
  readonly httpOnly: true;
  readonly sameSite: 'lax';
  readonly secure: boolean;
  readonly maxAge?: number;
}

/** The names and options of our cookies in this installation. */
export interface Cookies {
  /** Holds the session. */
  readonly sessie: string;
  /** Binds a sign-in under way to the browser that began it. */
  readonly browser: string;
  /** Tells the page that an act leads to what was done. */
  readonly gedaan: string;
  readonly options: CookieOptions;
}

/**
 * Over https, and on `localhost`, the names begin with `__Host-` and the cookies are Secure: no other host or path can set them. Plain http
 * on `127.0.0.1` knows no such cookies in every browser, so there the names go without; production refuses plain http.
 * @example cookiesFor('https://doorbraak.example').sessie // '__Host-doorbraak-sessie'
 * @example cookiesFor('http://127.0.0.1:3000').sessie // 'doorbraak-sessie'
 */
export function cookiesFor(publicWebUrl: string): Cookies {
  const { protocol, hostname } = new URL(publicWebUrl);
  const secure = protocol === 'https:' || hostname === 'localhost';
  const prefix = secure ? '__Host-' : '';
  return {
    sessie: `${prefix}doorbraak-sessie`,
    browser: `${prefix}doorbraak-aanmelding`,
    gedaan: `${prefix}doorbraak-gedaan`,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}
