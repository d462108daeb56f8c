// SPDX-License-Identifier: EUPL-1.2
// Destroys closed cases whose term is over; never by itself (docs/adr/0027). Ends with 0, or with 1 and a Dutch sentence.
//   node docker/vernietigen.mjs lijst --map <map>
//   node docker/vernietigen.mjs exporteer <nummer> --map <map>
//   node docker/vernietigen.mjs bevestig <nummer> --map <map> --door <id van de persoon>
//   node docker/vernietigen.mjs vernietig <nummer> --map <map>
import { parseArgs } from 'node:util';
import { createDataSource } from '../dist/libs/persistence/src/data-source.js';
import { Database } from '../dist/libs/persistence/src/database.js';
import { PgVernietiging } from '../dist/libs/persistence/src/vernietiging/pg-vernietiging.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { map: { type: 'string' }, door: { type: 'string' } },
});
const [stap = 'lijst', nummer = ''] = positionals;
const say = (line) => process.stdout.write(`${line}\n`);

const STAPPEN = {
  lijst: async (vernietiging) => {
    for (const zaak of await vernietiging.listTeVernietigen())
      say([zaak.nummer, zaak.resultaat, zaak.geslotenOp, zaak.archiefactiedatum, zaak.stap].join('\t'));
  },
  exporteer: async (vernietiging) => say(await vernietiging.export(nummer)),
  bevestig: async (vernietiging) => {
    await vernietiging.confirm(nummer, values.door);
    say(`${nummer} is bevestigd.`);
  },
  vernietig: async (vernietiging) => {
    await vernietiging.destroy(nummer);
    say(`${nummer} is vernietigd en staat in het register.`);
  },
};

const url = process.env.WORKER_DATABASE_URL;
const isCompleet = url && values.map && (stap === 'lijst' || nummer) && (stap !== 'bevestig' || values.door);
if (!(stap in STAPPEN) || !isCompleet) {
  process.stderr.write(
    'Gebruik: lijst, exporteer <nummer>, bevestig <nummer> --door <id> of vernietig <nummer>; steeds met --map <map>.\n',
  );
  process.exit(1);
}
const dataSource = createDataSource({ url, poolSize: 1, applicationName: 'doorbraak-vernietigen' });
try {
  await dataSource.initialize();
  await STAPPEN[stap](new PgVernietiging(new Database(dataSource), values.map));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  if (dataSource.isInitialized) await dataSource.destroy();
}
