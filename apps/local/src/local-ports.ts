// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalConfiguration } from '#platform/configuration';
import { freePort, isFree } from './servers/free-port.js';
import { StartError } from './start-error.js';

/** The port of the own PostgreSQL: chosen once, remembered in `poorten.json`, and chosen anew when someone else took it. */
export async function postgresPort(dataFolder: string): Promise<number> {
  const file = join(dataFolder, 'poorten.json');
  const remembered = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { postgres?: number }).postgres : undefined;
  if (remembered !== undefined && (await isFree(remembered))) return remembered;
  const postgres = await freePort();
  writeFileSync(file, JSON.stringify({ postgres }, null, 2));
  return postgres;
}

/** Listen on this machine only, whatever HOST says. */
const HERE_ONLY = ['PORT_OIDC', 'PORT_SMTP', 'PORT_MAIL', 'PORT_TEMPORAL', 'PORT_TEMPORAL_UI'];

/**
 * Checks that every port we are about to use is free.
 * @throws StartError that names every busy port and the variable that moves it.
 */
export async function checkPorts(configuration: LocalConfiguration, ownTemporal: boolean, ownOidc: boolean): Promise<void> {
  const wanted: [string, string, number, boolean][] = [
    ['PORT_WEB', "de pagina's", configuration.portWeb, true],
    ['PORT_API', 'de API', configuration.portApi, true],
    ['PORT_WORKER', 'de worker', configuration.portWorker, true],
    ['PORT_OIDC', 'het aanmelden', configuration.portOidc, ownOidc],
    ['PORT_SMTP', 'de mailbak', configuration.portSmtp, true],
    ['PORT_MAIL', 'de pagina van de mailbak', configuration.portMail, true],
    ['PORT_POSTVAK', 'antwoorden op mail', configuration.portPostvak, configuration.antwoordAdres !== null],
    ['PORT_TEMPORAL', 'Temporal', configuration.portTemporal, ownTemporal],
    ['PORT_TEMPORAL_UI', 'het venster van Temporal', configuration.portTemporalUi, ownTemporal],
  ];
  const busy: string[] = [];
  for (const [key, purpose, port, used] of wanted) {
    const host = HERE_ONLY.includes(key) ? '127.0.0.1' : configuration.host;
    if (used && !(await isFree(port, host))) busy.push(`${port} (voor ${purpose}; kies een andere met ${key})`);
  }
  if (busy.length === 1) throw new StartError(`Poort ${busy[0]} is al in gebruik door een ander programma.`);
  if (busy.length > 1) throw new StartError(`Deze poorten zijn al in gebruik door een ander programma: ${busy.join(', ')}.`);
}
