// SPDX-License-Identifier: EUPL-1.2
// `npm start`. Written for the oldest Node that can read an .mjs file at all.
import { requireNode } from './node-version.mjs';

if (requireNode()) {
  import('./prepare.mjs')
    .then(function (prepare) {
      return prepare.startPrepared('main.js');
    })
    .catch(function (error) {
      console.error(error && error.forUser ? error.message : error);
      process.exitCode = 1;
    });
}
