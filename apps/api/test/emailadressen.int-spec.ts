// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisatieIdVan, persoonIdVan } from '#persistence/reference-id';
import { ApiSystem, TEAM, type Answer } from './api-system.js';
import { expectProblem, wrongFields } from './expect-problem.js';

const BEHEERDER = 'beheerder';
const ORGANISATIE = organisatieIdVan('gemeente-ehv-wz');
const PERSOON = persoonIdVan(TEAM);
const ADRES = 'post@nieuw.example';

describe('where mail goes', () => {
  let api: ApiSystem;

  const set = (wie: string, emailadres: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    api.post(BEHEERDER, `/v1/beheer/${wie}/emailadressen`, { emailadres }, headers);
  const stored = async (tabel: 'organisaties' | 'personen', id: string): Promise<unknown> =>
    (await api.owner.query(`SELECT emailadres FROM ${tabel} WHERE id = $1`, [id])).rows[0]?.emailadres;
  const refuse = (id: string, adres: string) =>
    api.owner.query(
      `INSERT INTO adresweigeringen (ontvanger_id, adres_hash, fout) VALUES ($1, encode(sha256(convert_to(lower($2), 'UTF8')), 'hex'), '550')
        ON CONFLICT (ontvanger_id, adres_hash) DO UPDATE SET opgeheven_op = NULL`,
      [id, adres],
    );
  const isRefused = async (id: string): Promise<boolean> =>
    (await api.owner.query('SELECT 1 FROM adresweigeringen WHERE ontvanger_id = $1 AND opgeheven_op IS NULL', [id])).rows.length >
    0;

  beforeAll(async () => {
    api = await ApiSystem.start('emailadressen', { handelingWachtMs: 100 });
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  it.each([
    ['organisaties', ORGANISATIE, { organisatieId: ORGANISATIE, persoonId: null }],
    ['personen', PERSOON, { organisatieId: null, persoonId: PERSOON }],
  ] as const)('is set for %s, takes the mark of a refusal away, and is kept nowhere else', async (tabel, id, wie) => {
    await refuse(id, ADRES);
    const answer = await set(`${tabel}/${id}`, ` ${ADRES.toUpperCase()} `);
    expect([answer.status, answer.body]).toMatchObject([200, { soort: 'emailadres_gezet', ...wie, gegevens: {} }]);
    expect([await stored(tabel, id), await isRefused(id)]).toEqual([ADRES, false]);
    const { rows } = await api.owner.query('SELECT to_jsonb(g)::text AS rij FROM beheergebeurtenissen g');
    expect(JSON.stringify(rows).toLowerCase()).not.toContain(ADRES);
  });

  it('does it once when it is sent twice, and says so when the key was for something else', async () => {
    const sleutel = { 'Idempotency-Key': randomUUID() };
    const eerste = await set(`personen/${PERSOON}`, 'een@nieuw.example', sleutel);
    await set(`personen/${PERSOON}`, 'twee@nieuw.example');
    expect((await set(`personen/${PERSOON}`, 'een@nieuw.example', sleutel)).body['id']).toBe(eerste.body['id']);
    expect(await stored('personen', PERSOON)).toBe('twee@nieuw.example');
    expectProblem(await set(`personen/${PERSOON}`, 'drie@nieuw.example', sleutel), 'SLEUTEL_ANDERS_GEBRUIKT');
  });

  it('can be taken from an organisation and not from a person', async () => {
    const weg = await set(`organisaties/${ORGANISATIE}`, null);
    expect([weg.body['soort'], await stored('organisaties', ORGANISATIE)]).toEqual(['emailadres_weggehaald', null]);
    expect(wrongFields(await set(`personen/${PERSOON}`, null))).toEqual(['emailadres']);
  });

  it.each(['geen adres', 'a@b', 'naam@organisatie.example,ander@organisatie.example x', 12, `${'a'.repeat(300)}@b.example`])(
    'refuses %j',
    async (emailadres) => {
      expect(wrongFields(await set(`organisaties/${ORGANISATIE}`, emailadres))).toEqual(['emailadres']);
    },
  );

  it('is nobody’s who is not there', async () => {
    expectProblem(await set(`organisaties/${PERSOON}`, ADRES), 'ORGANISATIE_NIET_GEVONDEN');
    expectProblem(await set(`personen/${ORGANISATIE}`, ADRES), 'PERSOON_NIET_GEVONDEN');
  });

  it('comes with a new organisation', async () => {
    const invoer = { naam: 'Buurthuis Woensel', soort: 'welzijn', focusgebied: 'EHV-WZ', emailadres: ADRES };
    const { body } = await api.post(BEHEERDER, '/v1/beheer/organisaties', invoer);
    expect(await stored('organisaties', String(body['organisatieId']))).toBe(ADRES);
  });

  it('is written for nobody who is no beheerder', async () => {
    const { rows } = await api.owner.query('SELECT id FROM zet_emailadres($1, $2, NULL, $3) AS id', [
      PERSOON,
      ORGANISATIE,
      ADRES,
    ]);
    expect(rows).toEqual([]);
    expect((await api.owner.query('SELECT * FROM emailadres_van($1, $2)', [PERSOON, ORGANISATIE])).rows).toEqual([]);
  });
});
