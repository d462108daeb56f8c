// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisatieIdVan } from '#persistence/reference-id';
import { PgGebeurtenisstroomRecord } from '#persistence/webhooks/pg-gebeurtenisstroom';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { ApiSystem, BUREAU, INDIENER, TEAM, VREEMD, type Answer } from './api-system.js';
import { expectProblem } from './expect-problem.js';

const BEHEERDER = 'beheerder';
const ORGANISATIE = organisatieIdVan('programmabureau-ehv-wz');
const WEBHOOK = { organisatie: ORGANISATIE, naam: 'Zaaksysteem', adres: 'https://zaken.gemeente.example/doorbraak' };

let api: ApiSystem;
let worker: Database;
let stroom: PgGebeurtenisstroomRecord;

beforeAll(async () => {
  api = await ApiSystem.start('webhooks');
  worker = new Database(await createDataSource({ url: api.database.workerUrl, poolSize: 2 }).initialize());
  stroom = new PgGebeurtenisstroomRecord(worker);
}, 120_000);
afterAll(async () => {
  await worker?.dataSource.destroy();
  await api?.stop();
}, 60_000);

const add = (more: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  api.post(BEHEERDER, '/v1/webhooks', { ...WEBHOOK, ...more }, headers);
const idOf = ({ body }: Answer): string => String(body['webhook']);
const act = (id: string, path: string, body: object = {}): Promise<Answer> =>
  api.post(BEHEERDER, `/v1/webhooks/${id}/${path}`, body);
const ofWebhook = async (id: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const { body } = await api.get(BEHEERDER, '/v1/webhooks');
  return (body['items'] as Readonly<Record<string, unknown>>[]).find((webhook) => webhook['id'] === id);
};

describe('webhooks', () => {
  it('are made with a secret that is shown once and kept nowhere', async () => {
    const first = await add({}, { 'idempotency-key': 'een-webhook' });
    expect([first.status, first.body['geheim']]).toEqual([200, expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/)]);
    const again = await add({}, { 'idempotency-key': 'een-webhook' });
    expect([again.body['webhook'], again.body['geheim']]).toEqual([first.body['webhook'], null]);
    expect(await ofWebhook(idOf(first))).toMatchObject({ naam: 'Zaaksysteem', stand: 'actief', soorten: [], focusgebied: null });
    const geheim = String(first.body['geheim']).replace('whsec_', '');
    const { rows } = await api.owner.query<{ alles: string }>(
      `SELECT string_agg(to_jsonb(w)::text, '') || (SELECT string_agg(to_jsonb(b)::text, '') FROM beheergebeurtenissen b) AS alles FROM webhooks w`,
    );
    expect(rows[0]?.alles).not.toContain(geheim);
    expect(rows[0]?.alles).not.toContain(Buffer.from(geheim, 'base64').toString('hex'));
    expect((await api.get(BEHEERDER, '/v1/webhooks')).text).not.toMatch(/whsec_|kenmerk/i);
  });

  it.each([
    ['http://zaken.gemeente.example/', 'https://'],
    ['https://127.0.0.1/', 'naam'],
    ['https://2130706433/', 'naam'],
    ['https://[::1]/', 'naam'],
    ['https://169.254.169.254/latest/meta-data/', 'naam'],
    ['https://localhost/', 'openbare internet'],
    ['https://metadata.google.internal/', 'openbare internet'],
    ['https://iemand:geheim@zaken.gemeente.example/', 'wachtwoord'],
    ['https://zaken.gemeente.example/#deel', '#'],
  ])('go to no address like %s', async (adres, woord) => {
    const answer = await add({ adres });
    expectProblem(answer, 'INVOER_ONGELDIG');
    expect(answer.body['fouten']).toEqual([{ veld: 'adres', melding: expect.stringContaining(woord) }]);
  });

  it('are halted, turned on again and taken away, and each change is kept', async () => {
    const id = idOf(await add({ naam: 'Kort' }));
    expect((await act(id, 'onderbrekingen')).status).toBe(200);
    expect(await ofWebhook(id)).toMatchObject({ stand: 'uitgezet' });
    expectProblem(await act(id, 'onderbrekingen'), 'GEGEVENS_GEWIJZIGD');
    expectProblem(await act(id, 'herhalingen', { van: '2026-01-01T00:00:00Z' }), 'WEBHOOK_STAAT_UIT');
    expect((await act(id, 'hervattingen')).status).toBe(200);
    expect((await act(id, 'beeindigingen')).status).toBe(200);
    expect(await ofWebhook(id)).toBeUndefined();
    expectProblem(await act(id, 'proeven'), 'WEBHOOK_NIET_GEVONDEN');
    const { body } = await api.get(BEHEERDER, '/v1/beheer/gebeurtenissen?limit=4');
    expect((body['items'] as { soort: string }[]).map(({ soort }) => soort)).toEqual([
      'webhook_beeindigd',
      'webhook_aangezet',
      'webhook_uitgezet',
      'webhook_toegevoegd',
    ]);
  });

  it('get another secret, and a test that stands among the deliveries', async () => {
    const made = await add({ naam: 'Nieuw geheim' });
    const id = idOf(made);
    const renewed = await act(id, 'geheimen');
    expect([renewed.status, renewed.body['geheim']]).toEqual([200, expect.stringMatching(/^whsec_/)]);
    expect(renewed.body['geheim']).not.toBe(made.body['geheim']);
    const tested = await act(id, 'proeven');
    const { bezorgingId } = tested.body['gegevens'] as { bezorgingId: string };
    const { body } = await api.get(BEHEERDER, `/v1/webhooks/${id}/bezorgingen`);
    expect(body['items']).toMatchObject([{ id: bezorgingId, soort: 'proef', stand: 'open', volgnummer: null, pogingen: 0 }]);
  });

  it('are asked to send a time again, which a beheerder learns by its number only', async () => {
    const id = idOf(await add({ naam: 'Opnieuw' }));
    const vastloper = await api.file();
    await stroom.verdeel(1_000);
    const [van, tot] = ['2020-01-01T00:00:00+01:00', '2099-01-01T00:00:00Z'];
    const answer = await act(id, 'herhalingen', { van, tot });
    expect([answer.status, (answer.body['gegevens'] as { aantal: number }).aantal]).toEqual([200, expect.any(Number)]);
    const page = await api.get(BEHEERDER, `/v1/webhooks/${id}/bezorgingen?limit=100`);
    expect((page.body['items'] as unknown[]).length).toBe((answer.body['gegevens'] as { aantal: number }).aantal);
    expect(page.text).not.toContain(vastloper);
    expectProblem(await act(id, 'herhalingen', { van: '2020-01-01T00:00:00Z', tot: '2020-01-02T00:00:00Z' }), 'INVOER_ONGELDIG');
    expectProblem(await act(id, 'herhalingen', { van: tot, tot: van }), 'INVOER_ONGELDIG');
    expectProblem(await act(id, 'herhalingen', { van: '2020-01-01' }), 'INVOER_ONGELDIG');
  });
});

describe('GET /v1/gebeurtenissen', () => {
  interface Part {
    readonly items: readonly {
      readonly id: string;
      readonly sequence: string;
      readonly dataref: string;
      readonly type: string;
    }[];
    readonly volgende: string | null;
    readonly meer: boolean;
  }
  const read = async (person: string, cursor: string | null, limit = 100): Promise<Part> => {
    const answer = await api.get(person, `/v1/gebeurtenissen?limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`);
    expect([answer.status, answer.text.slice(0, 0)]).toEqual([200, '']);
    return answer.body as unknown as Part;
  };
  const toEnd = async (person: string): Promise<Part> => {
    let part = await read(person, null);
    while (part.meer) part = await read(person, part.volgende);
    return part;
  };

  it('gives each organisation what it sees, in order, and goes on where it was', async () => {
    await stroom.verdeel(1_000);
    const { volgende } = await toEnd(BUREAU);
    const elders = await toEnd(VREEMD);
    const ids = [await api.file(), await api.file(), await api.file()];
    expect((await read(BUREAU, volgende)).items).toEqual([]); // not divided yet: nothing is skipped by asking early
    await stroom.verdeel(1_000);
    const first = await read(BUREAU, volgende, 2);
    const second = await read(BUREAU, first.volgende, 2);
    expect([first.meer, second.meer]).toEqual([true, false]);
    const items = [...first.items, ...second.items];
    expect(items.map(({ id }) => id)).toEqual(ids.map((id) => `${id}.1`));
    const numbers = items.map(({ sequence }) => Number(sequence));
    expect(numbers).toEqual([0, 1, 2].map((n) => (numbers[0] ?? 0) + n));
    expect((await read(BUREAU, second.volgende)).items).toEqual([]);
    expect((await read(VREEMD, elders.volgende)).items).toEqual([]);
    const dataref = new URL(items[0]?.dataref ?? '');
    expect((await api.get(BUREAU, dataref.pathname)).body['id']).toBe(ids[0]);
  });

  it('shows nothing of a case that is seen no more', async () => {
    const { volgende } = await toEnd(BUREAU);
    const id = await api.file();
    await stroom.verdeel(1_000);
    expect((await read(BUREAU, volgende)).items.map((item) => item.id)).toEqual([`${id}.1`]);
    await api.owner.query(`UPDATE betrokkenheden SET tot = now() WHERE vastloper_id = $1 AND organisatie_id = $2`, [
      id,
      ORGANISATIE,
    ]);
    const after = await read(BUREAU, volgende);
    expect([after.items, after.meer]).toEqual([[], false]);
    expect((await read(BUREAU, after.volgende)).items).toEqual([]);
  });

  it('refuses a cursor of another organisation, and one of what is no longer kept', async () => {
    const { volgende } = await toEnd(BUREAU);
    expectProblem(await api.get(TEAM, `/v1/gebeurtenissen?cursor=${volgende}`), 'CURSOR_ONGELDIG');
    expectProblem(await api.get(BUREAU, `/v1/gebeurtenissen?cursor=geen-cursor`), 'CURSOR_ONGELDIG');
    const early = (await read(BUREAU, null, 1)).volgende;
    await api.owner.query(`UPDATE stroomgebeurtenissen SET verdeeld_op = now() - interval '91 days'`);
    expect(await stroom.ruimOp(90)).toBeGreaterThan(1);
    expectProblem(await api.get(BUREAU, `/v1/gebeurtenissen?cursor=${early}`), 'STROOM_VERLOPEN');
    expect((await read(BUREAU, volgende)).items).toEqual([]);
  });

  it('is empty for who has no part in any case', async () => {
    const { body } = await api.get(BEHEERDER, '/v1/gebeurtenissen');
    expect(body).toEqual({ items: [], volgende: null, meer: false });
    expect((await api.get(INDIENER, '/v1/gebeurtenissen')).status).toBe(200);
  });
});
