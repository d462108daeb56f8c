// SPDX-License-Identifier: EUPL-1.2

/** One service that signs people in, usually one per organisation. */
export interface OidcIssuer {
  /** Names it in addresses: lower-case letters, digits and dashes. */
  readonly sleutel: string;
  /** What people read when there is a choice. */
  readonly naam: string;
  /** The issuer exactly as its tokens name it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Only the pages need it; empty elsewhere. */
  readonly clientSecret: string;
  /** Path of a file with the private key (JWK) with which the pages prove who they are, in the place of a secret (`private_key_jwt`); absent or empty: the secret does. */
  readonly clientKey?: string;
  /** Values of `acr` that are strong enough for rijksvertegenwoordiger, departement and beheerder; empty: none is. */
  readonly acr: readonly string[];
  /** The `sleutel` of each organisation whose people sign in here; absent or empty: people of every organisation may. */
  readonly organisaties?: readonly string[];
}
