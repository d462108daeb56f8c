// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { organisatieIdVan } from '#persistence/reference-id';
import { OPENAPI_FILE } from '../src/openapi/generate-openapi.js';
import { ApiSystem, BUREAU, VASTLOPER, type Answer } from './api-system.js';
import { auditLinesOf, lineFaults } from './audit-lines.js';
import { readTextPosts } from './free-texts.js';
import { OPERATION_ROWS } from './operation-table.js';
import { addPolicyPeople, fileWithAllParts, PEOPLE } from './policy-people.js';
import { ACT_PATHS } from './policy-table.js';

interface Operation {
  readonly security?: readonly unknown[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example: object }>> };
}
const document = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as { paths: Record<string, Record<string, Operation>> };
/** Every operation of the document that asks for a token, as `GET /ik`. */
const OPERATIONS = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method, { security }]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method) && security?.length !== 0)
    .map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);

const UITNODIGING = {
  emailadres: 'medewerker@sportclub.example',
  rol: 'partner',
  focusgebied: 'EHV-WZ',
  nieuweOrganisatie: { naam: 'Sportclub Woensel', soort: 'welzijn' },
};

describe('every operation of the API, for each way to stand to a case', () => {
  let api: ApiSystem;
  /** What stands in the place of `{id}`, by the beginning of the path. */
  let ids: readonly (readonly [begin: string, id: string])[];
  const log: string[] = [];
  const examples = new Map(readTextPosts().map(({ path, example }) => [path, example]));

  const bodyOf = (path: string, operation: Operation | undefined): object => {
    if (path === '/vastlopers') return VASTLOPER;
    if (path === '/beheer/uitnodigingen') return UITNODIGING;
    if (path === '/exports') return { soort: 'lijst', formaat: 'csv' };
    return examples.get(path) ?? operation?.requestBody?.content['application/json']?.example ?? {};
  };
  const ask = async (person: string, name: string): Promise<Answer> => {
    const [method = '', path = ''] = name.split(' ');
    const id = ids.find(([begin]) => path.startsWith(begin))?.[1] ?? '';
    const filled = `/v1${path.replace(/\{(id|code)\}/, id)}`;
    if (method === 'GET') return api.get(person, path.endsWith('/zaak') ? `${filled}?bronorganisatie=123456782` : filled);
    const body = bodyOf(path, OPERATIONS.find((one) => one.name === name)?.operation);
    if (method === 'POST') return api.post(person, filled, body);
    const authorization = `Bearer ${await api.token(person)}`;
    return api.send(filled, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  };
  const cellOf = ({ status, body }: Answer): string => {
    const code = String(body['code']);
    if (status === 403 && code === 'NIET_BEVOEGD') return '3';
    if (status === 404 && /^(VASTLOPER|HANDELING|TOEZEGGING|OVERDRACHT|EXPORT)_NIET_GEVONDEN$/.test(code)) return '4';
    return status === 401 || status >= 500 ? `${status} ${code}` : '2';
  };

  /** What is missing in the audit log of what somebody just tried to change. */
  const unnoted = async (who: keyof typeof PEOPLE, written: readonly string[], got: string): Promise<string[]> => {
    const lines = auditLinesOf(written);
    const { rows } = await api.owner.query<{ id: string }>('SELECT id FROM personen WHERE sleutel = $1', [PEOPLE[who]]);
    const faults = lines.flatMap((line) => lineFaults(line, rows[0]?.id ?? ''));
    if (lines.length !== 1) faults.push(`${lines.length} lines: ${lines.map(({ actie }) => actie).join(', ')}`);
    if (got === '3' && lines[0]?.resultaat !== 'NIET_BEVOEGD') faults.push(`refused, noted as ${lines[0]?.resultaat}`);
    return faults.map((fault) => `${who}: audit: ${fault}`);
  };

  beforeAll(async () => {
    api = await ApiSystem.start('operaties', { handelingWachtMs: 100, log });
    await addPolicyPeople(api);
    const vastloperId = await fileWithAllParts(api);
    const [toezeggingId, overdrachtId] = [v7(), v7()];
    const [partij, naar] = [organisatieIdVan('gemeente-ehv-wz'), organisatieIdVan('zorg-ehv-wz')];
    await api.owner.query(
      `INSERT INTO toezeggingen (id, vastloper_id, partij_id, hoedanigheid, stand, vraag) VALUES ($1, $2, $3, 'partner', 'gevraagd', 'Kan het?')`,
      [toezeggingId, vastloperId, partij],
    );
    await api.owner.query(
      `INSERT INTO overdrachten (id, vastloper_id, soort, naar_organisatie_id, sinds, stand) VALUES ($1, $2, 'trekker', $3, now(), 'aangeboden')`,
      [overdrachtId, vastloperId, naar],
    );
    const toezegging = {
      id: toezeggingId,
      partijId: partij,
      hoedanigheid: 'partner',
      stand: 'gevraagd',
      voor: null,
      escalatieId: null,
    };
    const overdracht = {
      ...{ id: overdrachtId, soort: 'trekker', vanOrganisatieId: null, naarOrganisatieId: naar },
      ...{ naarPersoonId: null, sinds: '2026-11-23' },
    };
    await api.owner.query('UPDATE vastlopers SET positie = positie || $2::jsonb WHERE id = $1', [
      vastloperId,
      JSON.stringify({ toezeggingen: [toezegging], overdracht }),
    ]);
    const handeling = await api.owner.query<{ id: string }>('SELECT id FROM handelingen WHERE vastloper_id = $1', [vastloperId]);
    const uitnodiging = await api.post(BUREAU, '/v1/beheer/uitnodigingen', UITNODIGING);
    const { uitnodigingId } = (uitnodiging.body['gebeurtenis'] ?? uitnodiging.body) as { uitnodigingId?: string };
    const [open] = (await api.owner.query<{ id: string }>('SELECT id FROM uitnodigingen')).rows;
    ids = [
      ['/vastlopers/', vastloperId],
      ['/handelingen/', handeling.rows[0]?.id ?? ''],
      ['/toezeggingen/', toezeggingId],
      ['/overdrachten/', overdrachtId],
      ['/beheer/uitnodigingen/', uitnodigingId ?? open?.id ?? ''],
      ['/exports/', v7()],
      ['/beheer/themas/', 'er-is-geen-thema'],
      ['/beheer/', v7()],
      ['/webhooks/', v7()],
    ];
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  it('has a row here, or with the acts', () => {
    const tabled = [
      ...OPERATION_ROWS.map(({ operation }) => operation),
      ...ACT_PATHS.map((pad) => `POST /vastlopers/{id}/${pad}`),
    ];
    expect(tabled.sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  });

  it.each(OPERATION_ROWS)(
    '$operation lets in, refuses or hides, as the table says',
    async ({ operation, cells }) => {
      const wrong: string[] = [];
      for (const [who, cell] of cells) {
        const begin = log.length;
        const answer = await ask(PEOPLE[who], operation);
        const got = cellOf(answer);
        if (!operation.startsWith('GET ')) wrong.push(...(await unnoted(who, log.slice(begin), got)));
        if (got !== cell) wrong.push(`${who}: ${got}, not ${cell} (${answer.text.slice(0, 160)})`);
        await api.owner.query(`UPDATE handelingen SET stand = 'verwerkt' WHERE stand = 'ontvangen' AND soort <> 'indienen'`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
