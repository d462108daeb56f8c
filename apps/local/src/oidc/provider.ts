// SPDX-License-Identifier: EUPL-1.2
import Provider, { errors, type Configuration as ProviderConfiguration, type KoaContextWithOIDC } from 'oidc-provider';
import { LOCAL_ACR } from '#platform/auth/sign-in-configuration';
import type { LocalSecrets } from '../secrets.js';
import type { DemoPersoon } from '../demo-data.js';
import { chooseAddress } from './choose-address.js';
import { API_SCOPE, TOKEN_CLIENT, TOKEN_REDIRECT, WEB_CLIENT } from './clients.js';
import { errorPage } from './person.page.js';
import { LOGOUT_POLICY, logoutPage } from './logout.page.js';

/** What the sign-in service needs to know. */
export interface ProviderOptions {
  readonly issuer: string;
  /** Whom the access tokens are meant for. */
  readonly audience: string;
  readonly webUrl: string;
  readonly portWeb: number;
  readonly secrets: LocalSecrets;
  /** Of the people to practise with nobody checked an address; a person with one says that it was checked. */
  readonly personen: readonly (DemoPersoon & { readonly emailadres?: string })[];
}

const HOUR_SECONDS = 3600;
const TOKEN_SECONDS = 8 * HOUR_SECONDS;

/**
 * A real OpenID Connect provider with the demo people: code flow with PKCE only, access tokens are JWTs (RS256) for one
 * audience, `sub` is the key of the person. For one machine; whoever reaches it can be anyone, so it listens on 127.0.0.1 only.
 */
export function createProvider(options: ProviderOptions): Provider {
  return new Provider(options.issuer, {
    clients: clients(options),
    clientDefaults: { grant_types: ['authorization_code'], response_types: ['code'] },
    jwks: { keys: options.secrets.signingKeys as { kty: string }[] },
    cookies: { keys: [...options.secrets.cookieKeys] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    acrValues: [LOCAL_ACR],
    // The API weighs a token as the pages weigh a session, so it must know how strong the sign-in was (RFC 9068, section 2.2.1).
    extraTokenClaims: (ctx) => {
      const acr = ctx.oidc.entities.AuthorizationCode?.acr;
      return acr === undefined ? undefined : { acr };
    },
    scopes: ['openid', 'profile', 'email'],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: { enabled: true, ...resourceIndicators(options.audience) },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.set('content-security-policy', LOGOUT_POLICY);
          ctx.body = logoutPage(form);
        },
      },
    },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      IdToken: HOUR_SECONDS,
      Session: TOKEN_SECONDS,
      Grant: TOKEN_SECONDS,
      Interaction: HOUR_SECONDS,
    },
    interactions: { url: (_ctx, interaction) => chooseAddress(interaction.uid) },
    findAccount: (_ctx, sub) => {
      const persoon = options.personen.find(({ sleutel }) => sleutel === sub);
      return (
        persoon && {
          accountId: sub,
          claims: () => ({
            sub,
            name: persoon.naam,
            ...(persoon.emailadres === undefined ? {} : { email: persoon.emailadres, email_verified: true }),
          }),
        }
      );
    },
    loadExistingGrant: grantEverything(options.audience),
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = errorPage(out.error_description ?? out.error);
    },
  });
}

function clients(options: ProviderOptions): ProviderConfiguration['clients'] {
  const hosts = new Set([options.webUrl, `http://127.0.0.1:${options.portWeb}`, `http://localhost:${options.portWeb}`]);
  return [
    {
      client_id: WEB_CLIENT,
      client_secret: options.secrets.webClient,
      require_auth_time: true,
      redirect_uris: [...hosts].map((host) => `${host}/aanmelden/terug`),
      post_logout_redirect_uris: [...hosts].map((host) => `${host}/`),
    },
    { client_id: TOKEN_CLIENT, application_type: 'native', token_endpoint_auth_method: 'none', redirect_uris: [TOKEN_REDIRECT] },
  ];
}

/** Every token is for the API, also when the client names no resource; another resource is refused. */
function resourceIndicators(audience: string) {
  return {
    defaultResource: () => audience,
    useGrantedResource: () => true,
    getResourceServerInfo: (_ctx: KoaContextWithOIDC, resource: string) => {
      if (resource !== audience) throw new errors.InvalidTarget();
      return {
        scope: API_SCOPE,
        audience,
        accessTokenFormat: 'jwt' as const,
        accessTokenTTL: TOKEN_SECONDS,
        jwt: { sign: { alg: 'RS256' as const } },
      };
    },
  };
}

/** Both clients are our own, so nobody is asked for consent. */
function grantEverything(audience: string): NonNullable<ProviderConfiguration['loadExistingGrant']> {
  return async (ctx) => {
    const { client, session, provider } = ctx.oidc;
    if (!client || !session?.accountId) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile email');
    grant.addResourceScope(audience, API_SCOPE);
    await grant.save();
    return grant;
  };
}
