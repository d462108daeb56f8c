// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { persoonIdVan } from '#persistence/reference-id';
import { PgVernietiging } from '#persistence/vernietiging/pg-vernietiging';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const PAD = '/beheer/bewaren';
const WOORD = 'kanariegeel';
const vandaag = amsterdamDatum(new Date().toISOString());

describe('the page about keeping and destroying', () => {
  let web: WebSystem;
  let worker: Database;
  let map: string;
  let vernietiging: PgVernietiging;
  let beheerder: Visitor;
  let csrf: string;
  let zaak: { id: string; nummer: string };

  beforeAll(async () => {
    web = await WebSystem.start('web_bewaren');
    worker = new Database(await createDataSource({ url: web.workerUrl, poolSize: 2 }).initialize());
    map = mkdtempSync(join(tmpdir(), 'doorbraak-bewaren-'));
    vernietiging = new PgVernietiging(worker, map);
    beheerder = web.visitor();
    await web.signIn(beheerder, 'beheerder', { acr: 'sterk' });
    csrf = await beheerder.csrf();
    const actor = await web.part(PersoonRepository).findActor(web.issuer.url, INDIENER, vandaag);
    if (!actor) throw new Error('There is no filer.');
    zaak = await web.part(FileVastloper).execute({
      actor,
      sleutel: null,
      invoer: toVastloperInvoer({
        titel: [`Een bak ${WOORD}`],
        omschrijving: [`De stad plaatst bakken ${WOORD}.`],
        watKanWel: ['Samen tellen.'],
        focusgebied: ['EHV-WZ'],
        thema: ['wonen_en_wijken'],
        blokkades: ['lokaal_beleid'],
      }),
    });
    await web.owner.query(
      `UPDATE vastlopers SET gesloten = true, status = 'afgesloten', resultaat = 'ingetrokken' WHERE id = $1`,
      [zaak.id],
    );
  }, 120_000);
  afterAll(async () => {
    await worker?.dataSource.destroy();
    await web?.stop();
    rmSync(map, { recursive: true });
  }, 60_000);

  const terms = async (): Promise<number> =>
    (await web.owner.query('SELECT count(*)::int AS aantal FROM bewaartermijnen')).rows[0]?.aantal as number;
  const term = (more: Record<string, string>) =>
    beheerder.post(PAD, { csrf, resultaat: 'ingetrokken', waardering: 'vernietigen', jaren: '3', stap: 'voorbeeld', ...more });

  it('shows what a term would do and changes nothing, and sets it when that is chosen', async () => {
    const before = await terms();
    const looked = await term({});
    expect([looked.status, looked.text.includes('Dit doet de termijn')]).toEqual([200, true]);
    expect(looked.text).toContain('Er zijn 1 gesloten vastlopers met dit resultaat. Nu mogen er 0 weg, straks 0.');
    // What it would do stands on this answer only: nothing comes in its place.
    expect(['data-live', 'value="zetten" checked'].map((part) => looked.text.includes(part))).toEqual([false, true]);
    expect((await beheerder.get(PAD)).text).toContain('data-live');
    expect(await terms()).toBe(before);
    const gezet = await term({ stap: 'zetten' });
    expect(gezet.location).toBe(PAD);
    expect(await terms()).toBe(before + 1);
    expect((await beheerder.get(PAD)).text).toContain('3 jaar');
  });

  it('asks for years where something goes, and for none where it stays', async () => {
    for (const [waardering, jaren] of [
      ['vernietigen', ''],
      ['vernietigen', '0'],
      ['vernietigen', '1000'],
      ['bewaren', '3'],
    ] as const)
      expect([waardering, jaren, (await term({ waardering, jaren, stap: 'zetten' })).status]).toEqual([waardering, jaren, 400]);
    expect((await term({ waardering: 'bewaren', jaren: '' })).status).toBe(200);
  });

  it('lets a beheerder confirm what is due, of the export that was shown, and take it back', async () => {
    expect((await beheerder.get(PAD)).text).toContain('Er mag nu niets weg');
    await web.owner.query(
      `INSERT INTO bewaartermijnen (id, resultaat, waardering, jaren, geldig_vanaf) VALUES (gen_random_uuid(), 'ingetrokken', 'vernietigen', 0, '2000-01-01')`,
    );
    await web.owner.query(`DELETE FROM bewaartermijnen WHERE resultaat = 'ingetrokken' AND jaren <> 0`);
    await vernietiging.export(zaak.nummer);
    const { text } = await beheerder.get(PAD);
    expect([text.includes(zaak.nummer), text.includes('Wacht op een beheerder'), text.includes(WOORD)]).toEqual([
      true,
      true,
      false,
    ]);
    const exportKenmerk = /name="exportKenmerk" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
    const pad = `${PAD}/${zaak.id}`;
    const ander = await beheerder.post(`${pad}/bevestigen`, { csrf, exportKenmerk: exportKenmerk.replace(/^./, 'x') });
    expect(ander.status).toBe(409);
    // Each is sent twice, as a double click does, and done once.
    const twice = async (naar: string, form: Readonly<Record<string, string>>): Promise<void> => {
      const acts = async () => (await web.owner.query('SELECT id FROM beheergebeurtenissen')).rows.length;
      const before = await acts();
      for (let time = 0; time < 2; time += 1)
        expect((await beheerder.post(`${pad}/${naar}`, { csrf, ...form })).location).toBe(PAD);
      expect(await acts()).toBe(before + 1);
    };
    await twice('bevestigen', { exportKenmerk, sleutel: 'bevestigen-1' });
    expect((await beheerder.get(PAD)).text).toContain('Gaat weg in de volgende ronde. Bevestigd door Beheerder');
    await twice('intrekken', { sleutel: 'intrekken-1' });
    await beheerder.post(`${pad}/bevestigen`, { csrf, exportKenmerk });
  });

  it('takes no confirmation of who stands in for a beheerder, and shows them the list', async () => {
    const { rows } = await web.owner.query<{ id: string }>('SELECT id FROM lidmaatschappen WHERE persoon_id = $1', [
      persoonIdVan('beheerder'),
    ]);
    await web.owner.query(
      `INSERT INTO plaatsvervangingen (id, lidmaatschap_id, plaatsvervanger_id, van, tot) VALUES (gen_random_uuid(), $1, $2, '2020-01-01', '2099-01-01')`,
      [rows[0]?.id, persoonIdVan('departement-ocw')],
    );
    const vervanger = web.visitor();
    await web.signIn(vervanger, 'departement-ocw', { acr: 'sterk' });
    expect((await vervanger.get(PAD)).status).toBe(200);
    const intrekken = await vervanger.post(`${PAD}/${zaak.id}/intrekken`, { csrf: await vervanger.csrf() });
    expect(intrekken.status).toBe(403);
  });

  it('shows in the register what went, without a word of it', async () => {
    await vernietiging.destroy(zaak.nummer);
    const { text } = await beheerder.get(PAD);
    const [, register = ''] = text.split('Wat weg is');
    expect([register.includes(zaak.nummer), register.includes('Beheerder'), text.includes(WOORD)]).toEqual([true, true, false]);
  });
});
