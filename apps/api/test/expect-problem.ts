// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@jest/globals';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import { API_VERSION } from '../src/api-version.js';
import { shapeFaults } from './document-shape.js';
import type { Answer } from './api-system.js';

/** Checks that an answer is exactly this problem: status, headers and shape, and that nothing of the inside leaks. */
export function expectProblem(answer: Answer, code: Foutcode): void {
  const { status, titel } = FOUTEN[code];
  expect([answer.status, answer.body['code'], answer.body['detail']]).toEqual([status, code, expect.any(String)]);
  expect(answer.body).toMatchObject({
    type: `urn:doorbraak:probleem:${code}`,
    title: titel,
    status,
    instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
  });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expectHeaders(answer);
  expect(shapeFaults(answer.body, { $ref: '#/components/schemas/Probleem' })).toEqual([]);
  expect(answer.text).not.toMatch(/node_modules|\bat \w+ \(|SELECT|INSERT|TypeError|ECONN|FST_/);
}

/** Checks the headers that every answer has. */
export function expectHeaders({ headers }: Answer): void {
  expect(Object.fromEntries(headers)).toMatchObject({
    'api-version': API_VERSION,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'strict-transport-security': expect.stringContaining('max-age='),
  });
}

/** The fields that are wrong according to an answer, sorted. */
export function wrongFields({ body }: Answer): string[] {
  return ((body['fouten'] ?? []) as { veld: string }[]).map(({ veld }) => veld).sort();
}

/** What an answer says about one field. */
export function saidOf({ body }: Answer, field: string): string[] {
  return ((body['fouten'] ?? []) as { veld: string; melding: string }[])
    .filter(({ veld }) => veld === field)
    .map(({ melding }) => melding);
}
