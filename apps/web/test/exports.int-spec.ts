// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { PgExportRecord } from '#persistence/exports/pg-export-record';
import { VeranderingWekker } from '#persistence/signaal/verandering-wekker';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const BUREAU = 'programmabureau-eindhoven';
const BESTAND = Buffer.from('"nummer"\r\n');

describe('taking along what one sees, on the pages', () => {
  let web: WebSystem;
  let worker: Database;
  let record: PgExportRecord;
  let indiener: Visitor;
  let bureau: Visitor;

  beforeAll(async () => {
    web = await WebSystem.start('web_exports');
    const url = web.workerUrl;
    worker = new Database(await createDataSource({ url, poolSize: 2 }).initialize());
    record = new PgExportRecord(worker, new VeranderingWekker(worker));
    [indiener, bureau] = [web.visitor(), web.visitor()];
    await web.signIn(indiener, INDIENER);
    await web.signIn(bureau, BUREAU);
  }, 120_000);
  afterAll(async () => {
    await worker?.dataSource.destroy();
    await web?.stop();
  }, 60_000);

  const ask = async (visitor: Visitor, form: Readonly<Record<string, string>>) => {
    await visitor.get('/exports');
    return visitor.post('/exports', { csrf: await visitor.csrf(), ...form });
  };
  const newest = async (): Promise<string> =>
    (await web.owner.query<{ id: string }>('SELECT id FROM exports ORDER BY aangevraagd_op DESC LIMIT 1')).rows[0]?.id ?? '';
  /** As the worker does it, so far. */
  async function make(id: string, done: boolean): Promise<void> {
    const beurt = await record.take(id, 60_000);
    if (beurt.stand !== 'aan_de_beurt') throw new Error('The export was not free.');
    await record.begin(beurt.taak, beurt.taak.lidmaatschapIds, 4);
    await record.addDeel(beurt.taak, { volgnummer: 1, inhoud: BESTAND, vastlopers: [] }, 3, 60_000);
    const kenmerk = createHash('sha256').update(BESTAND).digest('hex');
    if (done) await record.finish(beurt.taak, { kenmerk, grootte: BESTAND.length, buitenZicht: 2 });
  }

  it('is made once for a form that was sent twice', async () => {
    const form = (await bureau.get('/exports')).text;
    const sleutel = /name="sleutel" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const count = async (): Promise<number> =>
      (await web.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM exports')).rows[0]?.n ?? 0;
    const before = await count();
    for (let time = 0; time < 2; time += 1)
      expect(await ask(bureau, { wat: 'csv', sleutel })).toMatchObject({ status: 303, location: '/exports' });
    expect([sleutel === '', (await count()) - before]).toEqual([false, 1]);
    await bureau.post(`/exports/${await newest()}/intrekken`, { csrf: await bureau.csrf() });
  });

  it('is asked for with a form, shows how far it is in words, and is then fetched', async () => {
    expect((await indiener.get('/exports')).text).toContain('U hebt nog niets gevraagd');
    expect(await ask(indiener, { wat: 'csv' })).toMatchObject({ status: 303, location: '/exports' });
    const id = await newest();
    const asked = (await indiener.get('/exports')).text;
    expect(asked).toContain('Wij maken uw bestand');
    expect(asked).toContain('Wacht tot wij eraan beginnen');
    expect(asked).toContain('data-live="/levend?exports=1"');
    await make(id, false);
    expect((await indiener.get('/exports')).text).toContain('3 van de 4 vastlopers');
    await worker.rows({ text: `UPDATE exports SET bezet_tot = now() - interval '1 minute' WHERE id = '${id}'` });
    await make(id, true);
    const ready = (await indiener.get('/exports')).text;
    expect(ready).toContain(`href="/exports/${id}/bestand"`);
    expect(ready).toMatch(/Op te halen tot \d+ [a-z]+ \d{4} om \d{2}:\d{2}\./);
    expect(ready).toContain('2 vastlopers uit dit gebied staan er niet in');
    const file = await indiener.get(`/exports/${id}/bestand`);
    expect([file.status, file.text]).toEqual([200, BESTAND.toString()]);
    expect((await bureau.get(`/exports/${id}/bestand`)).status).toBe(404);
    expect((await bureau.get('/exports')).text).not.toContain(id);
  });

  it('offers a whole area to the programmabureau alone, and only with the area', async () => {
    expect(
      [(await bureau.get('/exports')).text, (await indiener.get('/exports')).text].map((text) => text.includes('value="jsonl"')),
    ).toEqual([true, false]);
    const without = await ask(bureau, { wat: 'jsonl' });
    expect([without.status, without.text.includes('Noem het gebied')]).toEqual([400, true]);
    expect((await ask(indiener, { wat: 'jsonl', focusgebied: 'EHV-WZ' })).status).toBe(400);
    expect((await ask(bureau, { wat: 'jsonl', focusgebied: 'EHV-WZ' })).status).toBe(303);
  });

  it('is taken back with one button, and only by who asked for it', async () => {
    const id = await newest();
    const withdraw = async (visitor: Visitor) => visitor.post(`/exports/${id}/intrekken`, { csrf: await visitor.csrf() });
    await indiener.get('/exports');
    expect((await withdraw(indiener)).status).toBe(404);
    expect((await bureau.get('/exports')).text).toContain(`action="/exports/${id}/intrekken"`);
    expect(await withdraw(bureau)).toMatchObject({ status: 303, location: '/exports' });
    const after = (await bureau.get('/exports')).text;
    expect(after).toContain('Niemand kan het nog ophalen.');
    expect(after).toContain('Ingetrokken. Het bestand is weg');
    expect(after).not.toContain(`/exports/${id}/`);
  });

  it('is asked for again with one button when it failed, once however often, and only by who asked for it', async () => {
    await ask(bureau, { wat: 'ods', focusgebied: 'EHV-WZ' });
    const id = await newest();
    const repeat = async (visitor: Visitor) => visitor.post(`/exports/${id}/opnieuw`, { csrf: await visitor.csrf() });
    const lijst = async () =>
      (await web.owner.query(`SELECT id, soort, formaat, filter, stand FROM exports WHERE id >= $1 ORDER BY id`, [id])).rows;
    const [eerste] = await lijst();
    expect(await repeat(bureau)).toMatchObject({ status: 303 });
    expect(await lijst()).toHaveLength(1);
    await web.owner.query(`UPDATE exports SET stand = 'mislukt', fout = 'INTERNE_FOUT' WHERE id = $1`, [id]);
    await indiener.get('/exports');
    expect((await repeat(indiener)).status).toBe(404);
    expect((await bureau.get('/exports')).text).toContain(`action="/exports/${id}/opnieuw"`);
    for (let n = 0; n < 2; n += 1) expect(await repeat(bureau)).toMatchObject({ status: 303, location: '/exports' });
    expect(await lijst()).toEqual([
      { ...eerste, stand: 'mislukt' },
      { ...eerste, id: await newest(), stand: 'wacht' },
    ]);
    await web.owner.query(`UPDATE exports SET stand = 'ingetrokken' WHERE id > $1`, [id]);
  });

  it('says what to do when nothing was chosen, and when too much is under way', async () => {
    const empty = await ask(indiener, {});
    expect([empty.status, empty.text.includes('Dit klopt nog niet')]).toEqual([400, true]);
    for (let n = 0; n < 3; n += 1) expect((await ask(indiener, { wat: 'ods' })).status).toBe(303);
    const full = await ask(indiener, { wat: 'ods' });
    expect([full.status, full.text.includes('Er wordt al aan drie exports gewerkt')]).toEqual([409, true]);
  });

  it('takes no form without its token', async () => {
    expect((await indiener.post('/exports', { wat: 'csv' })).status).toBe(403);
  });
});
