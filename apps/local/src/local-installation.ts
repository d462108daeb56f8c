// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import type { LocalConfiguration } from '#platform/configuration';
import { writeAddresses } from './addresses.js';
import { openDataFolder } from './data-folder.js';
import { ensureDatabase, type DatabaseAddresses } from './database.js';
import { Guard } from './guard.js';
import { checkPorts, postgresPort } from './local-ports.js';
import { prepareDatabase } from './prepare-database.js';
import { say } from './progress.js';
import { readOrMakeSecrets, type LocalSecrets } from './secrets.js';
import { initialisePostgres, ownerUrl } from './servers/postgres-server.js';
import { resolveTemporalCli } from './servers/temporal-cli.js';
import { nodeService } from './services/node-service.js';
import { postgresService } from './services/postgres-service.js';
import { requireTemporal, temporalService } from './services/temporal-service.js';
import { StartError } from './start-error.js';
import { Supervisor } from './supervisor.js';

/** What the person who starts brings along instead of having it started here. */
export interface Given {
  readonly database: boolean;
  readonly temporal: boolean;
  readonly oidc: boolean;
}

/** What only one program may know of; each gets its own only. */
const OWN_KEYS = [
  'DATABASE_URL',
  'WORKER_DATABASE_URL',
  'AUDITOR_DATABASE_URL',
  'WACHTRIJ_DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'LINK_GEHEIM',
  'WEBHOOK_GEHEIM',
  'SMTP_URL',
];
/** The worker waits for nobody, and stays small; the same as in docker/Dockerfile. */
const WORKER_OPTIONS = { givesWay: true, nodeOptions: ['--max-old-space-size=256', '--max-semi-space-size=8'] };
/** The allocator of glibc keeps a heap per thread, which costs more than it gains here. */
const WORKER_MEMORY = { MALLOC_ARENA_MAX: '2' };

/** Everything of one data folder: it is opened, started part by part, and closed again. */
export class LocalInstallation {
  private readonly supervisor: Supervisor;

  private constructor(
    private readonly configuration: LocalConfiguration,
    private readonly given: Given,
    private readonly guard: Guard,
    private readonly secrets: LocalSecrets,
  ) {
    this.supervisor = new Supervisor(guard);
  }

  /** @throws StartError when the folder is in use or not usable, or when a port is taken. */
  static async open(configuration: LocalConfiguration, given: Given): Promise<LocalInstallation> {
    openDataFolder(configuration.dataFolder);
    const guard = await Guard.open({ listFile: join(configuration.dataFolder, 'processen.json') });
    try {
      await checkPorts(configuration, !given.temporal, !given.oidc);
      const secrets = await readOrMakeSecrets(configuration.dataFolder);
      writeAddresses(configuration);
      return new LocalInstallation(configuration, given, guard, secrets);
    } catch (error) {
      await guard.close();
      throw error;
    }
  }

  /** Database, Temporal server and sign-in service at the same time, then the programs that need them. */
  async start(): Promise<void> {
    if (this.given.temporal) await requireTemporal(this.configuration);
    const [database] = await Promise.all([this.startDatabase(), this.startTemporal(), this.startOidc(), this.startMailbak()]);
    say('Tabellen, referentiegegevens en oefenpersonen: bijwerken');
    await prepareDatabase({ database, configuration: this.configuration });
    // Each program gets its own addresses of the database, and no others; the worker makes exports as the role of api and web.
    const { app, worker, auditor, wachtrij } = database.programUrls;
    const webhookKeys = { WEBHOOK_GEHEIM: this.configuration.webhookSleutels.join(' ') || this.secrets.webhook };
    const env = this.environment({ DATABASE_URL: app, ...webhookKeys });
    const workerEnv = this.environment({
      DATABASE_URL: app,
      WORKER_DATABASE_URL: worker,
      AUDITOR_DATABASE_URL: auditor,
      WACHTRIJ_DATABASE_URL: wachtrij,
      LINK_GEHEIM: this.configuration.linkGeheim ?? this.secrets.link,
      SMTP_URL: this.configuration.smtpUrl,
      ...webhookKeys,
    });
    const webEnv = { ...env, WACHTRIJ_DATABASE_URL: wachtrij, ...this.pageSecrets() };
    const { host, portApi, portWeb, portWorker } = this.configuration;
    await Promise.all([
      this.startProgram('api', 'API', 5, env, `${listening(host, portApi)}/health/ready`),
      this.startProgram('worker', 'Worker', 4, workerEnv, `${listening(host, portWorker)}/health/ready`),
      this.startProgram('web', "Pagina's", 6, webEnv, `${listening(host, portWeb)}/`),
    ]);
  }

  /** Ends everything that was started, in order: web, api, worker, Temporal, sign-in, database. */
  async close(): Promise<void> {
    await this.supervisor.stopAll();
    await this.guard.close();
  }

  private async startDatabase(): Promise<DatabaseAddresses> {
    const { databaseUrl, migrationDatabaseUrl, dataFolder } = this.configuration;
    const { databaseApplication: app, databaseWorker: worker, databaseAuditor: auditor, databaseQueue: wachtrij } = this.secrets;
    const passwords = { app, worker, auditor, wachtrij };
    if (databaseUrl && migrationDatabaseUrl) return givenDatabase(this.configuration, databaseUrl, migrationDatabaseUrl);
    if (databaseUrl) return ensureDatabase(databaseUrl, null, passwords);
    const place = {
      folder: join(dataFolder, 'postgres'),
      ownerPassword: this.secrets.databaseOwner,
      logFile: join(dataFolder, 'logboek', 'postgres.log'),
    };
    await initialisePostgres(place);
    // Not before: making the data folder takes seconds, in which a port that was free may go to another program.
    const options = { ...place, port: await postgresPort(dataFolder) };
    await this.supervisor.start(postgresService(options));
    return ensureDatabase(ownerUrl(options), 'doorbraak', passwords);
  }

  private async startTemporal(): Promise<void> {
    if (this.given.temporal) return;
    await this.supervisor.start(temporalService(await resolveTemporalCli(say, this.guard), this.configuration));
  }

  private async startOidc(): Promise<void> {
    if (this.given.oidc) return;
    const address = `${listening('127.0.0.1', this.configuration.portOidc)}/.well-known/openid-configuration`;
    await this.startProgram('oidc', 'Aanmelddienst', 2, this.environment({}), address, 'oidc-provider');
  }

  private startMailbak(): Promise<void> {
    const address = `${listening('127.0.0.1', this.configuration.portMail)}/mails.json?aan=niemand`;
    return this.startProgram('mailbak', 'Mailbak', 3, this.environment({}), address, 'mailbak');
  }

  private startProgram(
    name: string,
    title: string,
    order: number,
    env: NodeJS.ProcessEnv,
    readyUrl: string,
    local?: string,
  ): Promise<void> {
    const program = local ? `apps/local/src/${local}.js` : `apps/${name}/src/main.js`;
    const logFolder = join(this.configuration.dataFolder, 'logboek');
    const options = { name, title, order, program, env, readyUrl, logFolder, givesWay: false, nodeOptions: [] };
    return this.supervisor.start(
      nodeService(name === 'worker' ? { ...options, ...WORKER_OPTIONS, env: { ...env, ...WORKER_MEMORY } } : options),
    );
  }

  /** What only the pages know; what the person who starts brings along goes first. */
  private pageSecrets(): NodeJS.ProcessEnv {
    const { oidcClientSecret, sessieGeheim } = this.configuration;
    return {
      OIDC_CLIENT_SECRET: oidcClientSecret ?? this.secrets.webClient,
      SESSIE_GEHEIM: sessieGeheim ?? this.secrets.sessie,
    };
  }

  /** What a program inherits: the environment of the start, with every address filled in, and of what is for one program only its own. */
  private environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    const rest = { ...process.env };
    for (const key of OWN_KEYS) delete rest[key];
    const { configuration } = this;
    return {
      ...rest,
      ...own,
      DOORBRAAK_DATA: configuration.dataFolder,
      TEMPORAL_ADDRESS: configuration.temporalAddress,
      TEMPORAL_NAMESPACE: configuration.temporalNamespace,
      OIDC_ISSUER: configuration.oidcIssuer,
      OIDC_AUDIENCE: configuration.oidcAudience,
      PUBLIC_API_URL: configuration.publicApiUrl,
      PUBLIC_WEB_URL: configuration.publicWebUrl,
    };
  }
}

/** The database somebody else made, with its five addresses. */
function givenDatabase(
  { workerDatabaseUrl, auditorDatabaseUrl, queueDatabaseUrl }: LocalConfiguration,
  databaseUrl: string,
  ownerDatabaseUrl: string,
): DatabaseAddresses {
  if (!workerDatabaseUrl || !auditorDatabaseUrl || !queueDatabaseUrl)
    throw new StartError(
      'Met een eigen database zijn vijf adressen nodig. Geef ook WORKER_DATABASE_URL, AUDITOR_DATABASE_URL en WACHTRIJ_DATABASE_URL (docs/operations.md).',
    );
  return {
    ownerUrl: ownerDatabaseUrl,
    programUrls: { app: databaseUrl, worker: workerDatabaseUrl, auditor: auditorDatabaseUrl, wachtrij: queueDatabaseUrl },
  };
}

function listening(host: string, port: number): string {
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
