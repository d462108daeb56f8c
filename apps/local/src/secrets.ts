// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { StartError } from './start-error.js';

/** What only this installation knows; made once and kept in `geheim.json` of the data folder (mode 0600). */
export interface LocalSecrets {
  /** Password of the owner of the tables. */
  readonly databaseOwner: string;
  /** Password of the role of api and web. */
  readonly databaseApplication: string;
  /** Password of the role of the worker. */
  readonly databaseWorker: string;
  /** Password of the role of the auditor. */
  readonly databaseAuditor: string;
  /** Password of the role of the queue. */
  readonly databaseQueue: string;
  /** The secret the links in mails are signed with. */
  readonly link: string;
  /** The key that secrets of webhooks are made from. */
  readonly webhook: string;
  /** Secret of the client `doorbraak-web`. */
  readonly webClient: string;
  /** The secret behind the sessions of the pages. */
  readonly sessie: string;
  /** Keys that sign the cookies of the sign-in service. */
  readonly cookieKeys: readonly string[];
  /** Private keys that sign the tokens, so that a token outlives a restart. */
  readonly signingKeys: readonly JWK[];
}

/**
 * Reads the secrets of this data folder, or makes them on the first start.
 * @throws StartError when the file is there but cannot be read.
 */
export async function readOrMakeSecrets(dataFolder: string): Promise<LocalSecrets> {
  const file = join(dataFolder, 'geheim.json');
  if (existsSync(file)) return completed(file, readSecrets(dataFolder));
  const secrets: LocalSecrets = {
    databaseOwner: secret(),
    databaseApplication: secret(),
    databaseWorker: secret(),
    databaseAuditor: secret(),
    databaseQueue: secret(),
    link: secret(),
    webhook: secret(),
    webClient: secret(),
    sessie: secret(),
    cookieKeys: [secret()],
    signingKeys: [await signingKey()],
  };
  write(file, secrets);
  return secrets;
}

/** A folder of an earlier version gets what it does not have yet. */
function completed(file: string, earlier: Partial<LocalSecrets>): LocalSecrets {
  const fresh = {
    sessie: secret(),
    databaseWorker: secret(),
    databaseAuditor: secret(),
    databaseQueue: secret(),
    link: secret(),
    webhook: secret(),
  };
  const secrets = { ...fresh, ...earlier } as LocalSecrets;
  if (Object.keys(secrets).length > Object.keys(earlier).length) write(file, secrets);
  return secrets;
}

function write(file: string, secrets: LocalSecrets): void {
  writeFileSync(`${file}.nieuw`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.nieuw`, file);
}

/** @throws StartError when the file is absent or unreadable. */
export function readSecrets(dataFolder: string): LocalSecrets {
  const file = join(dataFolder, 'geheim.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets;
  } catch (cause) {
    throw new StartError(
      `Het bestand ${file} is niet te lezen. Zet een goede kopie terug; zonder dit bestand gaat de database niet open.`,
      { cause },
    );
  }
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
}
