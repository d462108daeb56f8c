// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it, jest } from '@jest/globals';
import { TemporalEnvironment } from '#testing/temporal-environment';
import { GOLDEN_FOLDER, HISTORIES_FOLDER, historyToText, RELEASE } from './histories.builder.js';
import { CASES, REFERENCE_START, walkReference } from './reference-walk.builder.js';
import { WALKS, walkOnce } from './walks.builder.js';

jest.setTimeout(240_000);

// No test: run by hand when the workflow or the ladder changed on purpose (workflows/PATCHES.md). Histories of other releases stay.
it.each(WALKS)('records $name', async (walk) => {
  const { histories, golden } = await walkOnce(walk);
  for (const folder of [HISTORIES_FOLDER, GOLDEN_FOLDER]) mkdirSync(folder, { recursive: true });
  const prefix = `${RELEASE}-${walk.name}-`;
  for (const old of readdirSync(HISTORIES_FOLDER)) if (old.startsWith(prefix)) rmSync(join(HISTORIES_FOLDER, old));
  histories.forEach((history, run) => writeFileSync(join(HISTORIES_FOLDER, `${prefix}${run + 1}.json`), historyToText(history)));
  writeFileSync(join(GOLDEN_FOLDER, `${walk.name}.txt`), golden);
});

it('records the golden lines of the reference cases', async () => {
  const env = await TemporalEnvironment.create(REFERENCE_START);
  try {
    for (const geval of CASES) {
      const { vastloper, golden } = await walkReference(env, geval);
      writeFileSync(join(GOLDEN_FOLDER, `${geval.id}.txt`), golden);
      await vastloper.leave();
    }
  } finally {
    await env.close();
  }
});
