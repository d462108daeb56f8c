// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HANDELING_SOORTEN } from '#domain/ladder/handelingen';
import { VASTLOPER_WORKFLOW } from '#workflows/contract';
import { readGolden, type History } from './histories.builder.js';
import { WALKS, walkOnce, type Walked } from './walks.builder.js';

jest.setTimeout(240_000);

/** What a string in a payload may be; anything with a space, a capital in mid-word or a sentence in it is none of these. */
const CODE = /^[a-z]+(_[a-z]+)*$/;
const ID = /^[a-z]+-[a-z0-9_]+(-[a-z0-9]+)*$/;
const COUNT = /^\d+$/;
const ACTIVITY = /^(commitZet|readPositie)$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const AREA_OR_NUMBER = /^[A-Z]+(-[A-Z]+)?(-\d{4}-\d{4})?$/;
const ALLOWED = [CODE, ID, COUNT, ACTIVITY, UUID, DATE, INSTANT, AREA_OR_NUMBER];

/** Every string inside the payloads of a history: start arguments, acts, commits, answers and search attributes. */
function payloadStrings(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if ('metadata' in value && 'data' in value && value.data instanceof Uint8Array)
    return stringLeaves(JSON.parse(Buffer.from(value.data).toString() || 'null'));
  return Object.entries(value).flatMap(([key, part]) => (key === 'userMetadata' ? [] : payloadStrings(part)));
}

function stringLeaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringLeaves) : [];
}

function actsIn(histories: readonly History[]): string[] {
  const inputs = histories
    .flatMap(({ events }) => events ?? [])
    .flatMap((event) => event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.args?.payloads ?? []);
  return inputs.map(({ data }) => (JSON.parse(Buffer.from(data ?? []).toString()) as { kern: { soort: string } }).kern.soort);
}

const done = new Map<string, Walked>();

describe.each(WALKS)(`${VASTLOPER_WORKFLOW}: the course $name`, (walk) => {
  let walked: Walked;

  beforeAll(async () => {
    walked = await walkOnce(walk);
    done.set(walk.name, walked);
  });

  it('gives the same facts, messages and timers as the golden record', () => {
    expect(walked.golden.split('\n')).toEqual(readGolden(walk.name).split('\n'));
  });

  it('has nothing but codes, ids and dates in its history', () => {
    const strings = new Set(walked.histories.flatMap(payloadStrings));
    expect(strings.size).toBeGreaterThan(20);
    expect([...strings].filter((text) => !ALLOWED.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  it('says in each timer for whom it waits, in fixed words and a date', () => {
    const summaries = walked.golden.split('\n').filter((line) => line.startsWith('run'));
    expect(summaries).not.toEqual([]);
    for (const line of summaries)
      expect(line).toMatch(/ uur UTC "[a-z ,:?_0-9A-Z]+(\((herinneren|vragen|verder) op \d{4}-\d{2}-\d{2}\))?"$/);
  });
});

describe('the courses together', () => {
  it('go the same way when each workflow task replays from the start', async () => {
    // Not the long one: its thousands of events would be replayed some hundred times, for over a minute. Silence with a cache of two is test/end-to-end/silence.e2e-spec.ts.
    for (const walk of WALKS.filter(({ name }) => name !== 'stilte')) {
      const { golden } = await walkOnce(walk, { maxCachedWorkflows: 0 });
      expect(golden).toBe(done.get(walk.name)?.golden);
    }
  });

  it('hold every kind of act', () => {
    const acts = [...done.values()].flatMap(({ histories }) => actsIn(histories));
    expect(HANDELING_SOORTEN.filter((soort) => !acts.includes(soort))).toEqual([]);
  });
});
