// SPDX-License-Identifier: EUPL-1.2
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '#platform/logging';
import { createApiApplication } from '../src/api-application.js';
import { apiLimits } from '../src/http/api-limits.js';
import { ApiSystem, BUREAU, INDIENER, limitOf, TEAM, VASTLOPER, VREEMD, type Answer } from './api-system.js';
import { ACR } from './test-issuer.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectProblem } from './expect-problem.js';

describe('sign-in and sight', () => {
  let api: ApiSystem;

  beforeAll(async () => {
    api = await ApiSystem.start('sign_in');
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  const withToken = (token: string | null, init: RequestInit = {}): Promise<Answer> =>
    api.send('/v1/vastlopers', { ...init, headers: { ...init.headers, ...(token === null ? {} : { authorization: token }) } });

  describe('a token of nobody', () => {
    it.each<[string, () => Promise<string | null>]>([
      ['no token', async () => null],
      ['an empty header', async () => ''],
      ['words', async () => 'Bearer geheim'],
      ['another way to sign in', async () => `Basic ${Buffer.from('jan:geheim').toString('base64')}`],
      [
        'a token without its signature',
        async () => `Bearer ${(await api.issuer.token(INDIENER)).split('.').slice(0, 2).join('.')}.`,
      ],
      ['a token with a changed subject', async () => `Bearer ${changed(await api.issuer.token(INDIENER), BUREAU)}`],
      ['a token signed with a key nobody knows', async () => `Bearer ${await api.issuer.forgedToken(INDIENER)}`],
      ['a token that is not signed', async () => `Bearer ${api.issuer.unsignedToken(INDIENER)}`],
      ['a token signed with the public key as a secret', async () => `Bearer ${await api.issuer.confusedToken(INDIENER)}`],
      ['a token that has ended', async () => `Bearer ${await api.issuer.token(INDIENER, { expiresIn: -60 })}`],
      ['a token that has not begun', async () => `Bearer ${await api.issuer.token(INDIENER, { notBefore: 120 })}`],
      [
        'a token for another service',
        async () => `Bearer ${await api.issuer.token(INDIENER, { audience: 'https://elders.test' })}`,
      ],
      ['a token of another issuer', async () => `Bearer ${await api.issuer.token(INDIENER, { issuer: 'https://elders.test' })}`],
      ['a token without a subject', async () => `Bearer ${await api.issuer.token(INDIENER, { withoutSubject: true })}`],
    ])('is refused on reading and on filing: %s', async (_what, token) => {
      const before = await api.stored();
      const authorization = await token();
      for (const init of [
        {},
        { method: 'POST', body: JSON.stringify(VASTLOPER), headers: { 'content-type': 'application/json' } },
      ]) {
        const answer = await withToken(authorization, init);
        expectProblem(answer, 'NIET_AANGEMELD');
        expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="doorbraak"');
      }
      expect(await api.stored()).toEqual(before);
    });

    it('is told apart when it is good but of someone we do not know', async () => {
      const before = await api.stored();
      const answer = await api.post('niemand', '/v1/vastlopers', VASTLOPER);
      expectProblem(answer, 'PERSOON_ONBEKEND');
      expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
      expect(await api.stored()).toEqual(before);
    });

    it('says nothing about addresses: an unknown one is 404 with or without a token', async () => {
      expectProblem(await api.send('/v1/bestaat-niet'), 'NIET_GEVONDEN');
      expectProblem(await api.get(INDIENER, '/v1/bestaat-niet'), 'NIET_GEVONDEN');
    });
  });

  describe('sight', () => {
    it('shows a case to those with a part in it and to nobody else', async () => {
      const id = await api.file();
      for (const person of [INDIENER, BUREAU, TEAM]) expect((await api.get(person, `/v1/vastlopers/${id}`)).status).toBe(200);
      for (const part of ['', '/gebeurtenissen', '/termijnen', '/toezeggingen']) {
        expectProblem(await api.get(VREEMD, `/v1/vastlopers/${id}${part}`), 'VASTLOPER_NIET_GEVONDEN');
        expectProblem(
          await api.get(INDIENER, `/v1/vastlopers/0193a5b0-0000-7000-8000-00000000dead${part}`),
          'VASTLOPER_NIET_GEVONDEN',
        );
        expectProblem(await api.get(INDIENER, `/v1/vastlopers/1${part}`), 'VASTLOPER_NIET_GEVONDEN');
      }
      expect(
        ((await api.get(VREEMD, '/v1/vastlopers?limit=100')).body['items'] as { id: string }[]).map((item) => item.id),
      ).not.toContain(id);
    });

    it('lets nobody act on what they do not see, and stores nothing', async () => {
      const id = await api.file();
      const before = await api.stored();
      expectProblem(await api.post(VREEMD, `/v1/vastlopers/${id}/intrekkingen`, { reden: 'x' }), 'VASTLOPER_NIET_GEVONDEN');
      expectProblem(await api.post(INDIENER, `/v1/toezeggingen/${id}/nakomingen`, { bewijs: 'x' }), 'TOEZEGGING_NIET_GEVONDEN');
      expectProblem(
        await api.post(INDIENER, `/v1/overdrachten/${id}/antwoorden`, { aanvaard: true }),
        'OVERDRACHT_NIET_GEVONDEN',
      );
      expectProblem(await api.get(VREEMD, `/v1/handelingen/${id}`), 'HANDELING_NIET_GEVONDEN');
      expect(await api.stored()).toEqual(before);
    });

    it('lets nobody file in an area where they do not work, or in the name of another', async () => {
      const before = await api.stored();
      expectProblem(await api.post(VREEMD, '/v1/vastlopers', VASTLOPER), 'NIET_BEVOEGD');
      const { items } = (await api.get(INDIENER, '/v1/organisaties?focusgebied=EHV-WZ')).body as {
        items: { id: string; sleutel: string }[];
      };
      const gemeente = items.find(({ sleutel }) => sleutel === 'gemeente-ehv-wz')?.id;
      expectProblem(await api.post(INDIENER, '/v1/vastlopers', { ...VASTLOPER, indienerOrganisatie: gemeente }), 'NIET_BEVOEGD');
      expect(await api.stored()).toEqual(before);
      expect((await api.post(BUREAU, '/v1/vastlopers', { ...VASTLOPER, indienerOrganisatie: gemeente })).status).toBe(201);
    });

    it('shows no case to who only looks after reference data', async () => {
      const beheerder =
        (
          await api.owner.query<{ sleutel: string }>(
            `SELECT p.sleutel FROM personen p JOIN lidmaatschappen l ON l.persoon_id = p.id WHERE l.rol = 'beheerder'`,
          )
        ).rows[0]?.sleutel ?? '';
      expect(await api.get(beheerder, '/v1/vastlopers')).toMatchObject({ status: 200, body: { items: [], volgende: null } });
    });

    it('lets a role that decides for the state count only after a strong sign-in', async () => {
      const { sleutel = '' } =
        (
          await api.owner.query<{ sleutel: string }>(
            `SELECT p.sleutel FROM personen p JOIN lidmaatschappen l ON l.persoon_id = p.id WHERE l.rol = 'rijksvertegenwoordiger'`,
          )
        ).rows[0] ?? {};
      const rollen = async (acr: string | null): Promise<unknown> => {
        const authorization = `Bearer ${await api.issuer.token(sleutel, { acr })}`;
        const { body } = await api.send('/v1/ik', { headers: { authorization } });
        return (body['lidmaatschappen'] as { rol: string }[]).map(({ rol }) => rol);
      };
      expect(await rollen(ACR)).toEqual(['rijksvertegenwoordiger']);
      expect(await rollen(null)).toEqual([]);
      expect(await rollen('urn:zwak')).toEqual([]);
    });

    it('says in plain Dutch that a role was left out, where one reads who one is and where one is refused', async () => {
      const as = async (acr: string | null) => ({
        headers: { authorization: `Bearer ${await api.issuer.token('beheerder', { acr })}` },
      });
      const zin = expect.stringMatching(/tellen nu niet mee: beheerder\. U bent niet sterk genoeg ingelogd\. Log opnieuw in/);
      const zwak = await api.send('/v1/ik', await as('urn:zwak'));
      expect(zwak.body).toMatchObject({ lidmaatschappen: [], geweerdeRollen: ['beheerder'], melding: zin });
      expect(shapeFaults(zwak.body, answerSchema('get', '/ik', 200))).toEqual([]);
      const geweigerd = await api.send('/v1/beheer/toegangslijsten', await as(null));
      expectProblem(geweigerd, 'NIET_BEVOEGD');
      expect(geweigerd.body['detail']).toEqual(zin);
      expect((await api.send('/v1/ik', await as(ACR))).body).toMatchObject({ geweerdeRollen: [], melding: null });
      expect((await api.get(INDIENER, '/v1/beheer/toegangslijsten')).body['detail']).not.toContain('sterk');
    });

    it('ends with the membership, while the sign-in stays good', async () => {
      await api.owner.query(
        `UPDATE lidmaatschappen SET geldig_tot = '2023-01-01' WHERE persoon_id = (SELECT id FROM personen WHERE sleutel = 'alliantievoorzitter-eindhoven')`,
      );
      expect((await api.get('alliantievoorzitter-eindhoven', '/v1/ik')).body).toMatchObject({ lidmaatschappen: [] });
    });
  });
});

describe('too many requests', () => {
  it('are in production a hundred a second of one person, and a refused token ten a second of one address', () => {
    expect(apiLimits('production')).toEqual({ persoon: 6_000, adres: 600, aanmelden: 600 });
  });

  it('stops one person, says when it may go on, and leaves the others alone', async () => {
    const api = await ApiSystem.start('rate_limit', { requestsPerMinute: 3 });
    try {
      for (let times = 0; times < 3; times += 1) expect((await api.get(INDIENER, '/v1/ik')).status).toBe(200);
      const before = await api.stored();
      const answer = await api.post(INDIENER, '/v1/vastlopers', VASTLOPER);
      expectProblem(answer, 'TE_VEEL_VERZOEKEN');
      expect(Number(answer.headers.get('retry-after'))).toBe(answer.body['retryAfter']);
      expect(answer.body['retryAfter']).toBeGreaterThan(0);
      expect((await api.get(BUREAU, '/v1/ik')).status).toBe(200);
      expect(await api.stored()).toEqual(before);
    } finally {
      await api.stop();
    }
  }, 60_000);

  it('counts one person over two processes together', async () => {
    const api = await ApiSystem.start('rate_limit_twee', { requestsPerMinute: 6 });
    const rateLimit = limitOf(6);
    const second = await createApiApplication({ ...api.parts, rateLimit }, createLogger('api', 'silent'));
    try {
      await second.listen(0, '127.0.0.1');
      const elsewhere = `http://127.0.0.1:${(second.getHttpServer().address() as AddressInfo).port}/v1/ik`;
      const headers = { authorization: `Bearer ${await api.token(INDIENER)}` };
      const statuses = async (): Promise<number[]> => [
        (await api.get(INDIENER, '/v1/ik')).status,
        (await fetch(elsewhere, { headers })).status,
      ];
      for (let times = 0; times < 3; times += 1) expect(await statuses()).toEqual([200, 200]);
      // Each counted three of six; what they tell each other by themselves every second, they tell now.
      await api.parts.rateLimit.flush();
      await rateLimit.flush();
      await statuses();
      await api.parts.rateLimit.flush();
      await rateLimit.flush();
      expect(await statuses()).toEqual([429, 429]);
      expect((await api.get(BUREAU, '/v1/ik')).status).toBe(200);
    } finally {
      await second.close();
      await api.stop();
    }
  }, 60_000);
});

/** The same token with another subject and the old signature. */
function changed(token: string, subject: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return [header, Buffer.from(JSON.stringify({ ...claims, sub: subject })).toString('base64url'), signature].join('.');
}
