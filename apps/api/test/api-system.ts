// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { loadDemoPeople, type DemoData } from '#persistence/demo-people';
import { migrate } from '#persistence/migrate';
import { loadReferenceData } from '#persistence/reference-data';
import { readConfiguration } from '#platform/configuration';
import { RateLimit } from '#platform/http/rate-limit';
import { createLogger } from '#platform/logging';
import { createTestDatabase, type TestDatabase } from '#testing/test-environment';
import { readDemoData } from '../../local/src/demo-data.js';
import { createApiApplication } from '../src/api-application.js';
import type { ApiParts } from '../src/api.module.js';
import { realParts } from '../src/real-parts.js';
import { TcpGate } from './tcp-gate.js';
import { AUDIENCE, TestIssuer } from './test-issuer.js';

/** People of Eindhoven Woensel-Zuid, and one of elsewhere. */
export const INDIENER = 'indiener-welzijn-eindhoven';
export const BUREAU = 'programmabureau-eindhoven';
export const TEAM = 'doorbraakteam-eindhoven';
export const VREEMD = 'doorbraakteam-vlaardingen';

/** The least a filing needs. */
export const VASTLOPER = {
  titel: 'Een extra bak past niet in het plan',
  omschrijving: 'De stad plaatst bakken volgens één vast plan.',
  watKanWel: 'Samen tellen hoeveel afval er ligt.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid'],
} as const;

/** An answer as a test looks at it. `text` is the body as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The tests read the parts they expect; what is not there is undefined.
  readonly body: Readonly<Record<string, unknown>>;
}

/** A limit of so many a minute, tried within one minute. */
export function limitOf(requestsPerMinute: number): RateLimit {
  const limits = { persoon: requestsPerMinute, adres: requestsPerMinute, aanmelden: requestsPerMinute };
  return new RateLimit(limits, () => ONE_MOMENT);
}

const ONE_MOMENT = 1_800_000_000_000;

/** What a test wants otherwise. */
export interface ApiSystemOptions {
  /** `host:port` of a Temporal server; a port where nobody listens when absent. */
  readonly temporalAddress?: string;
  readonly requestsPerMinute?: number;
  /** Connections with the database; as in the product when absent. */
  readonly databasePool?: number;
  /** How long an act waits for Temporal, in milliseconds; 10,000 when absent. */
  readonly handelingWachtMs?: number;
  /** Where every line of the log goes, down to the smallest; nothing is logged when absent. */
  readonly log?: string[];
}

/** The real API on a database of its own, with real HTTP and a real sign-in service; nothing in it is faked. */
export class ApiSystem {
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly issuer: TestIssuer,
    readonly owner: Client,
    readonly port: number,
    /** Between the API and PostgreSQL; `owner` goes round it. */
    readonly databaseGate: TcpGate,
    /** What this process was made of, to make another like it. */
    readonly parts: ApiParts,
  ) {}

  /** Starts everything on free ports. */
  static async start(
    name: string,
    { temporalAddress = '127.0.0.1:1', requestsPerMinute, handelingWachtMs = 10_000, databasePool, log }: ApiSystemOptions = {},
  ): Promise<ApiSystem> {
    const issuer = await TestIssuer.start();
    const database = await createTestDatabase(name, { key: 'api', fill: fillDatabase });
    await loadDemoPeople({ url: database.ownerUrl, issuer: issuer.url }, readDemoData() as DemoData);
    const databaseUrl = new URL(database.applicationUrl);
    const gate = new TcpGate(databaseUrl.hostname, Number(databaseUrl.port));
    await gate.open();
    databaseUrl.host = `127.0.0.1:${gate.localPort}`;
    const configuration = readConfiguration({
      NODE_ENV: 'test',
      HANDELING_WACHT_MS: String(handelingWachtMs),
      DATABASE_URL: databaseUrl.href,
      ...(databasePool ? { DATABASE_POOL: String(databasePool) } : {}),
      TEMPORAL_ADDRESS: temporalAddress,
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: AUDIENCE,
      WEBHOOK_GEHEIM: 'alleen-voor-tests-alleen-voor-tests',
      LOG_LEVEL: log ? 'trace' : 'silent',
    });
    const parts = {
      ...realParts(configuration),
      ...(requestsPerMinute ? { rateLimit: limitOf(requestsPerMinute) } : {}),
    };
    const destination = log && { write: (line: string) => void log.push(line) };
    const app = await createApiApplication(parts, createLogger('api', configuration.logLevel, destination));
    await app.listen(0, '127.0.0.1');
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    return new ApiSystem(app, database, issuer, owner, (app.getHttpServer().address() as AddressInfo).port, gate, parts);
  }

  /** Ends everything and drops the database. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.databaseGate.shut();
    await this.owner.end();
    await this.database.drop();
    await this.issuer.stop();
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** A good token; one per person. */
  token(person: string): Promise<string> {
    const known = this.tokens.get(person) ?? this.issuer.token(person);
    this.tokens.set(person, known);
    return known;
  }

  /** Any request, as it is given. */
  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await fetch(`${this.url}${path}`, init);
    const text = await answer.text();
    const isJson = /[/+]json\b/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: isJson && text !== '' ? (JSON.parse(text) as Answer['body']) : {},
    };
  }

  async get(person: string, path: string): Promise<Answer> {
    return this.send(path, { headers: { authorization: `Bearer ${await this.token(person)}` } });
  }

  async post(person: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.postRaw(person, path, JSON.stringify(body), headers);
  }

  /** Posts a body exactly as it is given. */
  async postRaw(
    person: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const authorization = `Bearer ${await this.token(person)}`;
    return this.send(path, { method: 'POST', headers: { authorization, 'content-type': 'application/json', ...headers }, body });
  }

  /** Files a case and answers its id; throws when that fails. */
  async file(person = INDIENER, more: object = {}): Promise<string> {
    const answer = await this.post(person, '/v1/vastlopers', { ...VASTLOPER, ...more });
    if (answer.status !== 201) throw new Error(`Filing answered ${answer.status}: ${answer.text}`);
    return String(answer.body['id']);
  }

  /** How many rows each table has that a person's request may write. */
  async stored(): Promise<Readonly<Record<string, number>>> {
    const tables = [
      'vastlopers',
      'handelingen',
      'gebeurtenissen',
      'termijnen',
      'betrokkenheden',
      'berichten',
      'toezeggingen',
      'overdrachten',
      'opschalingen',
    ];
    const { rows } = await this.owner.query<Record<string, string>>(
      `SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`,
    );
    return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([table, count]) => [table, Number(count)]));
  }
}

async function fillDatabase({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>): Promise<void> {
  await migrate({ url: ownerUrl });
  await loadReferenceData({ url: ownerUrl });
}
