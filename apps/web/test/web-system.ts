// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { createServer, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { loadDemoPeople, type DemoData } from '#persistence/demo-people';
import { migrate } from '#persistence/migrate';
import { loadReferenceData } from '#persistence/reference-data';
import { createLogger } from '#platform/logging';
import { readWebConfiguration, type WebConfiguration } from '#platform/web-configuration';
import { createTestDatabase, type TestDatabase } from '#testing/test-environment';
import { readDemoData } from '../../local/src/demo-data.js';
import { realParts } from '../src/real-parts.js';
import { createWebApplication } from '../src/web-application.js';
import type { WebParts } from '../src/web.module.js';
import { CLIENT_SECRET, HostileIssuer, type Mischief } from './hostile-issuer.js';
import { Visitor, type Visit } from './visitor.js';

/** People of the demo data. */
export const INDIENER = 'indiener-welzijn-eindhoven';

/** What a test wants otherwise. */
export interface WebSystemOptions {
  /** A second issuer beside the first, one that does not name itself on the way back; the demo people are of the first. */
  readonly twoIssuers?: boolean;
  /** Another first issuer than the hostile one; the demo people are then of this one. */
  readonly provider?: (web: { readonly url: string; readonly port: number }) => Promise<TestProvider>;
  readonly change?: (parts: WebParts) => WebParts;
  /** Where every line of the log goes; nothing is logged when absent. */
  readonly log?: string[];
}

/** A sign-in service that a test brings itself. */
export interface TestProvider {
  readonly url: string;
  readonly clientSecret: string;
  /** File with the private key of the pages, in the place of the secret. */
  readonly clientKey?: string;
  /** What it says of a sign-in that is strong enough; 'sterk' when absent. */
  readonly acr?: string;
  stop(): Promise<void>;
}

/** The pages as they run: real PostgreSQL, two processes' worth of them, and sign-in services that do what a test says. */
export class WebSystem {
  private constructor(
    private readonly configuration: WebConfiguration,
    private readonly change: (parts: WebParts) => WebParts,
    readonly issuer: HostileIssuer,
    readonly otherIssuer: HostileIssuer,
    private readonly database: TestDatabase,
    readonly owner: Client,
    private readonly applications: NestFastifyApplication[],
    private readonly provider: TestProvider | undefined,
    private readonly log: string[] | undefined,
  ) {}

  static async start(name: string, options: WebSystemOptions = {}): Promise<WebSystem> {
    const { twoIssuers = false, change = (parts) => parts } = options;
    const [issuer, otherIssuer, port] = await Promise.all([HostileIssuer.start(), HostileIssuer.start(false), freePort()]);
    const database = await createTestDatabase(name, { key: 'web', fill: fillDatabase });
    const url = `http://127.0.0.1:${port}`;
    const provider = await options.provider?.({ url, port });
    const first = provider ?? { url: issuer.url, clientSecret: CLIENT_SECRET };
    await loadDemoPeople({ url: database.ownerUrl, issuer: first.url }, readDemoData() as DemoData);
    const school = {
      sleutel: 'school',
      naam: 'De scholen',
      issuer: otherIssuer.url,
      clientId: 'doorbraak',
      clientSecret: CLIENT_SECRET,
    };
    const configuration = readWebConfiguration({
      NODE_ENV: 'test',
      DATABASE_URL: database.applicationUrl,
      WACHTRIJ_DATABASE_URL: database.queueUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      OIDC_ISSUER: first.url,
      OIDC_ACR: provider?.acr ?? 'sterk',
      OIDC_CLIENT_SECRET: first.clientSecret,
      OIDC_CLIENT_KEY: provider?.clientKey ?? '',
      OIDC_ISSUERS: twoIssuers ? JSON.stringify([{ ...school, acr: ['sterk'] }]) : '',
      SESSIE_GEHEIM: 'een-lang-woord-dat-alleen-in-tests-bestaat',
      WEBHOOK_GEHEIM: 'alleen-voor-tests-alleen-voor-tests',
      PUBLIC_WEB_URL: url,
      LOG_LEVEL: 'silent',
    });
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const system = new WebSystem(configuration, change, issuer, otherIssuer, database, owner, [], provider, options.log);
    await system.run(port);
    return system;
  }

  /** Where the pages are. */
  get url(): string {
    return this.configuration.publicWebUrl;
  }

  /** Address of the role of the worker. */
  get workerUrl(): string {
    return this.database.workerUrl;
  }

  /** Address of the role of the queue. */
  get queueUrl(): string {
    return this.database.queueUrl;
  }

  /** Starts one more process behind the same address; answers where it listens itself. */
  async run(port = 0): Promise<string> {
    const { log } = this;
    const logger = createLogger('web', log ? 'trace' : 'silent', log && { write: (line: string) => void log.push(line) });
    const application = await createWebApplication(this.change(realParts(this.configuration)), logger);
    await application.listen(port, '127.0.0.1');
    this.applications.push(application);
    return application.getUrl();
  }

  /** Ends the first process and starts it again. */
  async restart(): Promise<void> {
    await this.applications.shift()?.close();
    await this.run(Number(new URL(this.url).port));
  }

  /** A part of the first process. Example: `web.part(InvitePartner)`. */
  part<T>(token: abstract new (...args: never[]) => T): T {
    const [application] = this.applications;
    if (!application) throw new Error('No process of the pages runs.');
    return application.get<T>(token as never, { strict: false });
  }

  visitor(): Visitor {
    return new Visitor(this.url);
  }

  /** Goes to the sign-in page and answers the address at the issuer. */
  async depart(visitor: Visitor, path = '/inloggen'): Promise<URL> {
    const { status, location, text } = await visitor.get(path);
    if (status !== 303 || location === null) throw new Error(`${path} answered ${status}: ${text}`);
    return new URL(location);
  }

  /** The whole way: out, signed in at the first issuer as this person, and back. */
  async signIn(
    visitor: Visitor,
    persoon: string,
    wishes: Mischief & { acr?: string | null; path?: string } = {},
  ): Promise<Visit> {
    const { path = '/inloggen', ...mischief } = wishes;
    const query = this.issuer.signIn(await this.depart(visitor, path), persoon, mischief);
    return visitor.get(`/aanmelden/terug?${query}`);
  }

  /** How many sessions live. */
  async sessions(): Promise<number> {
    const { rows } = await this.owner.query<{ aantal: string }>(
      'SELECT count(*) AS aantal FROM sessies WHERE beeindigd_op IS NULL',
    );
    return Number(rows[0]?.aantal);
  }

  /** Ends everything and drops the database. */
  async stop(): Promise<void> {
    await Promise.all(this.applications.map((application) => application.close()));
    await this.owner.end();
    await Promise.all([this.database.drop(), this.issuer.stop(), this.otherIssuer.stop(), this.provider?.stop()]);
  }
}

async function fillDatabase({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>): Promise<void> {
  await migrate({ url: ownerUrl });
  await loadReferenceData({ url: ownerUrl });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
