// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import type { Actor } from '#application/ports/actor';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { organisatieIdVan, persoonIdVan } from '#persistence/reference-id';
import { until } from '#testing/local-system';
import { toVastloperInvoer } from '../src/vastlopers/vastloper-invoer.mapper.js';
import { ApiSystem, BUREAU, INDIENER, TEAM, VASTLOPER, type Answer } from './api-system.js';
import { expectProblem, wrongFields } from './expect-problem.js';

const BEHEERDER = 'beheerder';
const PARTNER = 'partner-gemeente-eindhoven';
const vandaag = amsterdamDatum(new Date().toISOString());

describe('somebody who may not get in', () => {
  let api: ApiSystem;

  const suspend = (person: string, headers: Record<string, string> = {}, reden = 'toestel_kwijt'): Promise<Answer> =>
    api.post(BEHEERDER, '/v1/beheer/schorsingen', { persoon: persoonIdVan(person), reden }, headers);
  const lift = (id: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    api.post(BEHEERDER, `/v1/beheer/schorsingen/${String(id)}/opheffingen`, {}, headers);
  const open = async (): Promise<Record<string, unknown>[]> =>
    (await api.get(BEHEERDER, '/v1/beheer/schorsingen')).body['items'] as Record<string, unknown>[];
  const actorOf = async (person: string): Promise<Actor> => {
    const personen = api.app.get<PersoonRepository>(PersoonRepository as never, { strict: false });
    const actor = await personen.findActor(api.issuer.url, person, vandaag);
    if (!actor) throw new Error(`${person} is nobody.`);
    return actor;
  };

  beforeAll(async () => {
    api = await ApiSystem.start('schorsing', { handelingWachtMs: 100 });
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  it('is refused within a second, with a token that was good a moment ago, and nothing is stored', async () => {
    expect((await api.get(PARTNER, '/v1/ik')).status).toBe(200);
    const geschorst = await suspend(PARTNER);
    expect([geschorst.status, geschorst.body]).toMatchObject([
      200,
      { soort: 'persoon_geschorst', persoonId: persoonIdVan(PARTNER), gegevens: { reden: 'toestel_kwijt' } },
    ]);
    const before = await api.stored();
    await until('de toegang stilstaat', 30_000, async () => (await api.get(PARTNER, '/v1/ik')).status === 403);
    expectProblem(await api.get(PARTNER, '/v1/ik'), 'PERSOON_GESCHORST');
    expectProblem(await api.post(PARTNER, '/v1/vastlopers', VASTLOPER), 'PERSOON_GESCHORST');
    expect(await api.stored()).toEqual(before);
    expect((await api.get(TEAM, '/v1/ik')).status).toBe(200);
    expect(await open()).toMatchObject([
      { id: geschorst.body['id'], persoon: { id: persoonIdVan(PARTNER) }, reden: 'toestel_kwijt', door: 'Beheerder' },
    ]);
  });

  it('gets in again by a second act, with what they had, and both acts are in the register', async () => {
    const [schorsing] = await open();
    const opgeheven = await lift(schorsing?.['id']);
    expect([opgeheven.status, opgeheven.body['soort']]).toEqual([200, 'schorsing_opgeheven']);
    const ik = await api.get(PARTNER, '/v1/ik');
    expect([ik.status, (ik.body['lidmaatschappen'] as unknown[]).length]).toEqual([200, 1]);
    expect(await open()).toEqual([]);
    const { items } = (await api.get(BEHEERDER, '/v1/beheer/gebeurtenissen')).body as { items: { soort: string }[] };
    expect(items.slice(0, 2).map(({ soort }) => soort)).toEqual(['schorsing_opgeheven', 'persoon_geschorst']);
    expectProblem(await lift(schorsing?.['id']), 'SCHORSING_NIET_GEVONDEN');
  });

  it('is stopped once, whatever is sent twice', async () => {
    const first = await suspend(PARTNER, { 'idempotency-key': 'stil-1' });
    const again = await suspend(PARTNER, { 'idempotency-key': 'stil-1' });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expectProblem(await suspend(PARTNER), 'GEGEVENS_GEWIJZIGD');
    const opgeheven = await lift(first.body['id'], { 'idempotency-key': 'weer-1' });
    expect((await lift(first.body['id'], { 'idempotency-key': 'weer-1' })).body).toEqual(opgeheven.body);
  });

  it('is never whoever asks, is somebody we know, and is told of by a code', async () => {
    expectProblem(await suspend(BEHEERDER), 'NIET_BEVOEGD');
    expectProblem(await suspend('niemand'), 'PERSOON_NIET_GEVONDEN');
    const zonderReden = await suspend(PARTNER, {}, 'omdat hij lastig is');
    expectProblem(zonderReden, 'INVOER_ONGELDIG');
    expect(wrongFields(zonderReden)).toEqual(['reden']);
    expect(await open()).toEqual([]);
  });

  it('stands in for nobody any more, while whoever stands in for them goes on', async () => {
    const deputise = async (voor: string, vervanger: string): Promise<void> => {
      const { rows } = await api.owner.query<{ id: string }>('SELECT id FROM lidmaatschappen WHERE persoon_id = $1', [
        persoonIdVan(voor),
      ]);
      const body = { persoon: persoonIdVan(vervanger), van: vandaag, tot: '2099-12-31' };
      const pad = `/v1/beheer/lidmaatschappen/${rows[0]?.id}/plaatsvervangingen`;
      expect((await api.post(BEHEERDER, pad, body)).status).toBe(200);
    };
    await deputise(BUREAU, 'partner-welzijn-eindhoven');
    await deputise('partner-welzijn-eindhoven', 'partner-bewonersinitiatief-eindhoven');
    const { body: geschorst } = await suspend('partner-welzijn-eindhoven');
    expect((await actorOf('partner-welzijn-eindhoven')).lidmaatschappen).toEqual([]);
    const namens = (await actorOf('partner-bewonersinitiatief-eindhoven')).lidmaatschappen.filter(
      ({ namensPersoonId }) => namensPersoonId,
    );
    expect(namens.map(({ namensPersoonId }) => namensPersoonId)).toEqual([persoonIdVan('partner-welzijn-eindhoven')]);
    expect((await lift(geschorst['id'])).status).toBe(200);
  });

  it('is refused by PostgreSQL when a program still believes in them, and that is no fault of ours', async () => {
    const id = await api.file();
    const bureau = await actorOf(BUREAU);
    const indiener = await actorOf(INDIENER);
    const before = await api.stored();
    for (const wie of [BUREAU, INDIENER]) await suspend(wie);
    const handelingen = api.app.get<PerformHandeling>(PerformHandeling as never, { strict: false });
    const aanvulling = {
      doel: { soort: 'vastloper', id },
      soort: 'aanvullen',
      invoer: { tekst: 'Nog iets.' },
      sleutel: null,
    } as const;
    await expect(handelingen.execute({ actor: bureau, ...aanvulling })).rejects.toMatchObject({ code: 'NIET_BEVOEGD' });
    const files = api.app.get<FileVastloper>(FileVastloper as never, { strict: false });
    const invoer = toVastloperInvoer({ ...VASTLOPER, blokkades: [...VASTLOPER.blokkades] });
    await expect(files.execute({ actor: indiener, invoer, sleutel: null })).rejects.toMatchObject({
      code: 'NIET_BEVOEGD',
    });
    expect(await api.stored()).toEqual(before);
    for (const { id: schorsing } of await open()) await lift(schorsing);
  });
});

describe('what ended in the seconds that the API remembers somebody', () => {
  let api: ApiSystem;
  let id: string;

  beforeAll(async () => {
    api = await ApiSystem.start('net_voorbij', { handelingWachtMs: 100 });
    id = await api.file();
    await api.owner.query(
      `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
        VALUES ($1, $2, 'trekker', current_date, 'trekker', current_date, now(), 'EHV-WZ')`,
      [id, organisatieIdVan('gemeente-ehv-wz')],
    );
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  const addition = (): Promise<Answer> => api.post(PARTNER, `/v1/vastlopers/${id}/aanvullingen`, { tekst: 'Nog iets.' });

  it('is a 403 with its code for an act of a role that was taken away, and no fault of ours', async () => {
    expect((await api.get(PARTNER, `/v1/vastlopers/${id}`)).status).toBe(200);
    const before = await api.stored();
    await api.owner.query(`UPDATE lidmaatschappen SET geldig_tot = current_date - 1 WHERE persoon_id = $1`, [
      persoonIdVan(PARTNER),
    ]);
    const answer = await addition();
    expectProblem(answer, 'NIET_BEVOEGD');
    expect(answer.body['detail']).toContain('veranderde net');
    expect(await api.stored()).toEqual(before);
  });
});
