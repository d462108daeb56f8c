// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiAnswer, LocalSystem, type SystemPart, until } from '#testing/local-system';

const INDIENER = 'indiener-welzijn-eindhoven';
const CASES = 6;
const ACTS_PER_CASE = 12;
const VICTIMS: readonly SystemPart[] = ['worker', 'temporal', 'api', 'worker'];
const VASTLOPER = {
  titel: 'Storing midden in het werk',
  omschrijving: 'Deze vastloper loopt door terwijl er van alles stopt.',
  watKanWel: 'Gewoon doorgaan.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['geld'],
};

describe('kill -9 in mid-run', () => {
  let system: LocalSystem;

  beforeAll(async () => {
    system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false });
    await system.token(INDIENER);
  }, 240_000);

  afterAll(async () => {
    await system?.stop();
  }, 60_000);

  /** A client as it should be: the same Idempotency-Key until there is an answer. */
  const postUntilAnswered = async (
    path: string,
    body: unknown,
    sleutel: string,
  ): Promise<ApiAnswer<{ id: string; handeling: { id: string } }>> => {
    let answer: ApiAnswer<{ id: string; handeling: { id: string } }> | null = null;
    await until(`${path} antwoordt`, 90_000, async () => {
      answer = await system.post<{ id: string; handeling: { id: string } }>(INDIENER, path, body, sleutel).catch(() => null);
      return answer !== null && answer.status < 500 && answer.status !== 429;
    });
    return answer as unknown as ApiAnswer<{ id: string; handeling: { id: string } }>;
  };

  it('loses and doubles no filing and no act of worker, api and Temporal server', async () => {
    const handelingen: string[] = [];
    const ids: string[] = [];
    const runCase = async (nummer: number): Promise<void> => {
      const filed = await postUntilAnswered('/v1/vastlopers', VASTLOPER, `zaak-${nummer}`);
      expect(filed.status).toBe(201);
      ids.push(filed.body.id);
      for (let i = 0; i < ACTS_PER_CASE; i += 1) {
        const answer = await postUntilAnswered(
          `/v1/vastlopers/${filed.body.id}/aanvullingen`,
          { tekst: `Aanvulling ${i}` },
          `zaak-${nummer}-${i}`,
        );
        expect([201, 202]).toContain(answer.status);
        handelingen.push(answer.body.handeling.id);
      }
    };
    const work = Promise.all(Array.from({ length: CASES }, (_, i) => runCase(i)));
    for (const [i, victim] of VICTIMS.entries()) {
      await until(
        'er weer iets gedaan is',
        90_000,
        async () => handelingen.length >= Math.min((i + 1) * 10, CASES * ACTS_PER_CASE - 5),
      );
      await until(`${victim} draait`, 60_000, async () => system.isListed(victim));
      system.kill(victim);
    }
    await work;

    expect(new Set(ids).size).toBe(CASES);
    expect(new Set(handelingen).size).toBe(CASES * ACTS_PER_CASE);
    await until('alles is verwerkt', 120_000, async () => {
      for (const id of handelingen) {
        const answer = await system.get<{ stand: string }>(INDIENER, `/v1/handelingen/${id}`).catch(() => null);
        if (answer?.body.stand !== 'verwerkt') return false;
      }
      return true;
    });
    for (const id of ids) {
      const log = await system.log(INDIENER, id);
      expect(log.map(({ versie }) => versie)).toEqual(log.map((_, i) => i + 1));
      const teksten = log.filter(({ soort }) => soort === 'aangevuld').map(({ gegevens }) => gegevens['tekst']);
      expect(teksten).toEqual(Array.from({ length: ACTS_PER_CASE }, (_, i) => `Aanvulling ${i}`));
    }
  }, 300_000);
});
