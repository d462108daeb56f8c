// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Klok } from '#application/ports/klok';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { PgExportBron } from '#persistence/exports/pg-export-bron';
import { PgExportRecord } from '#persistence/exports/pg-export-record';
import { PgInzageLog } from '#persistence/logboek/pg-inzage-log';
import { PgPersoonRepository } from '#persistence/personen/pg-persoon.repository';
import { VeranderingWekker } from '#persistence/signaal/verandering-wekker';
import { ExportMaker } from '../../worker/src/exports/export-maker.js';
import { ExportVragers } from '../../worker/src/exports/export-vragers.js';
import { ApiSystem, BUREAU, INDIENER, VREEMD, type Answer } from './api-system.js';
import { auditLinesOf, type AuditLine } from './audit-lines.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectHeaders, expectProblem } from './expect-problem.js';

const CSV = { soort: 'lijst', formaat: 'csv' };

describe('exports', () => {
  let api: ApiSystem;
  let maker: ExportMaker;
  const databases: Database[] = [];
  const log: string[] = [];

  beforeAll(async () => {
    api = await ApiSystem.start('api_exports', { log });
    for (const url of [api.database.applicationUrl, api.database.workerUrl])
      databases.push(new Database(await createDataSource({ url, poolSize: 3 }).initialize()));
    const [app, worker] = databases as [Database, Database];
    const record = new PgExportRecord(worker, new VeranderingWekker(worker));
    const vragers = new ExportVragers(new PgPersoonRepository(app), api.app.get(Klok, { strict: false }), record);
    maker = new ExportMaker(record, vragers, new PgExportBron(app), new PgInzageLog(app, 'export'));
    await api.file(INDIENER, { naamVerbergen: true });
  }, 120_000);
  afterAll(async () => {
    for (const { dataSource } of databases) await dataSource.destroy();
    await api?.stop();
  }, 60_000);

  const ask = (person: string, body: object = CSV, headers = {}): Promise<Answer> =>
    api.post(person, '/v1/exports', body, headers);
  const made = async (person: string, body: object = CSV): Promise<string> => {
    const { body: vraag } = await ask(person, body);
    await maker.make(String(vraag['id']));
    return String(vraag['id']);
  };
  const audit = (actie: string): readonly AuditLine[] => auditLinesOf(log).filter((regel) => regel.actie === actie);

  it('are asked for with one call, and followed where Location says', async () => {
    const answer = await ask(BUREAU);
    expect(answer.status).toBe(201);
    expect(shapeFaults(answer.body, answerSchema('post', '/exports', 201))).toEqual([]);
    const followed = await api.get(BUREAU, answer.headers.get('location') ?? '');
    expect([followed.status, followed.body]).toEqual([200, answer.body]);
    expect(answer.body).toMatchObject({ stand: 'wacht', totaal: null, gedaan: 0, kenmerk: null });
    expectProblem(await api.get(BUREAU, `/v1/exports/${answer.body['id']}/bestand`), 'EXPORT_NIET_GEREED');
    await maker.make(String(answer.body['id']));
  });

  it('are fetched as a file that says how long it is and what its hash is', async () => {
    const id = await made(BUREAU);
    const answer = await api.get(BUREAU, `/v1/exports/${id}/bestand`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="vastlopers-\d{4}-\d{2}-\d{2}\.csv"$/);
    // What reads the answer as text leaves the byte order mark out.
    const hash = createHash('sha256').update(`\uFEFF${answer.text}`).digest('base64');
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${hash}:`);
    expect(answer.text.split('\r\n')).toHaveLength(3);
    expectHeaders(answer);
    const { body } = await api.get(BUREAU, `/v1/exports/${id}`);
    expect(shapeFaults(body, answerSchema('get', '/exports/{id}', 200))).toEqual([]);
    expect(audit('export_ophalen').at(-1)).toMatchObject({ resultaat: 'verwerkt' });
  });

  it('are of who asked for them: another finds nothing, in no way', async () => {
    const id = await made(BUREAU);
    for (const path of [`/v1/exports/${id}`, `/v1/exports/${id}/bestand`])
      expectProblem(await api.get(VREEMD, path), 'EXPORT_NIET_GEVONDEN');
    const { body } = await api.get(VREEMD, '/v1/exports');
    expect(JSON.stringify(body)).not.toContain(id);
    expect(audit('export_ophalen').at(-1)).toMatchObject({ resultaat: 'EXPORT_NIET_GEVONDEN' });
  });

  it('of a whole area are for its programmabureau alone', async () => {
    const gebied = { soort: 'gebied', formaat: 'jsonl', focusgebied: 'EHV-WZ' };
    expectProblem(await ask(INDIENER, gebied), 'NIET_BEVOEGD');
    expectProblem(await ask(BUREAU, { ...gebied, focusgebied: 'VLA-WW' }), 'NIET_BEVOEGD');
    const id = await made(BUREAU, gebied);
    const { text } = await api.get(BUREAU, `/v1/exports/${id}/bestand`);
    expect(text.trimEnd().split('\n')).toHaveLength(3);
  });

  it('are asked for once with the same key', async () => {
    const headers = { 'idempotency-key': 'export-1' };
    const first = await ask(INDIENER, CSV, headers);
    expect((await ask(INDIENER, CSV, headers)).body).toEqual(first.body);
    expectProblem(await ask(INDIENER, { ...CSV, formaat: 'ods' }, headers), 'SLEUTEL_ANDERS_GEBRUIKT');
  });

  it('leave no word of a case in the log', async () => {
    const { text } = await api.get(BUREAU, `/v1/exports/${await made(BUREAU)}/bestand`);
    expect([text, log.join('')].map((all) => all.includes('Een extra bak'))).toEqual([true, false]);
  });
});

describe('a vastloper as a zaak', () => {
  let api: ApiSystem;
  let id: string;

  beforeAll(async () => {
    api = await ApiSystem.start('api_zaak');
    id = await api.file(INDIENER, { naamVerbergen: true });
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  it('is for who sees the case, without a name of a person, and noted as a read', async () => {
    const answer = await api.get(BUREAU, `/v1/vastlopers/${id}/zaak?bronorganisatie=123456782`);
    expect(answer.status).toBe(200);
    expect(shapeFaults(answer.body, answerSchema('get', '/vastlopers/{id}/zaak', 200))).toEqual([]);
    expect(answer.body).toMatchObject({
      zaak: { bronorganisatie: '123456782', vertrouwelijkheidaanduiding: 'vertrouwelijk' },
      statussen: [{ zaak: `urn:uuid:${id}`, statustype: 'urn:doorbraak:statustype:ingediend' }],
      resultaat: null,
      besluiten: [],
    });
    const { rows } = await api.owner.query(`SELECT onderdeel FROM inzagen WHERE vastloper_id = $1`, [id]);
    expect(rows).toEqual([{ onderdeel: 'export' }]);
    expectProblem(await api.get(VREEMD, `/v1/vastlopers/${id}/zaak?bronorganisatie=123456782`), 'VASTLOPER_NIET_GEVONDEN');
  });

  it.each(['', '?bronorganisatie=123456789', '?bronorganisatie=123456782&bronorganisatie=123456782', '?rsin=123456782'])(
    'needs the RSIN of who takes it in: %j is refused',
    async (query) => {
      expectProblem(await api.get(BUREAU, `/v1/vastlopers/${id}/zaak${query}`), 'INVOER_ONGELDIG');
    },
  );
});
