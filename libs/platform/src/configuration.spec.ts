// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CONFIGURATION_KEYS, ConfigurationError, readConfiguration, readLocalConfiguration } from './configuration.js';

const DATABASE_URL = 'postgres://doorbraak_app:geheim@127.0.0.1:5433/doorbraak';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfiguration(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
}

describe(readConfiguration.name, () => {
  it('needs the database address and has a value for everything else', () => {
    const configuration = readConfiguration({ DATABASE_URL });
    expect(configuration).toEqual({
      nodeEnvironment: 'development',
      databaseUrl: DATABASE_URL,
      migrationDatabaseUrl: null,
      databasePool: 10,
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'default',
      handelingWachtMs: 900,
      oidcIssuer: 'http://127.0.0.1:3002',
      oidcAudience: 'https://doorbraak.local/api',
      oidcName: 'Aanmelddienst',
      oidcClientId: 'doorbraak-web',
      oidcClientSecret: null,
      oidcAcr: ['urn:doorbraak:acr:oefenen'],
      oidcFurtherIssuers: [],
      sessieGeheim: null,
      portWeb: 3000,
      portApi: 3001,
      portOidc: 3002,
      portWorker: 3003,
      portTemporal: 7233,
      portTemporalUi: 8233,
      host: '127.0.0.1',
      dataFolder: resolve('.doorbraak'),
      tempoMs: null,
      wekspreidingMinuten: 10,
      zonderVoorbeelden: false,
      logLevel: 'info',
      publicApiUrl: 'http://127.0.0.1:3001',
      publicWebUrl: 'http://127.0.0.1:3000',
      securityContact: 'http://127.0.0.1:3000',
    });
  });

  it('lets an address follow the port that was chosen', () => {
    const configuration = readConfiguration({ DATABASE_URL, PORT_OIDC: '4002', PORT_API: '4001', PORT_TEMPORAL: '4233' });
    expect(configuration.oidcIssuer).toBe('http://127.0.0.1:4002');
    expect(configuration.publicApiUrl).toBe('http://127.0.0.1:4001');
    expect(configuration.temporalAddress).toBe('127.0.0.1:4233');
  });

  it('names every fault at once', () => {
    const faults = faultsOf({
      PORT_API: 'abc',
      DATABASE_POOL: '0',
      LOG_LEVEL: 'luid',
      OIDC_ISSUER: 'ftp://x',
      TEMPORAL_ADDRESS: 'http://x',
    });
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
      'DATABASE_POOL',
      'DATABASE_URL',
      'LOG_LEVEL',
      'OIDC_ISSUER',
      'PORT_API',
      'TEMPORAL_ADDRESS',
    ]);
  });

  it.each([
    ['PORT_API', '0'],
    ['PORT_API', '65536'],
    ['PORT_API', '3.5'],
    ['DOORBRAAK_TEMPO', '0'],
    ['DOORBRAAK_TEMPO', '-1'],
    ['DOORBRAAK_TEMPO', 'snel'],
    ['DOORBRAAK_WEKSPREIDING_MINUTEN', '241'],
    ['DOORBRAAK_ZONDER_VOORBEELDEN', 'ja'],
    ['NODE_ENV', 'productie'],
    ['HOST', 'overal'],
    ['PUBLIC_WEB_URL', 'doorbraak.nl'],
    ['SECURITY_CONTACT', 'bel ons'],
    ['TEMPORAL_NAMESPACE', 'met spatie'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['MIGRATION_DATABASE_URL', 'geen adres'],
  ])('refuses %s=%s in one sentence', (key, value) => {
    const faults = faultsOf({ DATABASE_URL, [key]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(key);
  });

  it('never repeats a password in a fault', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://a:zeergeheim@x/y' }).join()).not.toContain('zeergeheim');
  });

  it('refuses a fast clock and unnamed addresses in production', () => {
    const faults = faultsOf({ NODE_ENV: 'production', DATABASE_URL, DOORBRAAK_TEMPO: '2000' });
    expect(faults.join('\n')).toMatch(/DOORBRAAK_TEMPO mag niet in productie/);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining(['TEMPORAL_ADDRESS', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'PUBLIC_API_URL', 'PUBLIC_WEB_URL']),
    );
  });

  it('accepts a fast clock outside production', () => {
    expect(readConfiguration({ DATABASE_URL, DOORBRAAK_TEMPO: '2000' }).tempoMs).toBe(2000);
  });

  it('refuses the same port twice', () => {
    expect(faultsOf({ DATABASE_URL, PORT_API: '3000' })).toEqual([
      'PORT_API en PORT_WEB zijn allebei 3000. Kies twee verschillende poorten.',
    ]);
  });

  it('reads an empty variable as absent', () => {
    const empty = Object.fromEntries(CONFIGURATION_KEYS.map((key) => [key, '']));
    expect(readConfiguration({ ...empty, DATABASE_URL })).toEqual(readConfiguration({ DATABASE_URL }));
  });
});

describe(readLocalConfiguration.name, () => {
  it('accepts that there is no database yet', () => {
    expect(readLocalConfiguration({}).databaseUrl).toBeNull();
  });

  it('keeps a database that is given', () => {
    expect(readLocalConfiguration({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  });
});

describe('.env.example', () => {
  const example = readFileSync(resolve('.env.example'), 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);

  it('names exactly the keys that are read', () => {
    expect(named).toEqual(CONFIGURATION_KEYS);
  });

  it('says above each key what it is', () => {
    for (const key of CONFIGURATION_KEYS) expect(example).toMatch(new RegExp(`^# .+\\n${key}=`, 'm'));
  });
});
