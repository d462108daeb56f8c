// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import type { LocalConfiguration } from '#platform/configuration';
import type { Given } from './local-installation.js';
import { say, seconds } from './progress.js';

/** Tells where everything is and how to get a token. */
export function announce(configuration: LocalConfiguration, given: Given, tookMs: number): void {
  const rows: [string, string][] = [
    ["Pagina's", configuration.publicWebUrl],
    ['API', `${configuration.publicApiUrl}/v1 (beschrijving: ${configuration.publicApiUrl}/v1/openapi.json)`],
    ['Temporal', given.temporal ? configuration.temporalAddress : `http://127.0.0.1:${configuration.portTemporalUi}`],
    ['Aanmelden', configuration.oidcIssuer],
    ['Mailbak', `http://127.0.0.1:${configuration.portMail}`],
    ['Gegevens', configuration.dataFolder],
    ['Logboek', join(configuration.dataFolder, 'logboek')],
  ];
  if (configuration.tempoMs !== null) rows.push(['Klok', `snel: een werkdag duurt ${configuration.tempoMs} ms`]);
  say('');
  say(`Doorbraak draait (gestart in ${seconds(tookMs)}).`);
  for (const [name, value] of rows) say(`  ${name.padEnd(10)} ${value}`);
  say('');
  say('Token voor de API:   npm run -s token -- programmabureau-landelijk   (ziet alle gebieden)');
  say('Wie zijn er:         npm run -s personen');
  say('Stoppen:             Ctrl-C');
}
