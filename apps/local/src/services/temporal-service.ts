// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { LocalConfiguration } from '#platform/configuration';
import { temporalTlsOf, type TemporalTls } from '#process/temporal-tls';
import { SEARCH_ATTRIBUTES } from '#workflows/contract';
import { openLogFile } from '../log-file.js';
import { StartError } from '../start-error.js';
import type { Service } from '../supervisor.js';

const ASK_TIMEOUT_MS = 2000;

/** The own Temporal server: history in `temporal.db` of the data folder, window on PORT_TEMPORAL_UI. */
export function temporalService(program: string, configuration: LocalConfiguration): Service {
  const logFile = join(configuration.dataFolder, 'logboek', 'temporal.log');
  return {
    name: 'temporal',
    title: 'Temporal-server',
    order: 3,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 10_000,
    readyTimeoutMs: 60_000,
    givesWay: true,
    spawn: async () => spawnTemporal(program, configuration, logFile),
    isReady: () => isTemporalReady(`127.0.0.1:${configuration.portTemporal}`, configuration.temporalNamespace, false),
  };
}

/** @throws StartError when the Temporal server that was brought along is not there, or is not the one the settings describe. */
export async function requireTemporal(configuration: LocalConfiguration): Promise<void> {
  const { temporalAddress, temporalNamespace, temporalTls } = configuration;
  if (await isTemporalReady(temporalAddress, temporalNamespace, tlsOf(configuration))) return;
  const line = temporalTls === 'aan' ? 'met TLS' : 'zonder TLS';
  throw new StartError(
    `Op ${temporalAddress} antwoordt ${line} geen Temporal-server met de naamruimte ${temporalNamespace}. Kijk naar TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE en TEMPORAL_TLS.`,
  );
}

function tlsOf(configuration: LocalConfiguration): TemporalTls {
  try {
    return temporalTlsOf(configuration);
  } catch (cause) {
    throw new StartError(`Het certificaat ${configuration.temporalTlsCa} is niet te lezen. Kijk naar TEMPORAL_TLS_CA.`, {
      cause,
    });
  }
}

/** Does this Temporal server know the namespace? Any other answer counts as no. */
export async function isTemporalReady(address: string, namespace: string, tls: TemporalTls): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, tls, connectTimeout: ASK_TIMEOUT_MS });
    try {
      await connection.withDeadline(Date.now() + ASK_TIMEOUT_MS, () =>
        connection.workflowService.describeNamespace({ namespace }),
      );
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false; // not listening yet, or the namespace is being made
  }
}

function spawnTemporal(program: string, configuration: LocalConfiguration, logFile: string): ChildProcess {
  const attributes = Object.entries(SEARCH_ATTRIBUTE_TYPES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
  const args = [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'warn'],
    ...['--port', String(configuration.portTemporal), '--ui-port', String(configuration.portTemporalUi)],
    ...['--namespace', configuration.temporalNamespace, '--db-filename', join(configuration.dataFolder, 'temporal.db')],
    // Three times more starts per second than with the usual pragmas, and still safe when the process is cut off.
    ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
    ...attributes,
  ];
  const log = openLogFile(logFile);
  try {
    return spawn(program, args, { stdio: ['ignore', log, log], detached: true });
  } finally {
    closeSync(log);
  }
}

const SEARCH_ATTRIBUTE_TYPES = {
  [SEARCH_ATTRIBUTES.focusgebied]: 'Keyword',
  [SEARCH_ATTRIBUTES.trede]: 'Keyword',
  [SEARCH_ATTRIBUTES.status]: 'Keyword',
  [SEARCH_ATTRIBUTES.nummer]: 'Keyword',
  [SEARCH_ATTRIBUTES.volgendeTermijn]: 'Datetime',
};
