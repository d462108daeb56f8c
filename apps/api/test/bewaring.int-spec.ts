// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { persoonIdVan } from '#persistence/reference-id';
import { PgVernietiging } from '#persistence/vernietiging/pg-vernietiging';
import { ApiSystem, BUREAU, INDIENER, TEAM, VASTLOPER, type Answer } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectProblem, wrongFields } from './expect-problem.js';

const BEHEERDER = 'beheerder';
const VERVANGER = 'departement-ocw';
const vandaag = amsterdamDatum(new Date().toISOString());
const jaarLater = (jaren: number): string => `${Number(vandaag.slice(0, 4)) + jaren}${vandaag.slice(4)}`;

describe('how long closed cases are kept, and who says that they go', () => {
  let api: ApiSystem;
  let worker: Database;
  let map: string;
  let vernietiging: PgVernietiging;

  const beheer = (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    api.post(BEHEERDER, `/v1/beheer/${path}`, body, headers);
  const read = async (path: string) => {
    const { status, body } = await api.get(BEHEERDER, `/v1/beheer/${path}`);
    expect([status, shapeFaults(body, answerSchema('get', `/beheer/${path.split('?')[0]}`, 200))]).toEqual([200, []]);
    return body['items'] as Record<string, string>[];
  };
  /** A case that was closed today. */
  const closed = async (resultaat: string): Promise<{ id: string; nummer: string }> => {
    const id = await api.file();
    const { rows } = await api.owner.query<{ nummer: string }>(
      `UPDATE vastlopers SET gesloten = true, status = 'afgesloten', resultaat = $2 WHERE id = $1 RETURNING nummer`,
      [id, resultaat],
    );
    return { id, nummer: rows[0]?.nummer ?? '' };
  };
  /** As if the term of everything withdrawn were over on the day of closing. */
  const dueAtOnce = () =>
    api.owner.query(
      `INSERT INTO bewaartermijnen (id, resultaat, waardering, jaren, geldig_vanaf) VALUES (gen_random_uuid(), 'ingetrokken', 'vernietigen', 0, '2000-01-01')`,
    );

  beforeAll(async () => {
    api = await ApiSystem.start('bewaring', { handelingWachtMs: 100 });
    worker = new Database(await createDataSource({ url: api.database.workerUrl, poolSize: 2 }).initialize());
    map = mkdtempSync(join(tmpdir(), 'doorbraak-bewaring-'));
    vernietiging = new PgVernietiging(worker, map);
  }, 120_000);
  afterAll(async () => {
    await worker?.dataSource.destroy();
    await api?.stop();
    rmSync(map, { recursive: true });
  }, 60_000);

  describe('a term', () => {
    const body = { focusgebied: 'EHV-WZ', resultaat: 'doorverwezen', waardering: 'vernietigen', jaren: 3, vanaf: vandaag };

    it('is tried first: nothing changes, and the answer tells of how many the term would be over', async () => {
      await closed('doorverwezen');
      await closed('doorverwezen');
      const before = await read('bewaartermijnen');
      const tried = await beheer('bewaartermijnen/_voorbeeld', body);
      expect(shapeFaults(tried.body, answerSchema('post', '/beheer/bewaartermijnen/_voorbeeld', 200))).toEqual([]);
      expect(tried.body).toEqual({ gesloten: 2, nuVoorbij: 0, straksVoorbij: 0, eersteDatum: jaarLater(3) });
      const kept = await beheer('bewaartermijnen/_voorbeeld', { ...body, waardering: 'bewaren', jaren: null });
      expect(kept.body).toEqual({ gesloten: 2, nuVoorbij: 0, straksVoorbij: 0, eersteDatum: null });
      const elders = await beheer('bewaartermijnen/_voorbeeld', { ...body, focusgebied: 'VLA-WW' });
      expect(elders.body).toMatchObject({ gesloten: 0 });
      expect(await read('bewaartermijnen')).toEqual(before);
    });

    it('is set beside the others and does what was foretold; of one day the last holds', async () => {
      const before = await read('bewaartermijnen');
      const answer = await beheer('bewaartermijnen', body, { 'idempotency-key': 'termijn-1' });
      expect([answer.status, answer.body]).toEqual([
        200,
        expect.objectContaining({
          soort: 'bewaartermijn_gezet',
          doorPersoonId: persoonIdVan(BEHEERDER),
          gegevens: expect.objectContaining({ focusgebied: 'EHV-WZ', jaren: 3, geldigVanaf: vandaag }),
        }),
      ]);
      expect((await beheer('bewaartermijnen', body, { 'idempotency-key': 'termijn-1' })).body).toEqual(answer.body);
      expect(await read('bewaartermijnen')).toHaveLength(before.length + 1);
      const termOf = async (): Promise<unknown> =>
        (
          await api.owner.query(
            `SELECT DISTINCT t.archiefactiedatum::text AS op FROM vastlopers v CROSS JOIN LATERAL bewaartermijn_van(v.id) AS t WHERE v.resultaat = 'doorverwezen'`,
          )
        ).rows;
      expect(await termOf()).toEqual([{ op: jaarLater(3) }]);
      await beheer('bewaartermijnen', { ...body, jaren: 7 });
      expect(await termOf()).toEqual([{ op: jaarLater(7) }]);
    });

    it('names years with destroying only, and an area that exists', async () => {
      for (const wrong of [{ jaren: null }, { waardering: 'bewaren' }])
        expect(wrongFields(await beheer('bewaartermijnen', { ...body, ...wrong }))).toEqual(['waardering']);
      for (const jaren of [0, 101, 1.5, '3'])
        expect(wrongFields(await beheer('bewaartermijnen', { ...body, jaren }))).toContain('jaren');
      expect(wrongFields(await beheer('bewaartermijnen', { ...body, focusgebied: 'MAAN' }))).toEqual(['focusgebied']);
    });
  });

  describe('a proposal', () => {
    it('is there only when the term is over, shows no word of the case, and goes only after a confirmation of what was seen', async () => {
      const zaak = await closed('ingetrokken');
      await vernietiging.export(zaak.nummer);
      expect(await read('vernietigingen')).toEqual([]);
      expectProblem(
        await beheer(`vernietigingen/${zaak.id}/bevestigingen`, { exportKenmerk: 'a'.repeat(64) }),
        'VERNIETIGING_NIET_GEVONDEN',
      );
      await dueAtOnce();
      const [voorstel] = await read('vernietigingen?limit=1');
      expect(voorstel).toMatchObject({ id: zaak.id, nummer: zaak.nummer, stap: 'bevestigen', archiefactiedatum: vandaag });
      expect(JSON.stringify(voorstel)).not.toContain(VASTLOPER.titel);
      const path = `vernietigingen/${zaak.id}/bevestigingen`;
      expectProblem(await beheer(path, { exportKenmerk: 'a'.repeat(64) }), 'VERNIETIGING_VERANDERD');
      expect(wrongFields(await beheer(path, { exportKenmerk: 'x' }))).toEqual(['exportKenmerk']);
      await expect(vernietiging.destroy(zaak.nummer)).rejects.toThrow('bevestigd');
      const body = { exportKenmerk: voorstel?.['exportKenmerk'] };
      const confirmed = await beheer(path, body, { 'idempotency-key': 'weg-1' });
      expect([confirmed.status, confirmed.body]).toEqual([
        200,
        expect.objectContaining({ soort: 'vernietiging_bevestigd', doorPersoonId: persoonIdVan(BEHEERDER) }),
      ]);
      expect((await beheer(path, body, { 'idempotency-key': 'weg-1' })).body).toEqual(confirmed.body);
      expect(await read('vernietigingen')).toEqual([
        expect.objectContaining({ stap: 'vernietigen', bevestigdDoor: 'Beheerder', bevestigdOp: expect.any(String) }),
      ]);
      expect((await beheer(`vernietigingen/${zaak.id}/intrekkingen`, {})).body).toMatchObject({
        soort: 'vernietiging_tegengehouden',
      });
      await expect(vernietiging.destroy(zaak.nummer)).rejects.toThrow('bevestigd');
      await beheer(path, body);
      await vernietiging.destroy(zaak.nummer);
      expect(await read('vernietigingen')).toEqual([]);
      const { rows } = await api.owner.query('SELECT nummer, bevestigd_door FROM vernietigingsregister');
      expect(rows).toEqual([{ nummer: zaak.nummer, bevestigd_door: persoonIdVan(BEHEERDER) }]);
      const [regel, ...meer] = await read('vernietigingsregisters');
      expect(meer).toEqual([]);
      expect(regel).toEqual({
        ...{ id: zaak.id, nummer: zaak.nummer, focusgebied: voorstel?.['focusgebied'], resultaat: 'ingetrokken' },
        ...{ geslotenOp: voorstel?.['geslotenOp'], archiefactiedatum: vandaag, exportKenmerk: body.exportKenmerk },
        ...{ bevestigdOp: expect.any(String), bevestigdDoor: 'Beheerder', vernietigdOp: expect.any(String) },
      });
      expectProblem(await api.post(BEHEERDER, '/v1/beheer/vernietigingsregisters', {}), 'METHODE_NIET_TOEGESTAAN');
    });

    it('is for a beheerder themselves: nobody else sees or confirms it, not by the database either', async () => {
      await dueAtOnce();
      const zaak = await closed('ingetrokken');
      await vernietiging.export(zaak.nummer);
      const [voorstel] = await read('vernietigingen');
      const exportKenmerk = voorstel?.['exportKenmerk'];
      for (const person of [INDIENER, BUREAU, TEAM]) {
        expectProblem(await api.get(person, '/v1/beheer/vernietigingen'), 'NIET_BEVOEGD');
        expectProblem(await api.get(person, '/v1/beheer/vernietigingsregisters'), 'NIET_BEVOEGD');
        expectProblem(await api.get(person, '/v1/beheer/bewaartermijnen'), 'NIET_BEVOEGD');
        for (const [path, body] of [
          [`vernietigingen/${zaak.id}/bevestigingen`, { exportKenmerk }],
          [`vernietigingen/${zaak.id}/intrekkingen`, {}],
          ['bewaartermijnen', { resultaat: 'doorbraak', waardering: 'bewaren' }],
          ['bewaartermijnen/_voorbeeld', { resultaat: 'doorbraak', waardering: 'bewaren' }],
        ] as const)
          expectProblem(await api.post(person, `/v1/beheer/${path}`, body), 'NIET_BEVOEGD');
      }
      const { rows } = await api.owner.query<{ id: string }>('SELECT id FROM lidmaatschappen WHERE persoon_id = $1', [
        persoonIdVan(BEHEERDER),
      ]);
      const inval = { persoon: persoonIdVan(VERVANGER), van: vandaag, tot: vandaag };
      await beheer(`lidmaatschappen/${rows[0]?.id}/plaatsvervangingen`, inval);
      expectProblem(
        await api.post(VERVANGER, `/v1/beheer/vernietigingen/${zaak.id}/bevestigingen`, { exportKenmerk }),
        'NIET_BEVOEGD',
      );
      const app = new Database(await createDataSource({ url: api.database.applicationUrl, poolSize: 1 }).initialize());
      try {
        const wie = persoonIdVan(BUREAU);
        expect(await app.rows({ text: 'SELECT * FROM vernietigingslijst($1, NULL, NULL, NULL, 9)' }, [wie])).toEqual([]);
        expect(await app.rows({ text: 'SELECT bevestig_vernietiging($1, $2, $3)' }, [zaak.id, exportKenmerk, wie])).toEqual([]);
        await expect(
          app.rows({ text: `SELECT * FROM probeer_bewaartermijn($1, NULL, 'doorbraak', 'bewaren', NULL, '2026-01-01')` }, [wie]),
        ).rejects.toThrow('Alleen een beheerder');
        await expect(app.rows({ text: 'SELECT * FROM vernietigingsvoorstellen' })).rejects.toThrow('permission denied');
      } finally {
        await app.dataSource.destroy();
      }
    });
  });
});
