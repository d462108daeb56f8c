// SPDX-License-Identifier: EUPL-1.2
import { ORGANISATIES } from '#persistence/reference/organisaties';
import { ConfigurationError, readLocalConfiguration } from '#platform/configuration';
import { readAddresses } from './addresses.js';
import { importCases } from './client/import-cases.js';
import { obtainToken } from './client/obtain-token.js';
import { readDemoData, type DemoData } from './demo-data.js';
import { lookAfterLocalBerichten } from './look-after-local-berichten.js';
import { say } from './progress.js';
import { scanLocalTeksten } from './scan-local-teksten.js';
import { StartError } from './start-error.js';
import { verifyLocalLog } from './verify-local-log.js';

const USAGE =
  'Gebruik: npm run -s token -- <persoon>, npm run -s personen, npm run import -- <bestand.yaml>, npm run -s verify-log, npm run -s scan-teksten, of npm run -s berichten';
/** More organisations than this do not fit on a line. */
const MOST_NAMES = 4;

async function run([command, argument, ...rest]: readonly string[]): Promise<void> {
  if (command === 'verify-log') {
    const given = argument === undefined ? [] : [argument, ...rest];
    process.exitCode = await verifyLocalLog(given, readLocalConfiguration(), say);
    return;
  }
  if (command === 'scan-teksten') {
    process.exitCode = await scanLocalTeksten(argument, readLocalConfiguration(), say);
    return;
  }
  if (command === 'berichten') {
    const given = argument === undefined ? [] : [argument, ...rest];
    process.exitCode = await lookAfterLocalBerichten(given, readLocalConfiguration(), say);
    return;
  }
  const demo = readDemoData();
  if (command === 'personen') return printPersonen(demo);
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
function printPersonen({ personen, organisaties }: DemoData): void {
  const namen = new Map([...ORGANISATIES, ...organisaties].map(({ sleutel, naam }) => [sleutel, naam]));
  for (const { sleutel, lidmaatschappen } of personen) {
    const rollen = [...new Set(lidmaatschappen.map(({ rol }) => rol))].join(', ');
    const eigen = lidmaatschappen.map(({ organisatie }) => namen.get(organisatie) ?? organisatie);
    say([sleutel, rollen, eigen.length > MOST_NAMES ? `${eigen.length} organisaties` : eigen.join(', ')].join('\t'));
  }
}

process.stdout.on('error', () => process.exit()); // the reader, for example `head`, has seen enough
try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
