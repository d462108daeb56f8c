// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DOORBRAAKTEAM, PROGRAMMABUREAU, RecordDatabase } from '../../test/record-database.js';
import { GEBEURTENIS_KOLOMMEN, randomSabotage, SABOTAGES, sabotage, type Sabotage } from '../../test/sabotage.js';
import { ControlepuntBestand } from './controlepunt-bestand.js';
import { LogControle } from './log-controle.js';
import { PgLogcontrolepuntRepository } from './pg-logcontrolepunt.repository.js';

const AANTAL = 1_000;
const VASTLOPERS = 8;

let db: RecordDatabase;
let map: string;
let bestand: ControlepuntBestand;
let vastlopers: { readonly id: string; readonly versie: number }[];

beforeAll(async () => {
  db = await RecordDatabase.create('sabotage');
  map = mkdtempSync(join(tmpdir(), 'doorbraak-sabotage-'));
  bestand = new ControlepuntBestand(join(map, 'logcontrolepunten.jsonl'));
  vastlopers = [];
  for (let n = 0; n < VASTLOPERS; n += 1) {
    const gegevens = { trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId, sporen: ['structureel'], blokkades: ['geld'] };
    let positie = await db.act(await db.fileCase(), 'aannemen', gegevens, PROGRAMMABUREAU);
    for (let aanvulling = 0; aanvulling <= n % 3; aanvulling += 1) {
      db.klok.moment = new Date(Date.parse(db.klok.moment) + 60_000).toISOString();
      const payload = { tekst: `Aanvulling ${aanvulling}.`, uren: aanvulling };
      positie = await db.act(positie, 'aanvullen', {}, { ...DOORBRAAKTEAM, payload });
    }
    vastlopers.push({ id: positie.vastloperId, versie: positie.versie });
    const punten = new PgLogcontrolepuntRepository(db.worker);
    if (n % 4 === 3) await punten.append(new Date(Date.parse('2026-11-23T09:00:00.000Z') + n * 3_600_000).toISOString());
    await bestand.append(punten);
  }
}, 60_000);
afterAll(async () => {
  await db.drop();
  rmSync(map, { recursive: true });
});

const ONGEDAAN = new Error('undone');

/** Does it as the owner with every trigger off, looks, and undoes it. Answers how many faults are told of the case (or of the checkpoints when they were meant), or null when nothing was changed. */
async function faultsAfter(plan: Sabotage, bytes: number): Promise<number | null> {
  let gevonden: number | null = null;
  const poging = db.owner.transaction(async (sql) => {
    await sql.rows({ text: 'SET LOCAL session_replication_role = replica' });
    if (await sabotage(sql, plan)) {
      gevonden = 0;
      for await (const fout of new LogControle(bestand).faults(sql, bytes))
        gevonden += plan.soort === 'checkpoint' || fout.vastloper !== null ? 1 : 0;
    }
    throw ONGEDAAN;
  });
  await poging.catch((error: unknown) => {
    if (error !== ONGEDAAN) throw error;
  });
  return gevonden;
}

describe('tampering with the log as its owner', () => {
  it(`is found ${AANTAL} times out of ${AANTAL}`, async () => {
    const bytes = (await bestand.size()) ?? 0;
    const geteld = new Map(SABOTAGES.map((soort) => [soort, { gedaan: 0, gevonden: 0 }]));
    const plannen = fc.sample(randomSabotage(vastlopers), { numRuns: AANTAL * 2, seed: 20_261_121 });
    let gedaan = 0;
    const gemist: Sabotage[] = [];
    const kolommen = new Set<string>();
    for (const plan of plannen) {
      if (gedaan === AANTAL) break;
      const fouten = await faultsAfter(plan, bytes);
      if (fouten === null) continue;
      gedaan += 1;
      if (plan.soort === 'edit') kolommen.add(plan.kolom);
      const telling = geteld.get(plan.soort);
      if (telling) telling.gedaan += 1;
      if (telling && fouten > 0) telling.gevonden += 1;
      else gemist.push(plan);
    }
    const regels = [...geteld].map(([soort, { gedaan: n, gevonden }]) => `${soort}: ${gevonden} of ${n}`);
    process.stdout.write(`Tampering found: ${gedaan - gemist.length} of ${gedaan} (${regels.join(', ')})\n`);
    expect(gemist).toEqual([]);
    expect(gedaan).toBe(AANTAL);
    expect([...kolommen].sort()).toEqual([...GEBEURTENIS_KOLOMMEN].sort());
    expect([...geteld.values()].every(({ gedaan: n }) => n > 0)).toBe(true);
  }, 240_000);

  it('leaves a log in which nothing is found once it is undone', async () => {
    expect(await new LogControle(bestand).run(db.worker, () => undefined)).toBe(0);
  });
});
