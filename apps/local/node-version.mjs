// SPDX-License-Identifier: EUPL-1.2
// Written for the oldest Node that can read an .mjs file at all: only what is loaded after the check is modern.

/** Is this Node new enough? If not it says so, and the process ends with 1. */
export function requireNode() {
  const parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return true;
  console.error(
    'Doorbraak heeft Node 20.19 of nieuwer nodig; dit is Node ' +
      process.versions.node +
      '. Installeer een nieuwere Node en start opnieuw.',
  );
  process.exitCode = 1;
  return false;
}
