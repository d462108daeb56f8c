// SPDX-License-Identifier: EUPL-1.2
import { createDataSource } from '#persistence/data-source';
import { loadDemoPeople } from '#persistence/demo-people';
import { createKlok } from '#persistence/klok/pg-klok';
import { migrate } from '#persistence/migrate';
import { loadReferenceData } from '#persistence/reference-data';
import type { LocalConfiguration } from '#platform/configuration';
import { rolesOf, type DatabaseAddresses } from './database.js';
import { readDemoData } from './demo-data.js';
import { fullDiskSentence, StartError } from './start-error.js';

/** What the preparation needs. */
export interface PrepareOptions {
  /** Addresses of the owner of the tables and of the role of each program. */
  readonly database: DatabaseAddresses;
  readonly configuration: LocalConfiguration;
}

/**
 * Brings tables, reference data and demo people up to date and sets the clock; running it again changes nothing.
 * @throws StartError in Dutch when it does not work out.
 */
export async function prepareDatabase({ database, configuration }: PrepareOptions): Promise<void> {
  const url = database.ownerUrl;
  try {
    await migrate({ url, roles: rolesOf(database) });
    await loadReferenceData({ url });
    await loadDemoPeople({ url, issuer: configuration.oidcIssuer }, readDemoData());
    await setClock(url, configuration);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(fullDiskSentence(cause) ?? `De database klaarzetten lukt niet: ${reason}`, { cause });
  }
}

async function setClock(url: string, { tempoMs, wekspreidingMinuten, nodeEnvironment }: LocalConfiguration): Promise<void> {
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'doorbraak-klok' }).initialize();
  try {
    const klok = await createKlok(dataSource, {
      tempoMs,
      spreidingMinuten: wekspreidingMinuten,
      nodeEnv: nodeEnvironment,
      mayAnchor: true,
    });
    klok.close();
  } finally {
    await dataSource.destroy();
  }
}
