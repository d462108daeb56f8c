// SPDX-License-Identifier: EUPL-1.2
// `npm run token`, `npm run personen`, `npm run import` and `npm run verify-log`.
import { startPrepared } from './prepare.mjs';

startPrepared('command-line.js').catch((error) => {
  console.error(error?.forUser ? error.message : error);
  process.exitCode = 1;
});
