// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { organisatieIdVan } from '#persistence/reference-id';
import { OPENAPI_FILE } from '../src/openapi/generate-openapi.js';
import { ApiSystem, BUREAU, INDIENER, VASTLOPER, type Answer } from './api-system.js';
import { readTextPosts } from './free-texts.js';
import { addBeheerRows, type Bodies, type Filled } from './beheer-rows.js';
import { addPolicyPeople, fileWithAllParts } from './policy-people.js';

interface Operation {
  readonly security?: readonly unknown[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example: object }>> };
}
const document = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as { paths: Record<string, Record<string, Operation>> };
/** Every operation of the document that asks for a token, as `GET /ik`. */
export const OPERATIONS = Object.entries(document.paths).flatMap(([path, item]) =>
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
/** The organisation and the text of an example exist in no database; these do. A question of the state can go to a ministry only. */
export function withKnownOrganisation(path: string, example: object): object {
  if (/\/(tekstmeldingen|wissingen)$/.test(path)) return { ...example, handeling: null, veld: 'titel' };
  const organisatie = organisatieIdVan(path.endsWith('doorgeleidingen') ? 'ministerie-bzk' : 'gemeente-ehv-wz');
  const known = Object.keys(example).filter((field) => /organisatie$/i.test(field));
  return { ...example, ...Object.fromEntries(known.map((field) => [field, organisatie])) };
}

/** A case in which every part is taken, with an open question, an offered handover, an export and a webhook; and a way to ask each operation about them. */
export class OperationWorld {
  private readonly examples = new Map(readTextPosts().map(({ path, example }) => [path, example]));

  private constructor(
    readonly api: ApiSystem,
    readonly vastloperId: string,
    /** What stands in the place of `{id}`, by the beginning of the path. */
    private readonly ids: Filled,
    private readonly bodies: Bodies,
  ) {}

  static async start(name: string, log: string[]): Promise<OperationWorld> {
    const api = await ApiSystem.start(name, { handelingWachtMs: 100, log });
    await addPolicyPeople(api);
    const vastloperId = await fileWithAllParts(api);
    const handeling = await api.owner.query<{ id: string }>('SELECT id FROM handelingen WHERE vastloper_id = $1', [vastloperId]);
    const beheer = await addBeheerRows({ owner: api.owner, file: api.file.bind(api) });
    const ids: Filled = [
      ['/vastlopers/', vastloperId],
      ['/handelingen/', handeling.rows[0]?.id ?? ''],
      ...(await addOpenEnds(api, vastloperId)),
      ...(await addBeheer(api)),
      ...beheer.ids,
    ];
    return new OperationWorld(api, vastloperId, ids, beheer.bodies);
  }

  /** The address of an operation, filled in. */
  pathOf(name: string): string {
    const [method = '', path = ''] = name.split(' ');
    const id = this.ids.find(([begin]) => path.startsWith(begin))?.[1] ?? '';
    if (id === '' && path.includes('{')) throw new Error(`Nothing stands in ${path}.`);
    const filled = `/v1${path.replace(/\{(id|code)\}/, id)}`;
    return method === 'GET' && path.endsWith('/zaak') ? `${filled}?bronorganisatie=123456782` : filled;
  }

  /** Asks an operation with a good body and these headers. */
  send(name: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const [method = '', path = ''] = name.split(' ');
    if (method === 'GET') return this.api.send(this.pathOf(name), { headers });
    const body = JSON.stringify(this.bodyOf(path, OPERATIONS.find((one) => one.name === name)?.operation));
    return this.api.send(this.pathOf(name), { method, headers: { 'content-type': 'application/json', ...headers }, body });
  }

  /** The same as somebody. */
  async ask(person: string, name: string): Promise<Answer> {
    return this.send(name, { authorization: `Bearer ${await this.api.token(person)}` });
  }

  /** What was taken waits for a Temporal server that is not there; the next act must not wait for it. */
  async settle(): Promise<void> {
    await this.api.owner.query(`UPDATE handelingen SET stand = 'verwerkt' WHERE stand = 'ontvangen' AND soort <> 'indienen'`);
  }

  private bodyOf(path: string, operation: Operation | undefined): object {
    if (path === '/vastlopers') return VASTLOPER;
    if (path === '/beheer/uitnodigingen') return UITNODIGING;
    if (path === '/exports') return { soort: 'lijst', formaat: 'csv' };
    const example = this.examples.get(path);
    if (example && path.startsWith('/vastlopers/')) return withKnownOrganisation(path, example);
    return this.bodies.get(path) ?? example ?? operation?.requestBody?.content['application/json']?.example ?? {};
  }
}

/** An answer as a table says it: 2 let in, 3 refused, 4 not there for them. */
export function cellOf({ status, body }: Answer): string {
  const code = String(body['code']);
  if (status === 403 && code === 'NIET_BEVOEGD') return '3';
  if (status === 404 && /^(VASTLOPER|HANDELING|TOEZEGGING|OVERDRACHT|EXPORT)_NIET_GEVONDEN$/.test(code)) return '4';
  return status === 401 || status >= 500 ? `${status} ${code}` : '2';
}

async function addOpenEnds(api: ApiSystem, vastloperId: string): Promise<Filled> {
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
    ...{ id: toezeggingId, partijId: partij, hoedanigheid: 'partner', stand: 'gevraagd' },
    ...{ voor: null, escalatieId: null },
  };
  const overdracht = {
    ...{ id: overdrachtId, soort: 'trekker', vanOrganisatieId: null, naarOrganisatieId: naar },
    ...{ naarPersoonId: null, sinds: '2026-11-23' },
  };
  const delen = JSON.stringify({ toezeggingen: [toezegging], overdracht });
  await api.owner.query('UPDATE vastlopers SET positie = positie || $2::jsonb WHERE id = $1', [vastloperId, delen]);
  return [
    ['/toezeggingen/', toezeggingId],
    ['/overdrachten/', overdrachtId],
  ];
}

async function addBeheer(api: ApiSystem): Promise<Filled> {
  await api.post(BUREAU, '/v1/beheer/uitnodigingen', UITNODIGING);
  const uitnodiging = await api.owner.query<{ id: string }>('SELECT id FROM uitnodigingen');
  const exported = await api.post(INDIENER, '/v1/exports', { soort: 'lijst', formaat: 'csv' });
  return [
    ['/exports/', String(exported.body['id'])],
    ['/beheer/uitnodigingen/', uitnodiging.rows[0]?.id ?? ''],
  ];
}
