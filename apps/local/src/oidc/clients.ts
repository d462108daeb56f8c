// SPDX-License-Identifier: EUPL-1.2

/** The client of the pages: with a secret, code flow and PKCE. */
export const WEB_CLIENT = 'doorbraak-web';
/** The client of `npm run token`: on this machine, without a secret, code flow and PKCE. */
export const TOKEN_CLIENT = 'doorbraak-token';
/** Where `doorbraak-token` gets its code; for a native client the port is free to choose (RFC 8252, section 7.3). */
export const TOKEN_REDIRECT = 'http://127.0.0.1/terug';
/** What a token may be used for. */
export const API_SCOPE = 'doorbraak';
