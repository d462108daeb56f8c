// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { BEVESTIG } from '#persistence/vernietiging/bewaring-sql';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { PgVernietiging } from '#persistence/vernietiging/pg-vernietiging';
import { PROGRAMMABUREAU, RecordDatabase, ZETELS } from '../../../../libs/persistence/test/record-database.js';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Vernietiger } from './vernietiger.js';

const LANG_GELEDEN = '2010-03-01T09:00:00.000Z';
const INDIENER = { organisatieId: ZETELS.indiener, hoedanigheden: ['indiener'] as const, payload: { reden: 'Niet meer nodig.' } };

describe(Vernietiger.name, () => {
  let db: RecordDatabase;
  let map: string;
  let metrics: WorkerMetrics;
  const beheerder = v7();

  beforeAll(async () => {
    db = await RecordDatabase.create('vernietiger');
    map = mkdtempSync(join(tmpdir(), 'doorbraak-vernietiger-'));
    metrics = new WorkerMetrics(db.record, new PgBerichtenRecord(db.worker, db.klok, { altijd: true, perUur: 60 }));
    await db.owner.rows(
      { text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 'i', 'b', 'b', 'Beheerder')` },
      [beheerder],
    );
    await db.owner.rows(
      {
        text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf) VALUES ($1, $2, $3, 'beheerder', NULL, '2010-01-01')`,
      },
      [v7(), beheerder, PROGRAMMABUREAU.organisatieId],
    );
  }, 60_000);
  afterAll(async () => {
    await db.drop();
    rmSync(map, { recursive: true });
  });

  const worker = (): Vernietiger => new Vernietiger(new PgVernietiging(db.worker, join(map, 'exports')), db.record, metrics);
  /** As if the last round was a day ago. */
  const nextDay = () =>
    db.owner.rows({ text: `UPDATE hartslagen SET op = op - interval '1 day' WHERE onderdeel = 'vernietiger'` });
  const closed = async (): Promise<{ id: string; nummer: string }> => {
    db.klok.moment = LANG_GELEDEN;
    const { vastloperId: id, nummer } = await db.act(await db.fileCase(), 'intrekken', {}, INDIENER);
    return { id, nummer };
  };
  const there = async (...zaken: { id: string }[]): Promise<boolean[]> => {
    const rijen = await db.owner.rows<{ id: string }>({ text: 'SELECT id FROM vastlopers' });
    return zaken.map(({ id }) => rijen.some((rij) => rij.id === id));
  };
  const confirm = async ({ id }: { id: string }): Promise<void> => {
    const [voorstel] = await db.owner.rows<{ kenmerk: string }>(
      { text: `SELECT encode(export_hash, 'hex') AS kenmerk FROM vernietigingsvoorstellen WHERE vastloper_id = $1` },
      [id],
    );
    expect(await db.database.rows(BEVESTIG, [id, voorstel?.kenmerk, beheerder])).toHaveLength(1);
  };

  it('proposes what is due with an export, once a day over all workers, and destroys only what was confirmed', async () => {
    const [weg, blijft] = [await closed(), await closed()];
    await worker().runWhenDue(Date.now());
    expect([weg, blijft].map(({ nummer }) => existsSync(join(map, 'exports', `${nummer}.json`)))).toEqual([true, true]);
    const laat = await closed();
    await confirm(weg);
    await worker().runWhenDue(Date.now());
    expect(await there(weg, blijft, laat)).toEqual([true, true, true]);
    await nextDay();
    await worker().runWhenDue(Date.now());
    expect(await there(weg, blijft, laat)).toEqual([false, true, true]);
    expect(await db.owner.rows({ text: 'SELECT nummer, bevestigd_door AS door FROM vernietigingsregister' })).toEqual([
      { nummer: weg.nummer, door: beheerder },
    ]);
    await nextDay();
    await worker().runWhenDue(Date.now());
    expect(await there(blijft, laat)).toEqual([true, true]);
    expect(await metrics.read()).toContain('doorbraak_vernietiging_total{uitkomst="vernietigd"} 1');
  });

  it('destroys nothing when the case moved on after the confirmation; it is proposed anew and must be confirmed again', async () => {
    const zaak = await closed();
    await nextDay();
    await worker().runWhenDue(Date.now());
    await confirm(zaak);
    const positie = await db.record.readPositie(zaak.id);
    await db.act(positie, 'tekst_melden', { handelingId: null, veld: 'titel', reden: 'naam' }, INDIENER);
    for (let dag = 0; dag < 3; dag += 1) {
      await nextDay();
      await worker().runWhenDue(Date.now());
    }
    expect(await there(zaak)).toEqual([true]);
    await confirm(zaak);
    await nextDay();
    await worker().runWhenDue(Date.now());
    expect(await there(zaak)).toEqual([false]);
  });

  it('keeps a case for now while an act on it waits, which is no failure', async () => {
    const zaak = await closed();
    await nextDay();
    await worker().runWhenDue(Date.now());
    await confirm(zaak);
    const { id } = await db.storeAct(await db.record.readPositie(zaak.id), 'heropenen', {}, INDIENER);
    await nextDay();
    await worker().runWhenDue(Date.now());
    expect(await there(zaak)).toEqual([true]);
    const geteld = await metrics.read();
    expect(geteld).toContain('doorbraak_vernietiging_total{uitkomst="bewaard"} 1');
    expect(geteld).toContain('doorbraak_vernietiging_total{uitkomst="mislukt"} 0');
    await db.record.markGeweigerd(id, 'NIET_BEVOEGD');
    await nextDay();
    await worker().runWhenDue(Date.now());
    expect(await there(zaak)).toEqual([false]);
  });

  it('removes an export at once when its case is proposed no more, and keeps that of what was destroyed', async () => {
    const [gewist, langer, weg] = [await closed(), await closed(), await closed()];
    const exported = (...zaken: { nummer: string }[]): boolean[] =>
      zaken.map(({ nummer }) => existsSync(join(map, 'exports', `${nummer}.json`)));
    await nextDay();
    await worker().runWhenDue(Date.now());
    await confirm(weg);
    await nextDay();
    await worker().runWhenDue(Date.now());
    expect(exported(gewist, langer, weg)).toEqual([true, true, true]);
    await db.act(
      await db.record.readPositie(gewist.id),
      'tekst_melden',
      { handelingId: null, veld: 'titel', reden: 'naam' },
      INDIENER,
    );
    await worker().runWhenDue(Date.now()); // the round of this day was done
    expect(exported(gewist, langer, weg)).toEqual([false, true, true]);
    await db.owner.rows({
      text: `INSERT INTO bewaartermijnen (id, focusgebied, resultaat, waardering, jaren, geldig_vanaf)
        VALUES (gen_random_uuid(), 'EHV-WZ', 'ingetrokken', 'vernietigen', 90, '2000-01-01')`,
    });
    await worker().runWhenDue(Date.now());
    expect(exported(gewist, langer, weg)).toEqual([false, false, true]);
    await db.owner.rows({ text: 'DELETE FROM bewaartermijnen WHERE focusgebied IS NOT NULL' });
  });

  it('leaves a case whose export is gone, tells of it, and goes on with the next', async () => {
    const [kapot, heel] = [await closed(), await closed()];
    await nextDay();
    await worker().runWhenDue(Date.now());
    await confirm(kapot);
    await confirm(heel);
    rmSync(join(map, 'exports', `${kapot.nummer}.json`));
    await nextDay();
    await worker().runWhenDue(Date.now());
    expect(await there(kapot, heel)).toEqual([true, false]);
    expect(await metrics.read()).toContain('doorbraak_vernietiging_total{uitkomst="mislukt"} 1');
  });
});
