// SPDX-License-Identifier: EUPL-1.2
// `npm run token`, `npm run personen`, `npm run import` and `npm run verify-log`. Written for the oldest Node, as start.mjs is.
import { requireNode } from './node-version.mjs';

if (requireNode()) {
  import('./prepare.mjs')
    .then(function (prepare) {
      return prepare.startPrepared('command-line.js');
    })
    .catch(function (error) {
      console.error(error && error.forUser ? error.message : error);
      process.exitCode = 1;
    });
}
