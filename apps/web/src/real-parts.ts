// SPDX-License-Identifier: EUPL-1.2
import type { CustomFetch } from 'openid-client';
import { DataSource } from 'typeorm';
import { PersistenceModule } from '#persistence/persistence.module';
import { OidcClients } from '#platform/auth/oidc-clients';
import { SessionSecret } from '#platform/auth/session-secret';
import { issuersOf } from '#platform/auth/sign-in-configuration';
import { discoverKeys } from '#platform/auth/token-verifier';
import { aanmelddienstenVan } from '#platform/health/aanmelddiensten';
import { AfhankelijkhedenModule } from '#platform/health/afhankelijkheden.module';
import { RateLimit, type RateLimits } from '#platform/http/rate-limit';
import { createOutgoingFetch } from '#platform/outgoing/outgoing-fetch';
import type { WebConfiguration } from '#platform/web-configuration';
import { ProcessModule } from '#process/process.module';
import { WebhookInstellingModule } from '#platform/webhook-instelling.module';
import { temporalTlsOf } from '#process/temporal-tls';
import { cookiesFor } from './auth/cookies.js';
import { RealTicker } from './levend/ticker.js';
import type { WebParts } from './web.module.js';

/** A minute of one person, of visitors behind one address, and of sign-ins behind one address: an organisation that starts its day stays below it. */
const LIMITS: RateLimits = { persoon: 600, adres: 1_200, aanmelden: 240 };

/** The parts of the running pages: PostgreSQL, Temporal and the sign-in services of the configuration. The last two may be away at the start. */
export function realParts(configuration: WebConfiguration): WebParts {
  const { databaseUrl, databasePool, tempoMs, wekspreidingMinuten, nodeEnvironment, publicWebUrl } = configuration;
  const { temporalAddress, temporalNamespace, handelingWachtMs } = configuration;
  const issuers = issuersOf(configuration);
  const isProduction = nodeEnvironment === 'production';
  const outgoingFetch = createOutgoingFetch({ isProduction, privateHosts: configuration.outgoingPrivateHosts });
  return {
    adapters: [
      PersistenceModule.forRoot({
        url: databaseUrl,
        poolSize: databasePool,
        applicationName: 'doorbraak-web',
        klok: { tempoMs, spreidingMinuten: wekspreidingMinuten, nodeEnv: nodeEnvironment },
      }),
      ProcessModule.forRoot({
        address: temporalAddress,
        namespace: temporalNamespace,
        tls: temporalTlsOf(configuration),
        deliveryTimeoutMs: handelingWachtMs,
      }),
      AfhankelijkhedenModule.with(
        DataSource,
        aanmelddienstenVan(issuers, (issuer) => discoverKeys(issuer, outgoingFetch)),
      ),
      WebhookInstellingModule.forRoot(configuration),
    ],
    oidc: new OidcClients({ issuers, webUrl: publicWebUrl, allowHttp: !isProduction, fetch: outgoingFetch as CustomFetch }),
    rateLimit: new RateLimit(LIMITS),
    ticker: new RealTicker(),
    proxyHops: configuration.proxyHops,
    settings: {
      doors: configuration,
      publicWebUrl,
      securityContact: configuration.securityContact,
      issuers,
      uitnodigingZonderAdres: configuration.uitnodigingZonderAdres,
      secret: new SessionSecret(configuration.sessieGeheim),
      cookies: cookiesFor(publicWebUrl),
      wachtrijUrl: configuration.queueDatabaseUrl,
      mailPerUur: configuration.mailPerUur,
    },
  };
}
