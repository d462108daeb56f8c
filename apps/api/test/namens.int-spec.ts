// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import type { Logboek } from '#application/ports/logboek.repository';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { verifyLogboek } from '#persistence/logboek/logboek-controle';
import { organisatieIdVan, persoonIdVan } from '#persistence/reference-id';
import { ApiSystem, BUREAU, INDIENER, TEAM, VASTLOPER } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectProblem } from './expect-problem.js';

const BEHEERDER = 'beheerder';
/** Somebody of another area, and of a role that may not do this itself. */
const VERVANGER = 'departement-ocw';
const PARTNER = 'partner-gemeente-eindhoven';
const vandaag = amsterdamDatum(new Date().toISOString());

describe('an act on behalf of somebody else', () => {
  let api: ApiSystem;
  let vervanging: string;

  const nameOf = async (sleutel: string): Promise<string> =>
    (await api.owner.query<{ naam: string }>('SELECT naam FROM personen WHERE sleutel = $1', [sleutel])).rows[0]?.naam ?? '';
  const deputise = async (voor: string, vervanger: string): Promise<string> => {
    const { rows } = await api.owner.query<{ id: string }>('SELECT id FROM lidmaatschappen WHERE persoon_id = $1 LIMIT 1', [
      persoonIdVan(voor),
    ]);
    const body = { persoon: persoonIdVan(vervanger), van: vandaag, tot: '2099-12-31' };
    const answer = await api.post(BEHEERDER, `/v1/beheer/lidmaatschappen/${rows[0]?.id}/plaatsvervangingen`, body);
    return String((answer.body['gegevens'] as { plaatsvervangingId: string }).plaatsvervangingId);
  };
  const fileAs = async (person: string, more: object = {}): Promise<string> => {
    const answer = await api.post(person, '/v1/vastlopers', { ...VASTLOPER, focusgebied: 'EHV-WZ', ...more });
    expect(answer.status).toBe(201);
    const id = String(answer.body['id']);
    await api.owner.query(
      `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
        VALUES ($1, $2, 'partner', current_date, 'gevraagd', current_date, now(), 'EHV-WZ')`,
      [id, organisatieIdVan('gemeente-ehv-wz')],
    );
    return id;
  };
  const logOf = async (person: string, id: string) => {
    const { body } = await api.get(person, `/v1/vastlopers/${id}/gebeurtenissen`);
    expect(shapeFaults(body, answerSchema('get', '/vastlopers/{id}/gebeurtenissen', 200))).toEqual([]);
    return (body['items'] as { door: unknown; gegevens: Record<string, unknown> }[])[0];
  };

  beforeAll(async () => {
    api = await ApiSystem.start('namens', { handelingWachtMs: 100 });
    vervanging = await deputise(INDIENER, VERVANGER);
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  it('says in the log of the case for whom it was, in the API, in JSON and in CSV, and can be checked', async () => {
    const id = await fileAs(VERVANGER);
    const [persoon, namens] = [await nameOf(VERVANGER), await nameOf(INDIENER)];
    const regel = await logOf(BUREAU, id);
    expect(regel).toMatchObject({ door: { persoon, namens } });
    expect(JSON.stringify(regel?.gegevens)).not.toContain(persoonIdVan(INDIENER));
    const { body } = await api.get(BUREAU, `/v1/vastlopers/${id}/logboek`);
    expect(shapeFaults(body, answerSchema('get', '/vastlopers/{id}/logboek', 200))).toEqual([]);
    const logboek = body as unknown as Logboek;
    expect(logboek.gebeurtenissen[0]).toMatchObject({ door: { persoon, namens }, woorden: { namens: persoonIdVan(INDIENER) } });
    expect((await verifyLogboek(logboek, null)).fouten).toEqual([]);
    const [eerste] = logboek.gebeurtenissen;
    const vervalst = { ...logboek, gebeurtenissen: [{ ...eerste, woorden: { ...eerste?.woorden, namens: persoonIdVan(TEAM) } }] };
    expect((await verifyLogboek(vervalst as Logboek, null)).fouten).toHaveLength(1);
    const [kop = '', rij = ''] = (await api.get(BUREAU, `/v1/vastlopers/${id}/logboek?formaat=csv`)).text.split('\r\n');
    expect(rij.split(',')[kop.split(',').indexOf('"namens"')]).toBe(`"${namens}"`);
  });

  it('is said of nobody who acts for themselves', async () => {
    expect(await logOf(BUREAU, await fileAs(INDIENER))).toMatchObject({
      door: { persoon: await nameOf(INDIENER), namens: null },
    });
  });

  it('hides for whom a deputy filed from partners when the name is hidden, as it hides the deputy, and can be checked all the same', async () => {
    const id = await fileAs(INDIENER, { naamVerbergen: true });
    const toevoeging = { tekst: 'Er is ook een brief.' };
    const added = await api.post(VERVANGER, `/v1/vastlopers/${id}/aanvullingen`, toevoeging);
    expect(added.status).toBe(202);
    const { rows } = await api.owner.query<{ payload: object }>(
      `SELECT payload FROM handelingen WHERE vastloper_id = $1 AND soort = 'aanvullen'`,
      [id],
    );
    expect(rows).toEqual([{ payload: { ...toevoeging, namens: persoonIdVan(INDIENER) } }]);
    const geheim = await fileAs(VERVANGER, { naamVerbergen: true });
    for (const path of ['', '/gebeurtenissen', '/logboek', '/logboek?formaat=csv']) {
      const { status, text } = await api.get(PARTNER, `/v1/vastlopers/${geheim}${path}`);
      expect(status).toBe(200);
      // Neither the deputy who filed, nor for whom: not by name and not by id.
      for (const wie of [INDIENER, VERVANGER]) {
        expect(text).not.toContain(persoonIdVan(wie));
        expect(text).not.toContain(await nameOf(wie));
      }
      if (path !== '') expect((await api.get(BUREAU, `/v1/vastlopers/${geheim}${path}`)).text).toContain(await nameOf(INDIENER));
    }
    const { body } = await api.get(PARTNER, `/v1/vastlopers/${geheim}/logboek`);
    expect((await verifyLogboek(body as unknown as Logboek, null)).fouten).toEqual([]);
  });

  it('is no more possible once the plaatsvervanging is ended, and what was done stays', async () => {
    const id = await fileAs(VERVANGER);
    expectProblem(await api.post(TEAM, `/v1/beheer/plaatsvervangingen/${vervanging}/beeindigingen`, {}), 'NIET_BEVOEGD');
    const ended = await api.post(BEHEERDER, `/v1/beheer/plaatsvervangingen/${vervanging}/beeindigingen`, {});
    expect([ended.status, ended.body]).toEqual([
      200,
      expect.objectContaining({
        soort: 'plaatsvervanging_beeindigd',
        persoonId: persoonIdVan(VERVANGER),
        gegevens: expect.objectContaining({ plaatsvervangingId: vervanging }),
      }),
    ]);
    const actor = await api.app.get(PersoonRepository, { strict: false }).findActor(api.issuer.url, VERVANGER, vandaag);
    expect(actor?.lidmaatschappen.filter(({ namens }) => namens)).toEqual([]);
    expect(await logOf(BUREAU, id)).toMatchObject({ door: { namens: await nameOf(INDIENER) } });
    expectProblem(
      await api.post(BEHEERDER, `/v1/beheer/plaatsvervangingen/${persoonIdVan('x')}/beeindigingen`, {}),
      'PLAATSVERVANGING_NIET_GEVONDEN',
    );
    for (const statement of [
      'DELETE FROM plaatsvervanging_eindes',
      'UPDATE plaatsvervanging_eindes SET laatste_dag = current_date',
    ])
      await expect(api.owner.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
