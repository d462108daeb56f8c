// SPDX-License-Identifier: EUPL-1.2
import { DataSource } from 'typeorm';
import { PersistenceModule } from '#persistence/persistence.module';
import { issuersOf } from '#platform/auth/sign-in-configuration';
import { discoverKeys, TokenVerifier } from '#platform/auth/token-verifier';
import type { Configuration } from '#platform/configuration';
import { aanmelddienstenVan } from '#platform/health/aanmelddiensten';
import { AfhankelijkhedenModule } from '#platform/health/afhankelijkheden.module';
import { RateLimit } from '#platform/http/rate-limit';
import { createOutgoingFetch } from '#platform/outgoing/outgoing-fetch';
import { WebhookInstellingModule } from '#platform/webhook-instelling.module';
import { ProcessModule } from '#process/process.module';
import { temporalTlsOf } from '#process/temporal-tls';
import type { ApiParts } from './api.module.js';
import { apiLimits } from './http/api-limits.js';

/** The parts of the running product: PostgreSQL, Temporal and the sign-in service of the configuration. Temporal and the sign-in service may be away at the start. */
export function realParts(configuration: Configuration): ApiParts {
  const {
    databaseUrl,
    databasePool,
    tempoMs,
    wekspreidingMinuten,
    nodeEnvironment,
    temporalAddress,
    temporalNamespace,
    handelingWachtMs,
    oidcAudience,
  } = configuration;
  const outgoingFetch = createOutgoingFetch({
    isProduction: nodeEnvironment === 'production',
    privateHosts: configuration.outgoingPrivateHosts,
  });
  const issuers = issuersOf(configuration);
  const findKeys = (issuer: string): ReturnType<typeof discoverKeys> => discoverKeys(issuer, outgoingFetch);
  const persistence = PersistenceModule.forRoot({
    url: databaseUrl,
    poolSize: databasePool,
    applicationName: 'doorbraak-api',
    klok: { tempoMs, spreidingMinuten: wekspreidingMinuten, nodeEnv: nodeEnvironment },
  });
  return {
    adapters: [
      persistence,
      ProcessModule.forRoot({
        address: temporalAddress,
        namespace: temporalNamespace,
        tls: temporalTlsOf(configuration),
        deliveryTimeoutMs: handelingWachtMs,
      }),
      AfhankelijkhedenModule.with(DataSource, aanmelddienstenVan(issuers, findKeys)),
      WebhookInstellingModule.forRoot(configuration),
    ],
    tokens: new TokenVerifier({ issuers, audience: oidcAudience }, findKeys),
    rateLimit: new RateLimit(apiLimits(nodeEnvironment)),
    proxyHops: configuration.proxyHops,
    metrics: { token: configuration.metricsToken, isProduction: nodeEnvironment === 'production' },
    securityTxt: { contact: configuration.securityContact, publicUrl: configuration.publicApiUrl },
  };
}
