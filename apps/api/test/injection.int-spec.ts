// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPENAPI_FILE } from '../src/openapi/generate-openapi.js';
import { ApiSystem, BUREAU, INDIENER, VASTLOPER, VREEMD } from './api-system.js';

/** What somebody tries who hopes that a text becomes part of a question to the database. */
const ATTEMPTS = [
  `' OR '1'='1`,
  `' OR 1=1 --`,
  `x'); DROP TABLE vastlopers; --`,
  `'; UPDATE vastlopers SET titel = 'overgenomen'; --`,
  `' UNION SELECT naam, issuer, subject FROM personen --`,
  `\\'; SELECT pg_sleep(30); --`,
  `$1`,
  `%' ESCAPE '!`,
  `{"$ne": null}`,
  `1; COPY personen TO PROGRAM 'id'`,
];

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}
const { paths } = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as {
  paths: Readonly<Record<string, { readonly get?: Operation }>>;
};
const reads = Object.entries(paths).flatMap(([path, { get }]) => (get ? [{ path, parameters: get.parameters ?? [] }] : []));

describe('a text that hopes to become SQL', () => {
  let api: ApiSystem;
  let id: string;
  let fingerprint: string;

  /** Everything of every table that a reader must not change. */
  const allRows = async (): Promise<string> => {
    const { rows } = await api.owner.query<{ alles: string }>(
      `SELECT md5(concat((SELECT string_agg(v::text, ';' ORDER BY v.id) FROM vastlopers v), (SELECT string_agg(p::text, ';' ORDER BY p.id) FROM personen p),
        (SELECT string_agg(l::text, ';' ORDER BY l.id) FROM lidmaatschappen l), (SELECT count(*) FROM information_schema.tables))) AS alles`,
    );
    return rows[0]?.alles ?? '';
  };

  beforeAll(async () => {
    api = await ApiSystem.start('injection');
    id = await api.file();
    fingerprint = await allRows();
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  it('is looked for on every address that is read', () => {
    expect(reads.length).toBeGreaterThan(15);
    expect(reads.flatMap(({ parameters }) => parameters).length).toBeGreaterThan(15);
  });

  it.each(ATTEMPTS)(
    'is no question in any address: %s',
    async (attempt) => {
      const part = encodeURIComponent(attempt);
      for (const { path, parameters } of reads) {
        const address = `/v1${path.replace(/\{\w+\}/g, part)}`;
        const inQuery = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => `${name}=${part}`);
        for (const query of ['', ...inQuery]) {
          const answer = await api.get(BUREAU, query === '' ? address : `${`/v1${path.replace('{id}', id)}`}?${query}`);
          expect([path, query, answer.status < 500]).toEqual([path, query, true]);
          expect(answer.text).not.toMatch(/syntax error|SQLSTATE|pg_|relation "|unterminated/i);
        }
      }
      for (const header of ['idempotency-key', 'doorbraak-lidmaatschap'])
        expect(
          (await api.send('/v1/vastlopers', { headers: { authorization: `Bearer ${await api.token(BUREAU)}`, [header]: part } }))
            .status,
        ).toBeLessThan(500);
      expect(await allRows()).toBe(fingerprint);
    },
    60_000,
  );

  it('shows a stranger no more than without it', async () => {
    expect((await api.get(BUREAU, '/v1/vastlopers')).text).toContain(id);
    for (const attempt of ATTEMPTS)
      for (const key of ['trede', 'status', 'focusgebied', 'trekker', 'cursor', 'sorteer']) {
        const { text } = await api.get(VREEMD, `/v1/vastlopers?${key}=${encodeURIComponent(attempt)}`);
        expect([key, attempt, text.includes(id)]).toEqual([key, attempt, false]);
      }
  });

  it('is no code or id of anything when it is sent as one', async () => {
    for (const attempt of ATTEMPTS)
      for (const field of ['focusgebied', 'thema', 'indienerOrganisatie', 'blokkades'] as const) {
        const value = field === 'blokkades' ? [attempt] : attempt;
        const { status, body } = await api.post(INDIENER, '/v1/vastlopers', { ...VASTLOPER, [field]: value });
        expect([field, attempt, status, body['code']]).toEqual([field, attempt, 400, 'INVOER_ONGELDIG']);
      }
    expect(await allRows()).toBe(fingerprint);
  });

  it('is kept letter for letter when it is written as a text, and reads back the same', async () => {
    for (const attempt of ATTEMPTS) {
      const titel = `Regel ${attempt}`.slice(0, 120);
      const filed = await api.post(INDIENER, '/v1/vastlopers', {
        ...VASTLOPER,
        titel,
        omschrijving: attempt,
        partijen: [{ naam: attempt }],
      });
      expect(filed.status).toBe(201);
      const { body } = await api.get(INDIENER, `/v1/vastlopers/${String(filed.body['id'])}`);
      expect(body).toMatchObject({ titel, omschrijving: attempt, partijen: [{ naam: attempt }] });
    }
    const { rows } = await api.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM vastlopers');
    expect(rows).toEqual([{ n: ATTEMPTS.length + 1 }]);
  });
});
