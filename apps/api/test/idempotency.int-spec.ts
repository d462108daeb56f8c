// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSystem, BUREAU, INDIENER, TEAM, VASTLOPER } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectHeaders, expectProblem } from './expect-problem.js';

describe('filing with an Idempotency-Key', () => {
  let api: ApiSystem;

  beforeAll(async () => {
    api = await ApiSystem.start('idempotency');
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  const file = (sleutel: string, body: object = VASTLOPER, person = INDIENER) =>
    api.post(person, '/v1/vastlopers', body, { 'idempotency-key': sleutel });

  it('gives the same answer again and stores nothing more', async () => {
    const first = await file('een');
    expect([first.status, shapeFaults(first.body, answerSchema('post', '/vastlopers', 201))]).toEqual([201, []]);
    const before = await api.stored();
    for (const body of [
      VASTLOPER,
      Object.fromEntries(Object.entries(VASTLOPER).reverse()),
      { ...VASTLOPER, geprobeerd: null, titel: `  ${VASTLOPER.titel} ` },
    ]) {
      const again = await file('een', body);
      expect([again.status, again.body, again.headers.get('location')]).toEqual([201, first.body, first.headers.get('location')]);
    }
    expect(await api.stored()).toEqual(before);
  });

  it('refuses the key with another body, on the same and on another address', async () => {
    const first = await file('twee');
    const before = await api.stored();
    expectProblem(await file('twee', { ...VASTLOPER, titel: 'Een heel ander verhaal' }), 'SLEUTEL_ANDERS_GEBRUIKT');
    expectProblem(
      await api.post(
        INDIENER,
        `/v1/vastlopers/${String(first.body['id'])}/aanvullingen`,
        { tekst: 'x' },
        { 'idempotency-key': 'twee' },
      ),
      'SLEUTEL_ANDERS_GEBRUIKT',
    );
    expect(await api.stored()).toEqual(before);
    expect((await file('twee')).body).toEqual(first.body);
  });

  it('still answers with the case when its theme ended in between, and tells who sees it no more that it is kept', async () => {
    const body = { ...VASTLOPER, thema: 'veiligheid' };
    const first = await file('blijft', body);
    expect(first.status).toBe(201);
    await api.owner.query(`UPDATE themas SET geldig_tot = geldig_vanaf WHERE code = 'veiligheid'`);
    let fresh = await file('blijft-niet', body);
    for (let n = 0; fresh.status === 201 && n < 50; n += 1) {
      await delay(100); // reference data is kept in memory for a moment
      fresh = await file(`blijft-niet-${n}`, body);
    }
    expectProblem(fresh, 'INVOER_ONGELDIG');
    const before = await api.stored();
    const again = await file('blijft', body);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expectProblem(await file('blijft', { ...body, titel: 'Iets anders' }), 'SLEUTEL_ANDERS_GEBRUIKT');
    await api.owner.query(`UPDATE betrokkenheden SET tot = '2026-01-01' WHERE vastloper_id = $1`, [first.body['id']]);
    const unseen = await file('blijft', body);
    expectProblem(unseen, 'VASTLOPER_NIET_GEVONDEN');
    expect(String(unseen.body['detail'])).toContain('Uw vastloper is bewaard.');
    expect(await api.stored()).toEqual(before);
  });

  it('makes one case of ten at the same instant', async () => {
    const before = await api.stored();
    const answers = await Promise.all(Array.from({ length: 10 }, () => file('tegelijk')));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
    const after = await api.stored();
    expect([
      (after['vastlopers'] ?? 0) - (before['vastlopers'] ?? 0),
      (after['handelingen'] ?? 0) - (before['handelingen'] ?? 0),
    ]).toEqual([1, 1]);
  });

  it('keeps the keys of two people apart', async () => {
    const answers = [await file('van-twee'), await file('van-twee', VASTLOPER, BUREAU)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(2);
  });

  it('lets a good body through with the key of a refused one', async () => {
    expectProblem(await file('herstel', { ...VASTLOPER, titel: '' }), 'INVOER_ONGELDIG');
    expect((await file('herstel')).status).toBe(201);
  });

  it.each([' ', 'met spatie', 'x'.repeat(201), 'één'])('refuses the key "%s" and stores nothing', async (sleutel) => {
    const before = await api.stored();
    const header = Buffer.from(sleutel).toString('latin1');
    const answer = await file(header);
    // A client takes spaces at the ends away, so the first one arrives empty.
    expectProblem(answer, 'IDEMPOTENCY_KEY_ONGELDIG');
    expect(await api.stored()).toEqual(before);
  });
});

describe('an act while Temporal is away', () => {
  let api: ApiSystem;
  let aanname: object;

  beforeAll(async () => {
    api = await ApiSystem.start('temporal_away');
    const { items } = (await api.get(BUREAU, '/v1/organisaties?focusgebied=EHV-WZ')).body as {
      items: { id: string; sleutel: string }[];
    };
    aanname = {
      trekkerOrganisatie: items.find(({ sleutel }) => sleutel === 'welzijn-ehv-wz')?.id,
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid'],
    };
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  it('is safe: 202, where to follow it, and nothing carried out yet', async () => {
    const id = await api.file();
    const answer = await api.post(BUREAU, `/v1/vastlopers/${id}/aannames`, aanname, { 'idempotency-key': 'aanname' });
    expect([answer.status, shapeFaults(answer.body, answerSchema('post', '/vastlopers/{id}/aannames', 202))]).toEqual([202, []]);
    expectHeaders(answer);
    const { handeling, melding } = answer.body as { handeling: { id: string; stand: string }; melding: string };
    expect([handeling.stand, melding]).toEqual(['ontvangen', 'Uw actie is bewaard en wordt zo verwerkt.']);
    expect(answer.headers.get('location')).toBe(`/v1/handelingen/${handeling.id}`);

    const followed = await api.get(BUREAU, `/v1/handelingen/${handeling.id}`);
    expect([followed.status, shapeFaults(followed.body, answerSchema('get', '/handelingen/{id}', 200))]).toEqual([200, []]);
    expect(followed.body).toMatchObject({
      stand: 'ontvangen',
      soort: 'aannemen',
      vastloperId: id,
      code: null,
      verwerktOp: null,
      versie: null,
    });
    expect((await api.get(BUREAU, `/v1/vastlopers/${id}`)).body).toMatchObject({
      status: 'ingediend',
      trede: 'intake',
      versie: 1,
    });

    const before = await api.stored();
    const again = await api.post(BUREAU, `/v1/vastlopers/${id}/aannames`, aanname, { 'idempotency-key': 'aanname' });
    expect([again.status, again.body]).toEqual([202, answer.body]);
    expectProblem(
      await api.post(
        BUREAU,
        `/v1/vastlopers/${id}/aannames`,
        { ...aanname, sporen: ['structureel'] },
        { 'idempotency-key': 'aanname' },
      ),
      'SLEUTEL_ANDERS_GEBRUIKT',
    );
    expect(await api.stored()).toEqual(before);
  }, 30_000);

  it('is stored once when it comes ten times at the same instant', async () => {
    const id = await api.file();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        api.post(INDIENER, `/v1/vastlopers/${id}/aanvullingen`, { tekst: 'x' }, { 'idempotency-key': `tien-${id}` }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(202));
    expect(new Set(answers.map(({ body }) => (body['handeling'] as { id: string }).id)).size).toBe(1);
    expect(
      (await api.owner.query(`SELECT FROM handelingen WHERE vastloper_id = $1 AND soort = 'aanvullen'`, [id])).rowCount,
    ).toBe(1);
  }, 30_000);

  it('does not let a later act overtake one that waits', async () => {
    const id = await api.file();
    const first = (await api.post(BUREAU, `/v1/vastlopers/${id}/aannames`, aanname)).body as { handeling: { id: string } };
    const second = await api.post(TEAM, `/v1/vastlopers/${id}/terugkoppelingen`, {
      tekst: 'Wij zoeken het uit.',
      volgendeDatum: '2030-01-02',
    });
    expect(second.status).toBe(202);
    const { rows } = await api.owner.query<{ id: string; stand: string }>(
      `SELECT id, stand FROM handelingen WHERE vastloper_id = $1 AND stand = 'ontvangen' ORDER BY volgnummer`,
      [id],
    );
    expect(rows.slice(-2).map((row) => row.id)).toEqual([
      first.handeling.id,
      (second.body as { handeling: { id: string } }).handeling.id,
    ]);
  }, 30_000);

  it('keeps the words of an act as they were written, and lets them in nowhere else', async () => {
    const id = await api.file();
    const tekst = 'Bel de afdeling 🗑️ \u2067אין מקום\u2069 morgen';
    expect((await api.post(INDIENER, `/v1/vastlopers/${id}/aanvullingen`, { tekst })).status).toBe(202);
    const { rows } = await api.owner.query<{ payload: { tekst: string }; kern: object }>(
      `SELECT payload, kern FROM handelingen WHERE vastloper_id = $1 AND soort = 'aanvullen'`,
      [id],
    );
    expect(rows.map(({ payload }) => payload.tekst)).toEqual([tekst]);
    expect(JSON.stringify(rows[0]?.kern)).not.toContain('afdeling');
  }, 30_000);

  it('hides the act from who does not see the case', async () => {
    const id = await api.file();
    const { handeling } = (await api.post(INDIENER, `/v1/vastlopers/${id}/aanvullingen`, { tekst: 'x' })).body as {
      handeling: { id: string };
    };
    expectProblem(await api.get('doorbraakteam-vlaardingen', `/v1/handelingen/${handeling.id}`), 'HANDELING_NIET_GEVONDEN');
    expect((await api.get(TEAM, `/v1/handelingen/${handeling.id}`)).status).toBe(200);
  }, 30_000);
});
