// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationError, readLocalConfiguration } from '#platform/configuration';
import { readAddresses } from './addresses.js';
import { importCases } from './client/import-cases.js';
import { obtainToken } from './client/obtain-token.js';
import { readDemoData, type DemoPersoon } from './demo-data.js';
import { say } from './progress.js';
import { StartError } from './start-error.js';

const USAGE = 'Gebruik: npm run -s token -- <persoon>, npm run -s personen, of npm run import -- <bestand.yaml>';

async function run([command, argument]: readonly string[]): Promise<void> {
  const demo = readDemoData();
  if (command === 'personen') return demo.personen.forEach((persoon) => say(lineOf(persoon)));
  if (!argument || (command !== 'token' && command !== 'import')) throw new StartError(USAGE);
  const addresses = readAddresses(readLocalConfiguration());
  if (command === 'token') {
    if (!demo.personen.some(({ sleutel }) => sleutel === argument)) {
      throw new StartError(`"${argument}" is geen persoon om mee te oefenen. Bekijk wie er zijn met: npm run -s personen`);
    }
    return say(await obtainToken(addresses, argument));
  }
  const { filed, failed } = await importCases({ file: argument, addresses, demo, report: say });
  say(`${filed} ingediend, ${failed} niet ingediend`);
  if (failed > 0) process.exitCode = 1;
}

/** One person on one line: key, roles, organisations, with tabs between. */
function lineOf(persoon: DemoPersoon): string {
  const rollen = [...new Set(persoon.lidmaatschappen.map(({ rol }) => rol))].join(', ');
  const organisaties = persoon.lidmaatschappen.map(({ organisatie }) => organisatie).join(', ');
  return [persoon.sleutel, rollen, organisaties].join('\t');
}

process.stdout.on('error', () => process.exit()); // the reader, for example `head`, has seen enough
try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
