// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { installQuietRuntime } from '#testing/temporal-environment';
import { workflowBundle } from '#testing/temporal-bundle';
import { VASTLOPER_WORKFLOW } from '#workflows/contract';
import { historyFromText, listStoredHistories, readGolden, readStoredHistory, RELEASE } from './histories.builder.js';
import { WALKS, walkOnce } from './walks.builder.js';

jest.setTimeout(240_000);

describe(`${VASTLOPER_WORKFLOW}: replay of stored histories`, () => {
  let bundle: { readonly code: string };

  beforeAll(async () => {
    installQuietRuntime();
    bundle = await workflowBundle();
  });

  const replay = (text: string): Promise<void> => Worker.runReplayHistory({ workflowBundle: bundle }, historyFromText(text));

  it.each(listStoredHistories())('gives the same commands today: %s', async (file) => {
    await replay(readStoredHistory(file));
  });

  it.each(WALKS)('has a recording of this release: $name', ({ name }) => {
    expect(listStoredHistories()).toContain(`${RELEASE}-${name}-1.json`);
  });

  it('turns red on a command that today is not given', async () => {
    const text = readStoredHistory(`${RELEASE}-stilte-1.json`);
    const broken = text.replace('EVENT_TYPE_TIMER_STARTED', 'EVENT_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED');
    await expect(replay(broken)).rejects.toThrow(DeterminismViolationError);
  });

  it('turns red on a workflow that lost the effect of one act, and so does the golden record', async () => {
    const begin = /decideUntilCommitted\(\{ handelingId, kern \}\) \{/;
    const lost = `if (kern.soort === 'aanvullen') return { versie: this.current.versie };`;
    const broken = { code: bundle.code.replace(begin, (found) => `${found} ${lost}`) };
    expect(broken.code).toContain(lost);
    const history = historyFromText(readStoredHistory(`${RELEASE}-elke-handeling-1.json`));
    await expect(Worker.runReplayHistory({ workflowBundle: broken }, history)).rejects.toThrow(DeterminismViolationError);
    const walk = WALKS.find(({ name }) => name === 'elke-handeling');
    const { golden } = await walkOnce(walk!, { workflowBundle: broken });
    const missing = readGolden('elke-handeling')
      .split('\n')
      .filter((line) => !golden.split('\n').includes(line));
    expect(missing.some((line) => line.includes(' aangevuld '))).toBe(true);
  });
});
