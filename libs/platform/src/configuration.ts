// SPDX-License-Identifier: EUPL-1.2
import { join, resolve } from 'node:path';
import { issuersOf, SIGN_IN_RULES, type SignInConfiguration } from './auth/sign-in-configuration.js';
import {
  booleanFlag,
  contactAddress,
  enumeration,
  httpUrl,
  listenHost,
  networkAddress,
  optional,
  port,
  portOrUsual,
  postgresUrl,
  text,
  wholeNumber,
  words,
  type Environment,
  type Rule,
} from './configuration-rules.js';
import { MAIL_RULES, mailFaults, postvakFaults, type MailConfiguration } from './mail-configuration.js';
import { WEBHOOK_RULES, webhookFaults, type WebhookConfiguration } from './webhook-configuration.js';
import { databasePasswordFault, databaseTlsFault, isWeakSecret, issuerFault } from './production-rules.js';

export type { Environment } from './configuration-rules.js';

/** The kinds of surroundings a process can run in; only `production` refuses what is meant for demo and tests. */
export const NODE_ENVIRONMENTS = ['production', 'development', 'test'] as const;
/** Is the connection with the Temporal server encrypted? */
export const TEMPORAL_TLS = ['aan', 'uit'] as const;
/** How much is written to the log, from little to much. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** One log level. Example: `'info'`. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything a process may know of its surroundings, read and checked once at the start. */
export interface Configuration extends SignInConfiguration, MailConfiguration, WebhookConfiguration {
  /** NODE_ENV. Default `development`. */
  readonly nodeEnvironment: (typeof NODE_ENVIRONMENTS)[number];
  /** DATABASE_URL: PostgreSQL as the role of api and web, which sees what the person who asks may see. They require it, and the worker for exports. */
  readonly databaseUrl: string;
  /** WORKER_DATABASE_URL: PostgreSQL as the role of the worker, which carries out acts on every case. It requires it. Empty case: `null`. */
  readonly workerDatabaseUrl: string | null;
  /** AUDITOR_DATABASE_URL: PostgreSQL as the role of the auditor, which reads no words. The worker requires it. Empty case: `null`. */
  readonly auditorDatabaseUrl: string | null;
  /** WACHTRIJ_DATABASE_URL: PostgreSQL as the role of the queue, which has its own schema and no right on the record. The worker requires it. Empty case: `null`. */
  readonly queueDatabaseUrl: string | null;
  /** MIGRATION_DATABASE_URL: PostgreSQL as the owner of the tables; only `migrate` needs it. Empty case: `null`. */
  readonly migrationDatabaseUrl: string | null;
  /** DATABASE_POOL: connections per process, 1 to 200. Default 10. */
  readonly databasePool: number;
  /** TEMPORAL_ADDRESS: `host:port` without scheme. Default `127.0.0.1:<PORT_TEMPORAL>`; required in production. */
  readonly temporalAddress: string;
  /** TEMPORAL_TLS: is the connection with it encrypted and its certificate checked? Default `uit`; must be named in production. */
  readonly temporalTls: (typeof TEMPORAL_TLS)[number];
  /** TEMPORAL_TLS_CA: path of the certificate (PEM) that signed that of the Temporal server. Empty case: `null`, then those the system trusts. */
  readonly temporalTlsCa: string | null;
  /** TEMPORAL_NAMESPACE. Default `default`. */
  readonly temporalNamespace: string;
  /** WORKFLOW_CACHE: cases the worker keeps in memory, 1 to 20,000; one outside it is replayed from its history when it wakes. Default 600. Not 0: the SDK then breaks off commits. */
  readonly workflowCache: number;
  /** HANDELING_WACHT_MS: how long a request waits until its act is carried out, 100 to 10,000; after that the answer is 202. Default 900. */
  readonly handelingWachtMs: number;
  /** OUTGOING_PRIVATE_HOSTS: hosts on a private address where this process may go all the same, in production. Default none. */
  readonly outgoingPrivateHosts: readonly string[];
  /** METRICS_TOKEN: who reads `/metrics` carries it as a bearer token. Empty case: `null`; then `/metrics` is closed in production and open elsewhere. */
  readonly metricsToken: string | null;
  /** PROXY_HOPS: proxies in front of this process, 0 to 10; as many addresses of `X-Forwarded-For` are believed. Default 0. */
  readonly proxyHops: number;
  /** PORT_WEB. Default 3000. */
  readonly portWeb: number;
  /** PORT_API. Default 3001. */
  readonly portApi: number;
  /** PORT_OIDC: the local sign-in provider. Default 3002. */
  readonly portOidc: number;
  /** PORT_WORKER: health and metrics of the worker. Default 3003. */
  readonly portWorker: number;
  /** PORT_TEMPORAL: the Temporal server that `npm start` runs. Default 7233. */
  readonly portTemporal: number;
  /** PORT_TEMPORAL_UI: its window. Default 8233. */
  readonly portTemporalUi: number;
  /** HOST: the network address to listen on. Default `127.0.0.1`. */
  readonly host: string;
  /** DOORBRAAK_DATA: absolute path of the data folder. Default `.doorbraak` in the working folder. */
  readonly dataFolder: string;
  /** LOG_CONTROLEPUNT_BESTAND: absolute path of the file the worker adds the checkpoints of the log to. Default `logcontrolepunten.jsonl` in the data folder. */
  readonly logControlepuntBestand: string;
  /** VERNIETIGING_MAP: absolute path of the folder the worker writes the exports of closed cases to before they are destroyed; shared by all workers. Default `vernietiging` in the data folder. */
  readonly vernietigingMap: string;
  /** DOORBRAAK_TEMPO: milliseconds of real time that one working day lasts; `null` is the legal clock. Refused in production. */
  readonly tempoMs: number | null;
  /** DOORBRAAK_WEKSPREIDING_MINUTEN: minutes over which the wake-ups of one morning are spread, 0 to 240. Default 10. */
  readonly wekspreidingMinuten: number;
  /** DOORBRAAK_ZONDER_VOORBEELDEN: leave the ten reference cases out on the first start. Default `false`. */
  readonly zonderVoorbeelden: boolean;
  /** LOG_LEVEL. Default `info`. */
  readonly logLevel: LogLevel;
  /** PUBLIC_API_URL: address of the api as seen from outside, without a slash at the end. */
  readonly publicApiUrl: string;
  /** PUBLIC_WEB_URL: address of the pages as seen from outside, without a slash at the end. */
  readonly publicWebUrl: string;
  /** SECURITY_CONTACT: where to report a leak, an https address or `mailto:`; shown in security.txt. Default: `publicWebUrl`. */
  readonly securityContact: string;
}

/** The environment is not usable. `faults` names every fault at once, in Dutch, one sentence each. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly faults: readonly string[]) {
    super(`De instellingen kloppen niet:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

const PUBLIC_WEB_URL = httpUrl('PUBLIC_WEB_URL', (env) => `http://127.0.0.1:${portOrUsual(env, 'PORT_WEB', 3000)}`);

type Rules = { readonly [Field in keyof Configuration]: Rule<Configuration[Field]> };

const RULES: Rules = {
  nodeEnvironment: enumeration('NODE_ENV', NODE_ENVIRONMENTS, 'development'),
  databaseUrl: postgresUrl('DATABASE_URL'),
  workerDatabaseUrl: optional(postgresUrl('WORKER_DATABASE_URL')),
  auditorDatabaseUrl: optional(postgresUrl('AUDITOR_DATABASE_URL')),
  queueDatabaseUrl: optional(postgresUrl('WACHTRIJ_DATABASE_URL')),
  migrationDatabaseUrl: optional(postgresUrl('MIGRATION_DATABASE_URL')),
  databasePool: wholeNumber('DATABASE_POOL', { from: 1, to: 200, otherwise: 10 }),
  temporalAddress: networkAddress('TEMPORAL_ADDRESS', (env) => `127.0.0.1:${portOrUsual(env, 'PORT_TEMPORAL', 7233)}`),
  temporalTls: enumeration('TEMPORAL_TLS', TEMPORAL_TLS, 'uit'),
  temporalTlsCa: optional(text('TEMPORAL_TLS_CA', () => '')),
  temporalNamespace: text('TEMPORAL_NAMESPACE', () => 'default'),
  workflowCache: wholeNumber('WORKFLOW_CACHE', { from: 1, to: 20_000, otherwise: 600 }),
  handelingWachtMs: wholeNumber('HANDELING_WACHT_MS', { from: 100, to: 10_000, otherwise: 900 }),
  ...SIGN_IN_RULES,
  ...MAIL_RULES,
  ...WEBHOOK_RULES,
  outgoingPrivateHosts: words('OUTGOING_PRIVATE_HOSTS', () => []),
  metricsToken: optional(text('METRICS_TOKEN', () => '')),
  proxyHops: wholeNumber('PROXY_HOPS', { from: 0, to: 10, otherwise: 0 }),
  portWeb: port('PORT_WEB', 3000),
  portApi: port('PORT_API', 3001),
  portOidc: port('PORT_OIDC', 3002),
  portWorker: port('PORT_WORKER', 3003),
  portTemporal: port('PORT_TEMPORAL', 7233),
  portTemporalUi: port('PORT_TEMPORAL_UI', 8233),
  host: listenHost('HOST', '127.0.0.1'),
  dataFolder: { key: 'DOORBRAAK_DATA', read: (env) => ({ value: resolve(env['DOORBRAAK_DATA'] || '.doorbraak') }) },
  logControlepuntBestand: {
    key: 'LOG_CONTROLEPUNT_BESTAND',
    read: (env) => ({
      value: resolve(env['LOG_CONTROLEPUNT_BESTAND'] || join(env['DOORBRAAK_DATA'] || '.doorbraak', 'logcontrolepunten.jsonl')),
    }),
  },
  vernietigingMap: {
    key: 'VERNIETIGING_MAP',
    read: (env) => ({ value: resolve(env['VERNIETIGING_MAP'] || join(env['DOORBRAAK_DATA'] || '.doorbraak', 'vernietiging')) }),
  },
  tempoMs: optional(wholeNumber('DOORBRAAK_TEMPO', { from: 1, to: 86_400_000 })),
  wekspreidingMinuten: wholeNumber('DOORBRAAK_WEKSPREIDING_MINUTEN', { from: 0, to: 240, otherwise: 10 }),
  zonderVoorbeelden: booleanFlag('DOORBRAAK_ZONDER_VOORBEELDEN'),
  logLevel: enumeration('LOG_LEVEL', LOG_LEVELS, 'info'),
  publicApiUrl: httpUrl('PUBLIC_API_URL', (env) => `http://127.0.0.1:${portOrUsual(env, 'PORT_API', 3001)}`),
  publicWebUrl: PUBLIC_WEB_URL,
  securityContact: contactAddress('SECURITY_CONTACT', PUBLIC_WEB_URL),
};

const PORT_FIELDS = [
  'portWeb',
  'portApi',
  'portOidc',
  'portWorker',
  'portTemporal',
  'portTemporalUi',
  'portSmtp',
  'portMail',
  'portPostvak',
] as const;
const REQUIRED_IN_PRODUCTION = [
  'temporalAddress',
  'temporalTls',
  'oidcIssuer',
  'oidcAudience',
  'publicApiUrl',
  'publicWebUrl',
] as const;

/** The names of all environment variables the product reads, in the order of `.env.example`. */
export const CONFIGURATION_KEYS: readonly string[] = Object.values(RULES).map((rule) => rule.key);

/** The addresses of the database, of which each program needs its own. */
const DATABASE_FIELDS = [
  'databaseUrl',
  'workerDatabaseUrl',
  'auditorDatabaseUrl',
  'queueDatabaseUrl',
  'migrationDatabaseUrl',
] as const;
type DatabaseField = (typeof DATABASE_FIELDS)[number];
/** What a program may know, with the addresses it must have; the others may be absent. */
type With<Needed extends DatabaseField> = Omit<Configuration, DatabaseField> & {
  readonly [Field in DatabaseField]: Field extends Needed ? string : string | null;
};
/** What the worker may know: its own addresses, and that of the role of api and web, through which it makes exports as the one who asked (docs/adr/0048). */
export type WorkerConfiguration = With<'databaseUrl' | 'workerDatabaseUrl' | 'auditorDatabaseUrl' | 'queueDatabaseUrl'> & {
  readonly linkGeheim: string;
};
/** What must be known before a database exists: everything but the addresses of the database. */
export type LocalConfiguration = With<never>;

/**
 * Reads and checks the environment of api and web. An empty variable counts as absent.
 * @throws ConfigurationError with every fault at once.
 * @example readConfiguration({ DATABASE_URL: 'postgres://app:x@127.0.0.1/doorbraak' }).portApi // 3001
 */
export function readConfiguration(env: Environment = process.env): Configuration {
  return readWith(env, ['databaseUrl']);
}

/** The same reading for the API, which takes answers to mails too. @throws ConfigurationError with every fault at once. */
export function readApiConfiguration(env: Environment = process.env): Configuration {
  return readWith(env, ['databaseUrl'], postvakFaults);
}

/**
 * The same reading for the worker.
 * @throws ConfigurationError with every fault at once.
 */
export function readWorkerConfiguration(env: Environment = process.env): WorkerConfiguration {
  return readWith(
    env,
    ['databaseUrl', 'workerDatabaseUrl', 'auditorDatabaseUrl', 'queueDatabaseUrl'],
    mailFaults,
  ) as WorkerConfiguration;
}

/**
 * The same reading for the one-machine start, which makes its own database when DATABASE_URL is absent (`databaseUrl: null`).
 * @throws ConfigurationError with every fault at once.
 */
export function readLocalConfiguration(env: Environment = process.env): LocalConfiguration {
  return readWith(env, []);
}

function readWith<Needed extends DatabaseField>(
  env: Environment,
  needed: readonly Needed[],
  furtherFaults: (env: Environment, values: Partial<Configuration>) => string[] = () => [],
): With<Needed> {
  const faults: string[] = [];
  const databases = DATABASE_FIELDS.map((field) => {
    const rule = postgresUrl(RULES[field].key);
    return [field, (needed as readonly string[]).includes(field) ? rule : optional(rule)];
  });
  const values = readFields(env, { ...RULES, ...Object.fromEntries(databases) } as Rules, faults);
  faults.push(...faultsTogether(env, values), ...furtherFaults(env, values));
  if (faults.length > 0) throw new ConfigurationError(faults);
  return Object.freeze(values as With<Needed>);
}

function readFields(env: Environment, rules: Rules, faults: string[]): Partial<Configuration> {
  const values: Record<string, unknown> = {};
  for (const [field, rule] of Object.entries(rules)) {
    const result = rule.read(env);
    if ('fault' in result) faults.push(result.fault);
    else values[field] = result.value;
  }
  return values as Partial<Configuration>;
}

function faultsTogether(env: Environment, values: Partial<Configuration>): string[] {
  const faults = values.nodeEnvironment === 'production' ? productionFaults(env, values) : [];
  faults.push(...webhookFaults(env, values));
  const seen = new Map<number, string>();
  for (const field of PORT_FIELDS) {
    const value = values[field];
    const earlier = value === undefined ? undefined : seen.get(value);
    if (earlier) faults.push(`${RULES[field].key} en ${earlier} zijn allebei ${value}. Kies twee verschillende poorten.`);
    else if (value !== undefined) seen.set(value, RULES[field].key);
  }
  return faults;
}

function productionFaults(env: Environment, values: Partial<Configuration>): string[] {
  const missing = REQUIRED_IN_PRODUCTION.map((field) => RULES[field].key).filter((key) => !env[key]);
  const faults = missing.map((key) => `${key} ontbreekt. In productie is deze verplicht.`);
  if (env['DOORBRAAK_TEMPO']) faults.push('DOORBRAAK_TEMPO mag niet in productie: de klok loopt dan sneller dan de wet.');
  if (values.metricsToken && isWeakSecret(values.metricsToken))
    faults.push(
      'METRICS_TOKEN is te raden. Kies ten minste 32 willekeurige tekens, of laat het leeg: dan zijn de metingen dicht.',
    );
  for (const field of DATABASE_FIELDS) {
    const url = values[field];
    const { key } = RULES[field];
    if (url) faults.push(...[databaseTlsFault(key, url), databasePasswordFault(key, url)].filter((fault) => fault !== null));
  }
  // An issuer that is not there at all has been named above.
  if (!env['OIDC_ISSUER'] || !values.oidcIssuer || !values.oidcFurtherIssuers) return faults;
  const { outgoingPrivateHosts = [] } = values;
  const issuers = issuersOf(values as Configuration).map((issuer) => issuerFault(issuer, outgoingPrivateHosts));
  return [...faults, ...issuers.filter((fault) => fault !== null)];
}
