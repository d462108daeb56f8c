// SPDX-License-Identifier: EUPL-1.2
// What mail could not be brought, and another chance for it. As the worker; says nothing of what is in a mail and gives no address.
//   node docker/berichten.mjs                what could not be brought
//   node docker/berichten.mjs opnieuw        tries all of it again
//   node docker/berichten.mjs opnieuw ID…    tries these messages again
//   node docker/berichten.mjs intrekken NUMMER   withdraws every link to this case that stands in a mail
import { lookAfterBerichten, withdrawMaillinks } from '../dist/libs/persistence/src/berichten/look-after-berichten.js';

const [act, ...ids] = process.argv.slice(2);
const databaseUrl = process.env.WORKER_DATABASE_URL || '';
const say = (line) => process.stdout.write(`${line}\n`);
process.exitCode =
  act === 'intrekken'
    ? await withdrawMaillinks(databaseUrl, ids[0] ?? '', say)
    : await lookAfterBerichten({ databaseUrl, again: act === 'opnieuw', ids, say });
