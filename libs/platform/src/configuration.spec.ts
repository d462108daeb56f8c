// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { issuersOf } from './auth/sign-in-configuration.js';
import {
  CONFIGURATION_KEYS,
  ConfigurationError,
  readApiConfiguration,
  readConfiguration,
  readLocalConfiguration,
  readWorkerConfiguration,
} from './configuration.js';

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
      workerDatabaseUrl: null,
      auditorDatabaseUrl: null,
      queueDatabaseUrl: null,
      migrationDatabaseUrl: null,
      databasePool: 10,
      temporalAddress: '127.0.0.1:7233',
      temporalTls: 'uit',
      temporalTlsCa: null,
      temporalNamespace: 'default',
      workflowCache: 600,
      handelingWachtMs: 900,
      oidcIssuer: 'http://127.0.0.1:3002',
      oidcAudience: 'https://doorbraak.local/api',
      oidcName: 'Aanmelddienst',
      oidcClientId: 'doorbraak-web',
      oidcClientSecret: null,
      oidcClientKey: null,
      oidcAcr: ['urn:doorbraak:acr:oefenen'],
      oidcOrganisaties: [],
      oidcFurtherIssuers: [],
      uitnodigingZonderAdres: true,
      sessieGeheim: null,
      smtpUrl: 'smtp://127.0.0.1:3025',
      mailVan: 'Doorbraak <doorbraak@doorbraak.example>',
      mailAltijd: true,
      mailPerUur: null,
      linkGeheim: null,
      portSmtp: 3025,
      portMail: 3004,
      antwoordAdres: 'antwoord@doorbraak.example',
      portPostvak: 3026,
      postvakTlsCert: null,
      postvakTlsSleutel: null,
      postvakZonderTls: false,
      webhookSleutels: [],
      webhookBron: 'urn:nld:oin:00000000000000000000:systeem:doorbraak',
      webhookLokaal: false,
      webhookInterneServers: [],
      outgoingPrivateHosts: [],
      metricsToken: null,
      proxyHops: 0,
      portWeb: 3000,
      portApi: 3001,
      portOidc: 3002,
      portWorker: 3003,
      portTemporal: 7233,
      portTemporalUi: 8233,
      host: '127.0.0.1',
      dataFolder: resolve('.doorbraak'),
      logControlepuntBestand: resolve('.doorbraak/logcontrolepunten.jsonl'),
      vernietigingMap: resolve('.doorbraak/vernietiging'),
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
    ['WORKFLOW_CACHE', '0'],
    ['WORKFLOW_CACHE', '20001'],
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
    ['WORKER_DATABASE_URL', 'http://x/y'],
    ['AUDITOR_DATABASE_URL', 'geen adres'],
    ['MIGRATION_DATABASE_URL', 'geen adres'],
  ])('refuses %s=%s in one sentence', (key, value) => {
    const faults = faultsOf({ DATABASE_URL, [key]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(key);
  });

  it('never repeats a password in a fault', () => {
    const faults = faultsOf({ DATABASE_URL: 'mysql://a:zeergeheim@x/y' });
    expect([faults.length, faults.join().includes('zeergeheim')]).toEqual([1, false]);
  });

  it('refuses a fast clock and unnamed addresses in production', () => {
    const faults = faultsOf({ NODE_ENV: 'production', DATABASE_URL, DOORBRAAK_TEMPO: '2000' });
    expect(faults.join('\n')).toMatch(/DOORBRAAK_TEMPO mag niet in productie/);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'TEMPORAL_ADDRESS',
        'TEMPORAL_TLS',
        'OIDC_ISSUER',
        'OIDC_AUDIENCE',
        'PUBLIC_API_URL',
        'PUBLIC_WEB_URL',
      ]),
    );
  });

  describe('in production', () => {
    const PRODUCTION = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://doorbraak_app:kX83hf0sQw2m@10.0.0.4/doorbraak?sslmode=verify-full',
      TEMPORAL_ADDRESS: 'temporal:7233',
      TEMPORAL_TLS: 'aan',
      OIDC_ISSUER: 'https://aanmelden.gemeente.example',
      OIDC_AUDIENCE: 'https://doorbraak.example/api',
      PUBLIC_API_URL: 'https://api.doorbraak.example',
      PUBLIC_WEB_URL: 'https://doorbraak.example',
    };

    it('starts when everything is named', () => {
      expect(faultsOf(PRODUCTION)).toEqual([]);
      expect(readConfiguration(PRODUCTION).oidcAcr).toEqual([]);
    });

    it('lets an invitation be accepted without a checked address only where the installation says so', () => {
      expect(readConfiguration(PRODUCTION).uitnodigingZonderAdres).toBe(false);
      expect(readConfiguration({ ...PRODUCTION, UITNODIGING_ZONDER_ADRES: '1' }).uitnodigingZonderAdres).toBe(true);
    });

    it.each([
      'postgres://doorbraak_app@db/doorbraak?sslmode=disable',
      'postgres://doorbraak_app:@db/doorbraak?sslmode=disable',
      'postgres://doorbraak_app:doorbraak_app@db/doorbraak?sslmode=disable',
      'postgres://doorbraak_app:geheim@db/doorbraak?sslmode=disable',
      'postgres://doorbraak_app:alleen-voor-tests@db/doorbraak?sslmode=disable',
      'postgres://doorbraak_app:aaaaaaaaaaaaaaaaaaaa@db/doorbraak?sslmode=disable',
    ])('refuses the database address %s', (url) => {
      for (const key of [
        'DATABASE_URL',
        'WORKER_DATABASE_URL',
        'AUDITOR_DATABASE_URL',
        'WACHTRIJ_DATABASE_URL',
        'MIGRATION_DATABASE_URL',
      ]) {
        const faults = faultsOf({ ...PRODUCTION, [key]: url });
        expect(faults).toEqual([expect.stringMatching(new RegExp(`^${key} heeft geen wachtwoord, of een dat te raden is`))]);
      }
    });

    it.each([
      ['http://aanmelden.gemeente.example', /https/],
      ['https://localhost:3002', /privé-adres/],
      ['https://10.0.0.8', /privé-adres/],
      ['https://[fd00::1]', /privé-adres/],
    ])('refuses the issuer %s', (issuer, words) => {
      expect(faultsOf({ ...PRODUCTION, OIDC_ISSUER: issuer })).toEqual([expect.stringMatching(words)]);
      const further = [{ sleutel: 'school', naam: 'School', issuer, clientId: 'doorbraak' }];
      expect(faultsOf({ ...PRODUCTION, OIDC_ISSUERS: JSON.stringify(further) })).toEqual([expect.stringMatching(words)]);
    });

    it.each(['', '?sslmode=require', '?sslmode=prefer', '?sslmode=no-verify', '?ssl=true'])(
      'refuses a database address that ends in "%s": encrypted and checked, or named as plain',
      (query) => {
        const url = `postgres://doorbraak_app:kX83hf0sQw2m@10.0.0.4/doorbraak${query}`;
        for (const key of ['DATABASE_URL', 'WORKER_DATABASE_URL', 'AUDITOR_DATABASE_URL', 'MIGRATION_DATABASE_URL'])
          expect(faultsOf({ ...PRODUCTION, [key]: url })).toEqual([
            expect.stringMatching(new RegExp(`^${key} zegt niet of de verbinding is versleuteld`)),
          ]);
      },
    );

    it('must hear whether the connection with Temporal is encrypted', () => {
      const { TEMPORAL_TLS: _tls, ...without } = PRODUCTION;
      expect(faultsOf(without)).toEqual([expect.stringMatching(/^TEMPORAL_TLS ontbreekt/)]);
      expect(faultsOf({ ...PRODUCTION, TEMPORAL_TLS: 'misschien' })).toHaveLength(1);
    });

    it('refuses a token for the measurements that can be guessed, and needs none', () => {
      for (const token of ['geheim', 'a'.repeat(40), 'wachtwoord-voor-de-metingen-van-ons-huis'])
        expect(faultsOf({ ...PRODUCTION, METRICS_TOKEN: token })).toEqual([expect.stringMatching(/^METRICS_TOKEN is te raden/)]);
      expect(faultsOf({ ...PRODUCTION, METRICS_TOKEN: 'Zq3tVJ1k0f6mXo7b2sT9wR4yU8cE5aHd' })).toEqual([]);
    });

    it('accepts a private issuer that is named', () => {
      expect(faultsOf({ ...PRODUCTION, OIDC_ISSUER: 'https://10.0.0.8', OUTGOING_PRIVATE_HOSTS: '10.0.0.8' })).toEqual([]);
    });
  });

  describe('OIDC_ISSUERS', () => {
    const SCHOOL = { sleutel: 'school', naam: 'De scholen', issuer: 'https://inloggen.school.example/', clientId: 'doorbraak' };

    it('stands beside OIDC_ISSUER, which goes first', () => {
      const configuration = readConfiguration({ DATABASE_URL, OIDC_ACR: 'hoog hoger', OIDC_ISSUERS: JSON.stringify([SCHOOL]) });
      expect(issuersOf(configuration)).toEqual([
        {
          sleutel: 'eerste',
          naam: 'Aanmelddienst',
          issuer: 'http://127.0.0.1:3002',
          clientId: 'doorbraak-web',
          clientSecret: '',
          clientKey: '',
          acr: ['hoog', 'hoger'],
          organisaties: [],
        },
        { ...SCHOOL, clientSecret: '', clientKey: '', acr: [], organisaties: [] },
      ]);
    });

    it('name the organisations whose people sign in there', () => {
      const OIDC_ISSUERS = JSON.stringify([{ ...SCHOOL, organisaties: ['school-woensel'] }]);
      const configuration = readConfiguration({ DATABASE_URL, OIDC_ORGANISATIES: 'gemeente-ehv-wz school-b', OIDC_ISSUERS });
      expect(issuersOf(configuration).map(({ organisaties }) => organisaties)).toEqual([
        ['gemeente-ehv-wz', 'school-b'],
        ['school-woensel'],
      ]);
    });

    it.each([
      'geen json',
      '{}',
      '[null]',
      JSON.stringify([{ ...SCHOOL, sleutel: 'Met Spatie' }]),
      JSON.stringify([{ ...SCHOOL, issuer: 'school.example' }]),
      JSON.stringify([{ ...SCHOOL, naam: '' }]),
      JSON.stringify([{ ...SCHOOL, clientId: 7 }]),
      JSON.stringify([{ ...SCHOOL, acr: 'hoog' }]),
      JSON.stringify([{ ...SCHOOL, organisaties: 'school-woensel' }]),
    ])('refuses %s and shows what is wanted', (given) => {
      expect(faultsOf({ DATABASE_URL, OIDC_ISSUERS: given })).toEqual([expect.stringContaining('Geef JSON: [{"sleutel"')]);
    });

    it.each([[[SCHOOL, SCHOOL]], [[{ ...SCHOOL, sleutel: 'eerste' }]]])('refuses the same sleutel twice: %j', (list) => {
      expect(faultsOf({ DATABASE_URL, OIDC_ISSUERS: JSON.stringify(list) })).toEqual([
        expect.stringContaining('dezelfde sleutel'),
      ]);
    });

    it('never repeats a secret in a fault', () => {
      const given = JSON.stringify([{ ...SCHOOL, clientSecret: 'zeergeheim', issuer: 'x' }]);
      const faults = faultsOf({ DATABASE_URL, OIDC_ISSUERS: given });
      expect([faults.length, faults.join().includes('zeergeheim')]).toEqual([1, false]);
    });
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

describe(readWorkerConfiguration.name, () => {
  const WORKER = {
    DATABASE_URL,
    WORKER_DATABASE_URL: 'postgres://worker@x/y',
    AUDITOR_DATABASE_URL: 'postgres://auditor@x/y',
    WACHTRIJ_DATABASE_URL: 'postgres://wachtrij@x/y',
    LINK_GEHEIM: 'kX83hf0sQw2mVb71LcRt9ZpYdNe4Ug6J',
  };
  const faultsOfWorker = (env: Record<string, string>): readonly string[] => {
    try {
      readWorkerConfiguration(env);
    } catch (error) {
      if (error instanceof ConfigurationError) return error.faults;
      throw error;
    }
    return [];
  };

  it('needs its three addresses, that of api and web for exports, and a secret for links', () => {
    expect(readWorkerConfiguration(WORKER)).toMatchObject({
      databaseUrl: DATABASE_URL,
      workerDatabaseUrl: WORKER.WORKER_DATABASE_URL,
    });
    expect(faultsOfWorker({}).map((fault) => fault.split(' ')[0])).toEqual(Object.keys(WORKER));
  });

  it.each(['', 'tekort', 'wachtwoordwachtwoordwachtwoordwachtwoord'])(
    'refuses the secret for links %j in production',
    (secret) => {
      const PRODUCTION = { NODE_ENV: 'production', SMTP_URL: 'smtp://mail.example', MAIL_VAN: 'Doorbraak <a@b.example>' };
      const faults = faultsOfWorker({ ...WORKER, ...PRODUCTION, LINK_GEHEIM: secret });
      expect(faults.filter((fault) => fault.startsWith('LINK_GEHEIM'))).toHaveLength(1);
      expect(faults.filter((fault) => /^(SMTP_URL|MAIL_VAN)/.test(fault))).toEqual([]);
    },
  );

  it('sends nothing in production before it knows through whom and as whom', () => {
    const faults = faultsOfWorker({ ...WORKER, NODE_ENV: 'production' });
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/^SMTP_URL/), expect.stringMatching(/^MAIL_VAN/)]));
  });

  it('waits for office hours in production, and elsewhere only when asked to', () => {
    const altijd = (env: Record<string, string>): boolean => readConfiguration({ DATABASE_URL, ...env }).mailAltijd;
    expect([altijd({}), altijd({ MAIL_ALTIJD: '0' })]).toEqual([true, false]);
  });

  it.each([
    ['SMTP_URL', 'http://a:zeergeheim@mail.example'],
    ['MAIL_VAN', 'doorbraak@gemeente.example'],
    ['MAIL_PER_UUR', '0'],
    ['MAIL_ALTIJD', 'soms'],
  ])('refuses %s=%s in one sentence without a secret', (key, value) => {
    const faults = faultsOfWorker({ ...WORKER, [key]: value });
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${key} `))]);
    expect(faults[0]).not.toContain('zeergeheim');
  });
});

describe(readApiConfiguration.name, () => {
  const faultsOfApi = (env: Record<string, string>): readonly string[] => {
    try {
      readApiConfiguration({ DATABASE_URL, ...env });
    } catch (error) {
      if (error instanceof ConfigurationError) return error.faults.filter((fault) => fault.startsWith('POSTVAK'));
      throw error;
    }
    return [];
  };
  const PRODUCTION = { NODE_ENV: 'production', ANTWOORD_ADRES: 'antwoord@gemeente.example' };
  const TLS = { POSTVAK_TLS_CERT: '/certs/mail.pem', POSTVAK_TLS_SLEUTEL: '/certs/mail.key' };

  it('takes answers to mails in production over an encrypted line only, unless somebody says otherwise', () => {
    expect(faultsOfApi(PRODUCTION)).toEqual([expect.stringContaining('zonder versleuteling')]);
    const genoeg: Record<string, string>[] = [
      TLS,
      { POSTVAK_ZONDER_TLS: '1' },
      { ANTWOORD_ADRES: '' },
      { NODE_ENV: 'development' },
    ];
    for (const enough of genoeg) expect([enough, faultsOfApi({ ...PRODUCTION, ...enough })]).toEqual([enough, []]);
  });

  it('wants a certificate and its key together', () => {
    for (const half of Object.entries(TLS))
      expect(faultsOfApi(Object.fromEntries([half]))).toEqual([expect.stringContaining('horen bij elkaar')]);
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
