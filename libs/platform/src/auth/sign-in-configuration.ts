// SPDX-License-Identifier: EUPL-1.2
import {
  booleanFlag,
  exactUrl,
  optional,
  portOrUsual,
  text,
  words,
  line,
  type Environment,
  type Rule,
} from '../configuration-rules.js';
import type { OidcIssuer } from './oidc-issuer.js';

/** The `acr` of the local sign-in service: good enough to practise every role on one machine, never in production. */
export const LOCAL_ACR = 'urn:doorbraak:acr:oefenen';

/** What a process knows of signing in. */
export interface SignInConfiguration {
  /** OIDC_ISSUER: who signs the tokens, exactly as these name it (some end in a slash). Default `http://127.0.0.1:<PORT_OIDC>`; required in production. */
  readonly oidcIssuer: string;
  /** OIDC_AUDIENCE: whom a token must be meant for. Default `https://doorbraak.local/api`; required in production. */
  readonly oidcAudience: string;
  /** OIDC_NAME: what people read when they choose where to sign in. Default `Aanmelddienst`. */
  readonly oidcName: string;
  /** OIDC_CLIENT_ID: as whom the pages sign people in. Default `doorbraak-web`. */
  readonly oidcClientId: string;
  /** OIDC_CLIENT_SECRET: only the pages need it. Empty case: `null`. */
  readonly oidcClientSecret: string | null;
  /** OIDC_CLIENT_KEY: path of a file with the private key (JWK) with which the pages prove who they are, instead of a secret. Empty case: `null`. */
  readonly oidcClientKey: string | null;
  /** OIDC_ACR: values of `acr` that are strong enough for the roles that ask for it, with spaces between. Empty in production when absent. */
  readonly oidcAcr: readonly string[];
  /** OIDC_ORGANISATIES: `sleutel` of each organisation whose people sign in at OIDC_ISSUER, with spaces between. Default none: people of every organisation may. */
  readonly oidcOrganisaties: readonly string[];
  /** OIDC_ISSUERS: further issuers beside OIDC_ISSUER, as JSON. Default none. */
  readonly oidcFurtherIssuers: readonly OidcIssuer[];
  /** UITNODIGING_ZONDER_ADRES: may an invitation be accepted when the sign-in service names no checked e-mail address? Default `false` in production, else `true`. */
  readonly uitnodigingZonderAdres: boolean;
  /** SESSIE_GEHEIM: the secret behind sessions and forms; only the pages need it. Empty case: `null`. */
  readonly sessieGeheim: string | null;
}

/** How each of them is read. */
export const SIGN_IN_RULES: { readonly [Field in keyof SignInConfiguration]: Rule<SignInConfiguration[Field]> } = {
  oidcIssuer: exactUrl('OIDC_ISSUER', (env) => `http://127.0.0.1:${portOrUsual(env, 'PORT_OIDC', 3002)}`),
  oidcAudience: text('OIDC_AUDIENCE', () => 'https://doorbraak.local/api'),
  oidcName: line('OIDC_NAME', 'Aanmelddienst'),
  oidcClientId: text('OIDC_CLIENT_ID', () => 'doorbraak-web'),
  oidcClientSecret: optional(text('OIDC_CLIENT_SECRET', () => '')),
  oidcClientKey: optional(text('OIDC_CLIENT_KEY', () => '')),
  oidcAcr: words('OIDC_ACR', (env) => (env['NODE_ENV'] === 'production' ? [] : [LOCAL_ACR])),
  oidcOrganisaties: words('OIDC_ORGANISATIES', () => []),
  oidcFurtherIssuers: { key: 'OIDC_ISSUERS', read: readFurtherIssuers },
  uitnodigingZonderAdres: {
    key: 'UITNODIGING_ZONDER_ADRES',
    read: (env) =>
      booleanFlag('UITNODIGING_ZONDER_ADRES').read(
        env['UITNODIGING_ZONDER_ADRES'] ? env : { UITNODIGING_ZONDER_ADRES: env['NODE_ENV'] === 'production' ? '0' : '1' },
      ),
  },
  sessieGeheim: optional(text('SESSIE_GEHEIM', () => '')),
};

/** The name in addresses of the issuer of OIDC_ISSUER. */
const FIRST_ISSUER = 'eerste';

/** Every issuer, that of OIDC_ISSUER first. */
export function issuersOf(configuration: SignInConfiguration): readonly OidcIssuer[] {
  const { oidcName, oidcIssuer, oidcClientId, oidcClientSecret, oidcClientKey, oidcAcr, oidcOrganisaties } = configuration;
  const { oidcFurtherIssuers } = configuration;
  const first = {
    sleutel: FIRST_ISSUER,
    naam: oidcName,
    issuer: oidcIssuer,
    clientId: oidcClientId,
    clientSecret: oidcClientSecret ?? '',
    clientKey: oidcClientKey ?? '',
    acr: oidcAcr,
    organisaties: oidcOrganisaties,
  };
  return [first, ...oidcFurtherIssuers];
}

type Fault = { readonly fault: string };

const SHAPE =
  'OIDC_ISSUERS is geen goede lijst. Geef JSON: [{"sleutel":"gemeente","naam":"Gemeente","issuer":"https://…","clientId":"…","clientSecret":"…","acr":["…"],"organisaties":["…"]}].';

function readFurtherIssuers(env: Environment): { readonly value: readonly OidcIssuer[] } | Fault {
  const given = env['OIDC_ISSUERS'];
  if (!given) return { value: [] };
  const list = parsedList(given)?.map(issuerOf);
  if (!list || !list.every((one): one is OidcIssuer => one !== null)) return { fault: SHAPE };
  const keys = [FIRST_ISSUER, ...list.map(({ sleutel }) => sleutel)];
  if (new Set(keys).size < keys.length)
    return { fault: `OIDC_ISSUERS heeft twee keer dezelfde sleutel (${FIRST_ISSUER} is van OIDC_ISSUER).` };
  return { value: list };
}

function parsedList(given: string): unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(given);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null; // the caller says what a good list looks like, without repeating a secret
  }
}

function issuerOf(entry: unknown): OidcIssuer | null {
  const {
    sleutel,
    naam,
    issuer,
    clientId,
    clientSecret = '',
    clientKey = '',
    acr = [],
    organisaties = [],
  } = (entry ?? {}) as Partial<Record<keyof OidcIssuer, unknown>>;
  if (typeof sleutel !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(sleutel)) return null;
  if (typeof naam !== 'string' || naam === '' || typeof clientId !== 'string' || clientId === '') return null;
  if (typeof issuer !== 'string' || !/^https?:\/\/[^\s/]+\S*$/.test(issuer) || typeof clientSecret !== 'string') return null;
  if (typeof clientKey !== 'string') return null;
  if (!isWords(acr) || !isWords(organisaties)) return null;
  return { sleutel, naam, issuer, clientId, clientSecret, clientKey, acr, organisaties };
}

function isWords(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'string' && one !== '');
}
