// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalConfiguration } from '#platform/configuration';
import { freePort, portFault, type PortFault } from './servers/free-port.js';
import { StartError } from './start-error.js';

const FILE = 'poorten.json';

/** The port of the own PostgreSQL: chosen once, remembered in `poorten.json`, and chosen anew when someone else took it. */
export async function postgresPort(dataFolder: string): Promise<number> {
  const remembered = rememberedPostgresPort(dataFolder);
  if (remembered !== null && (await portFault(remembered)) === null) return remembered;
  const postgres = await freePort();
  const file = join(dataFolder, FILE);
  writeFileSync(`${file}.nieuw`, JSON.stringify({ postgres }, null, 2));
  renameSync(`${file}.nieuw`, file);
  return postgres;
}

/** The port that the own PostgreSQL had last; `null` when nothing was ever started here, or when the file cannot be read as one: then a port is chosen anew. */
export function rememberedPostgresPort(dataFolder: string): number | null {
  const file = join(dataFolder, FILE);
  if (!existsSync(file)) return null;
  try {
    const { postgres } = JSON.parse(readFileSync(file, 'utf8')) as { postgres?: unknown };
    return typeof postgres === 'number' && Number.isInteger(postgres) && postgres > 0 && postgres < 65_536 ? postgres : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null; // cut off while it was written, or not ours
    throw error;
  }
}

/** Listen on this machine only, whatever HOST says. */
const HERE_ONLY = ['PORT_OIDC', 'PORT_SMTP', 'PORT_MAIL', 'PORT_TEMPORAL', 'PORT_TEMPORAL_UI'];

/**
 * Checks that we may listen on every port we are about to use.
 * @param ask what stands in the way of a port.
 * @throws StartError that names every port we may not have and the variable that moves it, or the HOST that is not of this machine.
 */
export async function checkPorts(
  configuration: LocalConfiguration,
  ownTemporal: boolean,
  ownOidc: boolean,
  ask: (port: number, host: string) => Promise<PortFault | null> = portFault,
): Promise<void> {
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
  const found: Record<PortFault, string[]> = { taken: [], not_allowed: [], not_our_address: [] };
  for (const [key, purpose, port, used] of wanted) {
    const host = HERE_ONLY.includes(key) ? '127.0.0.1' : configuration.host;
    const fault = used ? await ask(port, host) : null;
    if (fault) found[fault].push(`${port} (voor ${purpose}; kies een andere met ${key})`);
  }
  if (found.not_our_address.length > 0)
    throw new StartError(
      `Het adres ${configuration.host} is niet van deze computer. Zet in HOST een adres van deze computer, of laat HOST leeg.`,
    );
  const sentences = [takenSentence(found.taken), notAllowedSentence(found.not_allowed)].filter((sentence) => sentence !== null);
  if (sentences.length > 0) throw new StartError(sentences.join(' '));
}

function takenSentence(ports: readonly string[]): string | null {
  if (ports.length === 0) return null;
  if (ports.length === 1) return `Poort ${ports[0]} is al in gebruik door een ander programma.`;
  return `Deze poorten zijn al in gebruik door een ander programma: ${ports.join(', ')}.`;
}

/** Ports below 1024, mostly. */
function notAllowedSentence(ports: readonly string[]): string | null {
  if (ports.length === 0) return null;
  if (ports.length === 1)
    return `Poort ${ports[0]} mag u niet gebruiken: een poort onder 1024 is voor de beheerder van de computer.`;
  return `Deze poorten mag u niet gebruiken, want poorten onder 1024 zijn voor de beheerder van de computer: ${ports.join(', ')}.`;
}
