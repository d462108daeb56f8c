// SPDX-License-Identifier: EUPL-1.2
// `npm test`: install and build where needed, then apps/local/src/test-run.ts. The last line is always `N passed, N failed`.
const parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    'Doorbraak heeft Node 20.19 of nieuwer nodig; dit is Node ' + process.versions.node + '. Installeer een nieuwere Node.',
  );
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  import('./prepare.mjs')
    .then(function (prepare) {
      return prepare.startPrepared('test-run.js');
    })
    .catch(function (error) {
      console.error(error && error.forUser ? error.message : error);
      console.log('0 passed, 1 failed');
      process.exitCode = 1;
    });
}
