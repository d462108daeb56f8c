// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSystem, BUREAU, INDIENER, type Answer } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectHeaders, expectProblem, wrongFields } from './expect-problem.js';

const PATH = '/v1/ik/voorkeuren';

describe('how one gets mail', () => {
  let api: ApiSystem;

  beforeAll(async () => {
    api = await ApiSystem.start('api_voorkeuren');
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  const put = async (person: string, body: unknown): Promise<Answer> =>
    api.send(PATH, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await api.token(person)}` },
    });

  it('is each mail at once until somebody chooses, and then the own choice of each', async () => {
    const standard = await api.get(INDIENER, PATH);
    expect([standard.status, standard.body]).toEqual([200, { ritme: 'direct', overzichten: true }]);
    for (const _ of [1, 2]) {
      const kept = await put(INDIENER, { ritme: 'wekelijks', overzichten: false });
      expect([kept.status, kept.body]).toEqual([200, { ritme: 'wekelijks', overzichten: false }]);
      expect(shapeFaults(kept.body, answerSchema('put', '/ik/voorkeuren', 200))).toEqual([]);
      expectHeaders(kept);
    }
    expect((await api.get(INDIENER, PATH)).body).toEqual({ ritme: 'wekelijks', overzichten: false });
    expect((await api.get(BUREAU, PATH)).body).toEqual({ ritme: 'direct', overzichten: true });
  });

  it('is refused with all that is wrong at once, and then stays as it was', async () => {
    const wrong = await put(INDIENER, { ritme: 'elk_uur', overzichten: 'ja', persoon: 'x' });
    expectProblem(wrong, 'INVOER_ONGELDIG');
    expect(wrongFields(wrong)).toEqual(['overzichten', 'persoon', 'ritme']);
    expectProblem(await put(INDIENER, {}), 'INVOER_ONGELDIG');
    expectProblem(await api.send(PATH), 'NIET_AANGEMELD');
    expect((await api.get(INDIENER, PATH)).body).toEqual({ ritme: 'wekelijks', overzichten: false });
  });
});
