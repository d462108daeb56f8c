// SPDX-License-Identifier: EUPL-1.2
// `npm start`. Written for the oldest Node that can read an .mjs file at all: only what is loaded after the check is modern.
const parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    'Doorbraak heeft Node 20.19 of nieuwer nodig; dit is Node ' +
      process.versions.node +
      '. Installeer een nieuwere Node en start opnieuw.',
  );
  process.exitCode = 1;
} else {
  import('./prepare.mjs')
    .then(function (prepare) {
      return prepare.startPrepared('main.js');
    })
    .catch(function (error) {
      console.error(error && error.forUser ? error.message : error);
      process.exitCode = 1;
    });
}
