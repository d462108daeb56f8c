// SPDX-License-Identifier: EUPL-1.2
// Brings the tables and the national reference data up to date as their owner, and gives the role of each program its rights.
// Safe to run again and by two at once.
//   node migrate.mjs           forward
//   node migrate.mjs terug     takes the newest migration back
import { DATABASE_ROLES } from '../dist/libs/persistence/src/access/database-roles.js';
import { migrate, revertLast } from '../dist/libs/persistence/src/migrate.js';
import { loadReferenceData } from '../dist/libs/persistence/src/reference-data.js';

const url = process.env.MIGRATION_DATABASE_URL;
const roles = {
  app: process.env.DOORBRAAK_APP_ROLE || DATABASE_ROLES.app,
  worker: process.env.DOORBRAAK_WORKER_ROLE || DATABASE_ROLES.worker,
  auditor: process.env.DOORBRAAK_AUDITOR_ROLE || DATABASE_ROLES.auditor,
  wachtrij: process.env.DOORBRAAK_WACHTRIJ_ROLE || DATABASE_ROLES.wachtrij,
};
try {
  if (!url) throw new Error('MIGRATION_DATABASE_URL ontbreekt. Geef het adres van de database als eigenaar van de tabellen.');
  if (process.argv[2] === 'terug') {
    await revertLast({ url });
    process.stdout.write('De nieuwste wijziging van de tabellen is teruggedraaid.\n');
  } else {
    const names = await migrate({ url, roles });
    await loadReferenceData({ url });
    process.stdout.write(names.length === 0 ? 'De tabellen waren al bij.\n' : `Bijgewerkt: ${names.join(', ')}\n`);
  }
} catch (error) {
  process.stderr.write(`De tabellen zijn niet bijgewerkt: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
