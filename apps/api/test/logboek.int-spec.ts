// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Logboek } from '#application/ports/logboek.repository';
import { organisatieIdVan } from '#persistence/reference-id';
import { verifyLog } from '#persistence/logboek/verify-log';
import { ApiSystem, BUREAU, INDIENER, VASTLOPER, type Answer } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectProblem } from './expect-problem.js';

/** A person who sees the case as a partner only. */
const PARTNER = 'partner-gemeente-eindhoven';

describe('GET /v1/vastlopers/{id}/logboek', () => {
  let api: ApiSystem;
  let id: string;
  let open: string;
  let map: string;

  beforeAll(async () => {
    api = await ApiSystem.start('logboek');
    map = mkdtempSync(join(tmpdir(), 'doorbraak-logboek-'));
    id = await api.file(INDIENER, { naamVerbergen: true });
    open = await api.file(INDIENER);
    for (const zaak of [id, open]) {
      await api.owner.query(
        `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
          VALUES ($1, $2, 'partner', current_date, 'gevraagd', current_date, now(), 'EHV-WZ')`,
        [zaak, organisatieIdVan('gemeente-ehv-wz')],
      );
    }
  }, 120_000);
  afterAll(async () => {
    await api?.stop();
    rmSync(map, { recursive: true });
  }, 60_000);

  const logboekOf = (answer: Answer) => answer.body as unknown as Logboek;
  const persoonOf = async (zaak: string): Promise<{ id: string; naam: string }> => {
    const { rows } = await api.owner.query<{ id: string; naam: string }>(
      'SELECT p.id, p.naam FROM vastlopers v JOIN personen p ON p.id = v.indiener_persoon_id WHERE v.id = $1',
      [zaak],
    );
    return rows[0] ?? { id: '', naam: '' };
  };

  async function verify(logboek: unknown): Promise<{ code: number; lines: string[] }> {
    const bestand = join(map, 'export.json');
    writeFileSync(bestand, JSON.stringify(logboek));
    const lines: string[] = [];
    const code = await verifyLog({ databaseUrl: null, controlepunten: null, bestand, say: (line) => lines.push(line) });
    return { code, lines };
  }

  it('gives the whole log as the document says, as a file with the number as its name', async () => {
    const answer = await api.get(BUREAU, `/v1/vastlopers/${id}/logboek`);
    expect(answer.status).toBe(200);
    expect(shapeFaults(answer.body, answerSchema('get', '/vastlopers/{id}/logboek', 200))).toEqual([]);
    const { vastloper, gebeurtenissen } = logboekOf(answer);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="logboek-${vastloper.nummer}.json"`);
    expect(gebeurtenissen.map(({ soort }) => soort)).toEqual(['ingediend']);
    expect(gebeurtenissen[0]?.woorden).toMatchObject({ titel: VASTLOPER.titel, omschrijving: VASTLOPER.omschrijving });
    expect(gebeurtenissen[0]?.door?.persoon).toBe((await persoonOf(id)).naam);
    expect(await verify(answer.body)).toEqual({
      code: 0,
      lines: [expect.stringContaining('Het logboek klopt: 1 gebeurtenissen')],
    });
  });

  it('hides name and id of a filer who asked for it from partners, and can be checked all the same', async () => {
    const { id: persoonId, naam } = await persoonOf(id);
    for (const formaat of ['json', 'csv']) {
      const answer = await api.get(PARTNER, `/v1/vastlopers/${id}/logboek?formaat=${formaat}`);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain(naam);
      expect(answer.text).not.toContain(persoonId);
    }
    const { body } = await api.get(PARTNER, `/v1/vastlopers/${id}/logboek`);
    expect((body as unknown as Logboek).gebeurtenissen[0]?.bewijs).toMatchObject({ persoonVerborgen: true, zout: null });
    expect((await verify(body)).code).toBe(0);
    expect((await api.get(PARTNER, `/v1/vastlopers/${open}/logboek`)).text).toContain(naam);
  });

  it.each<[string, (logboek: Logboek) => unknown]>([
    [
      'another person',
      (l) => ({ ...l, gebeurtenissen: l.gebeurtenissen.map((g) => ({ ...g, bewijs: { ...g.bewijs, persoonId: id } })) }),
    ],
    [
      'another word',
      (l) => ({ ...l, gebeurtenissen: l.gebeurtenissen.map((g) => ({ ...g, woorden: { ...g.woorden, meer: 'x' } })) }),
    ],
    [
      'another titel than was filed',
      (l) => ({ ...l, gebeurtenissen: l.gebeurtenissen.map((g) => ({ ...g, woorden: { ...g.woorden, titel: 'Iets anders' } })) }),
    ],
    ['another fact', (l) => ({ ...l, gebeurtenissen: l.gebeurtenissen.map((g) => ({ ...g, gegevens: {} })) })],
    ['another end', (l) => ({ ...l, einde: { ...l.einde, versie: 2 } })],
    ['an empty log', (l) => ({ ...l, gebeurtenissen: [] })],
  ])('shows %s in an export that was changed', async (_, change) => {
    const { body } = await api.get(BUREAU, `/v1/vastlopers/${id}/logboek`);
    const { code, lines } = await verify(change(body as unknown as Logboek));
    expect(code).toBe(1);
    expect(lines[0]).toContain(`${(body as unknown as Logboek).vastloper.nummer}, versie `);
  });

  it('tells of a file that is no log that it was not checked', async () => {
    expect((await verify({ items: [] })).code).toBe(2);
  });

  it('gives CSV for a spreadsheet', async () => {
    const answer = await api.get(BUREAU, `/v1/vastlopers/${id}/logboek?formaat=csv`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="logboek-[A-Z0-9-]+\.csv"$/);
    expect(answer.text.split('\r\n')).toHaveLength(3);
  });

  it('is not there for who does not see the case, and knows two forms', async () => {
    expectProblem(await api.get('programmabureau-zaandam', `/v1/vastlopers/${id}/logboek`), 'VASTLOPER_NIET_GEVONDEN');
    expectProblem(await api.get(BUREAU, `/v1/vastlopers/${id}/logboek?formaat=xml`), 'INVOER_ONGELDIG');
  });

  it('notes each read of a confidential case before it is answered, and none of another', async () => {
    const inzagen = async () =>
      (await api.owner.query<{ vastloper_id: string; onderdeel: string; kanaal: string }>('SELECT * FROM inzagen ORDER BY id'))
        .rows;
    const voor = (await inzagen()).length;
    for (const zaak of [open, id])
      for (const pad of ['', '/gebeurtenissen', '/termijnen', '/toezeggingen', '/logboek'])
        expect((await api.get(BUREAU, `/v1/vastlopers/${zaak}${pad}`)).status).toBe(200);
    const nieuw = (await inzagen()).slice(voor);
    expect(nieuw.map(({ vastloper_id: zaak, onderdeel, kanaal }) => [zaak, onderdeel, kanaal])).toEqual([
      [id, 'vastloper', 'api'],
      [id, 'gebeurtenissen', 'api'],
      [id, 'termijnen', 'api'],
      [id, 'toezeggingen', 'api'],
      [id, 'logboek', 'api'],
    ]);
    await api.owner.query('REVOKE INSERT ON inzagen FROM doorbraak_app');
    try {
      for (const pad of ['', '/gebeurtenissen', '/termijnen', '/toezeggingen', '/logboek']) {
        const answer = await api.get(BUREAU, `/v1/vastlopers/${id}${pad}`);
        expect(answer.status).toBe(500);
        expect(answer.text).not.toContain('ingediend');
      }
    } finally {
      await api.owner.query('GRANT INSERT ON inzagen TO doorbraak_app');
    }
  });
});
