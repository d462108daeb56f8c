// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSystem, BUREAU, INDIENER, VREEMD, type Answer } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectHeaders, expectProblem, wrongFields } from './expect-problem.js';

const REGEL = { naam: 'Wet op de proef', artikel: '3' };
const ZOEK = '/v1/vastlopers/_zoek';
const GELIJKENIS = '/v1/vastlopers/_gelijkenis';

describe('finding vastlopers', () => {
  let api: ApiSystem;
  let bak: string;
  let stoep: string;
  let geheim: string;

  const idsIn = ({ body }: Answer): string[] => (body['items'] as { id: string }[]).map(({ id }) => id);
  const search = (zoektekst: string, person = BUREAU): Promise<Answer> => api.post(person, ZOEK, { zoektekst });
  /** What was noted as read of confidential cases by this work, each once. */
  const readBy = async (work: () => Promise<unknown>): Promise<string[]> => {
    const read = `SELECT id, concat_ws(' ', vastloper_id, onderdeel, kanaal) AS wat FROM inzagen`;
    const before = (await api.owner.query<{ id: string }>(read)).rows.map(({ id }) => id);
    await work();
    const { rows } = await api.owner.query<{ wat: string }>(`${read} WHERE NOT id = ANY ($1)`, [before]);
    return rows.map(({ wat }) => wat);
  };

  beforeAll(async () => {
    api = await ApiSystem.start('finding');
    bak = await api.file(INDIENER, {
      titel: 'Bak zonder plek',
      omschrijving: 'De kade is te smal.',
      blokkades: ['geld', 'mandaat'],
    });
    stoep = await api.file(INDIENER, { titel: 'Stoep te hoog', regel: REGEL, blokkades: ['mandaat'] });
    geheim = await api.file(INDIENER, { titel: 'Kade gesloten', regel: REGEL, blokkades: ['geld'], naamVerbergen: true });
    // The clock of a busy machine can be set back between two filings; which is newer is told here.
    for (const [place, id] of [bak, stoep, geheim].entries())
      for (const [table, column] of [
        ['vastlopers', 'id'],
        ['betrokkenheden', 'vastloper_id'],
      ])
        await api.owner.query(`UPDATE ${table} SET ingediend_op = $2::timestamptz + $3 * interval '1 day' WHERE ${column} = $1`, [
          ...[id, '2026-11-02T09:00:00Z', place],
        ]);
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  it('gives cases with all these words, the newest first, or the one with this nummer, as the document promises', async () => {
    const found = await search('kade');
    expect([found.status, shapeFaults(found.body, answerSchema('post', '/vastlopers/_zoek', 200))]).toEqual([200, []]);
    expectHeaders(found);
    expect([idsIn(found), found.body['volgende'], found.body['meer']]).toEqual([[geheim, bak], null, false]);
    expect(idsIn(await search('KADE smal'))).toEqual([bak]);
    expect(idsIn(await search('kade hoog'))).toEqual([]);
    const { nummer } = (await api.get(BUREAU, `/v1/vastlopers/${stoep}`)).body;
    expect(idsIn(await search(String(nummer).toLowerCase()))).toEqual([stoep]);
  });

  it('gives cases with the same rule first, then those with most of the same blockades, as the document promises', async () => {
    const found = await api.post(BUREAU, GELIJKENIS, { blokkades: ['geld', 'mandaat'], regel: REGEL });
    expect([found.status, shapeFaults(found.body, answerSchema('post', '/vastlopers/_gelijkenis', 200))]).toEqual([200, []]);
    expect([found.body['items'], found.body['volgende']]).toMatchObject([
      [
        { id: geheim, zelfdeRegel: true },
        { id: stoep, zelfdeRegel: true },
        { id: bak, zelfdeRegel: false },
      ],
      null,
    ]);
    expect(idsIn(await api.post(BUREAU, GELIJKENIS, { blokkades: ['geld'] }))).toEqual([geheim, bak]);
    expect(idsIn(await api.post(BUREAU, GELIJKENIS, { blokkades: ['taal'], regel: null }))).toEqual([]);
  });

  it('tells nothing of what somebody does not see', async () => {
    for (const person of [VREEMD, 'beheerder'])
      expect([idsIn(await search('kade', person)), idsIn(await api.post(person, GELIJKENIS, { blokkades: ['geld'] }))]).toEqual([
        [],
        [],
      ]);
  });

  it('is a read of a confidential case when it tells what stands in it', async () => {
    expect(await readBy(() => search('kade'))).toEqual([`${geheim} zoekresultaat api`]);
    expect(await readBy(() => search('hoog'))).toEqual([]);
    const blokkades = ['geld'];
    expect(await readBy(() => api.post(BUREAU, GELIJKENIS, { blokkades, regel: REGEL }))).toEqual([
      `${geheim} zoekresultaat api`,
    ]);
    expect(await readBy(() => api.post(BUREAU, GELIJKENIS, { blokkades }))).toEqual([]);
  });

  it('changes nothing, and finds again under the same key what is there now', async () => {
    const before = await api.stored();
    const key = { 'idempotency-key': 'zoek' };
    const [een, twee] = [
      await api.post(BUREAU, ZOEK, { zoektekst: 'smal' }, key),
      await api.post(BUREAU, ZOEK, { zoektekst: 'hoog' }, key),
    ];
    expect([idsIn(een), idsIn(twee)]).toEqual([[bak], [stoep]]);
    expect(await api.stored()).toEqual(before);
  });

  it.each([
    [ZOEK, {}, ['zoektekst']],
    [ZOEK, { zoektekst: '  ' }, ['zoektekst']],
    [ZOEK, { zoektekst: 'a'.repeat(201) }, ['zoektekst']],
    [ZOEK, { zoektekst: 'twee\nregels', limit: 5 }, ['limit', 'zoektekst']],
    [GELIJKENIS, { blokkades: [] }, ['blokkades']],
    [GELIJKENIS, { blokkades: ['zin'], regel: {} }, ['blokkades', 'regel.naam']],
    [GELIJKENIS, { blokkades: ['geld'], titel: 'x' }, ['titel']],
  ])('refuses to ask %s %j, with every fault', async (path, body, fields) => {
    const answer = await api.post(BUREAU, path, body);
    expectProblem(answer, 'INVOER_ONGELDIG');
    expect(wrongFields(answer)).toEqual(fields);
  });

  it('is not asked in the address, where words would stand in logs', async () => {
    expectProblem(await api.post(BUREAU, `${ZOEK}?zoektekst=kade`, { zoektekst: 'kade' }), 'INVOER_ONGELDIG');
    expectProblem(await api.get(BUREAU, `${ZOEK}?zoektekst=kade`), 'VASTLOPER_NIET_GEVONDEN');
  });
});
