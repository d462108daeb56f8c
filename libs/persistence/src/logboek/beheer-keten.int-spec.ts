// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordDatabase } from '../../test/record-database.js';
import { beheerFouten } from './beheer-keten.js';
import { ControlepuntBestand } from './controlepunt-bestand.js';
import { LogControle } from './log-controle.js';
import { logFoutRegel } from './log-fout.js';
import { PgLogcontrolepuntRepository } from './pg-logcontrolepunt.repository.js';

const OP = '2026-11-23T09:00:00.000Z';

let db: RecordDatabase;
let map: string;
let punten: PgLogcontrolepuntRepository;
let bestand: ControlepuntBestand;

beforeAll(async () => {
  db = await RecordDatabase.create('beheer_keten');
  map = mkdtempSync(join(tmpdir(), 'doorbraak-log-'));
  punten = new PgLogcontrolepuntRepository(db.worker);
  bestand = new ControlepuntBestand(join(map, 'logcontrolepunten.jsonl'));
});
afterAll(async () => {
  await db.drop();
  rmSync(map, { recursive: true });
});

/** What is wrong now. As the worker, which is who looks in an installation of many machines. */
async function faults(): Promise<string[]> {
  const regels: string[] = [];
  await new LogControle(bestand).run(db.worker, (fout) => regels.push(logFoutRegel(fout)));
  return regels;
}

/** What someone with every right could do, looked at and undone. */
async function faultsAfter(statement: string, values: readonly unknown[] = []): Promise<string[]> {
  const regels: string[] = [];
  const ongedaan = new Error('undone');
  const bytes = (await bestand.size()) ?? 0;
  const poging = db.owner.transaction(async (sql) => {
    await sql.rows({ text: 'SET LOCAL session_replication_role = replica' });
    await sql.rows({ text: statement }, values);
    for await (const fout of new LogControle(bestand).faults(sql, bytes)) regels.push(logFoutRegel(fout));
    throw ongedaan;
  });
  await expect(poging).rejects.toBe(ongedaan);
  return regels;
}

describe(`${beheerFouten.name}, as part of ${LogControle.name}`, () => {
  const noteer = (n: number): Promise<unknown> =>
    db.worker.rows(
      { text: `INSERT INTO beheergebeurtenissen (id, soort, op, gegevens) VALUES ($1, 'lidmaatschap_gegeven', $2, $3)` },
      [`b0000000-0000-7000-8000-00000000000${n}`, OP, JSON.stringify({ rol: 'partner', n })],
    );
  const waar = (n: number): string => `WHERE id = 'b0000000-0000-7000-8000-00000000000${n}'`;

  beforeAll(async () => {
    // At once, as ten beheerders would: one row after the other, and no fork.
    await Promise.all(Array.from({ length: 9 }, (_, n) => noteer(n)));
    await punten.append(OP);
    await bestand.append(punten);
  });

  it('is one chain without a fork, and whole', async () => {
    const rijen = await db.owner.rows<{ volgnummer: number }>({ text: 'SELECT volgnummer FROM beheergebeurtenissen ORDER BY 1' });
    expect(rijen.map(({ volgnummer }) => volgnummer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await faults()).toEqual([]);
  });

  it.each([
    [
      'changed',
      `UPDATE beheergebeurtenissen SET gegevens = '{"rol": "beheerder"}' ${waar(1)}`,
      /^Beheer, versie \d: de gebeurtenis is veranderd\.$/,
    ],
    ['given to another day', `UPDATE beheergebeurtenissen SET op = op - interval '1 day' ${waar(2)}`, /veranderd\.$/],
    ['taken away', `DELETE FROM beheergebeurtenissen WHERE volgnummer = 4`, /^Beheer, versie 4: de gebeurtenis is weg\.$/],
    ['cut off at the end', `DELETE FROM beheergebeurtenissen WHERE volgnummer > 7`, /^Beheer, versie 9: .*controlepunt/],
    ['taken away all together', `DELETE FROM beheergebeurtenissen`, /^Beheer, versie 9: .*controlepunt/],
  ])('shows when a row is %s', async (_, statement, fout) => {
    const gevonden = (await faultsAfter(statement)).filter((regel) => regel.startsWith('Beheer'));
    expect(gevonden).toContainEqual(expect.stringMatching(fout));
  });

  it('shows also when every later hash is made again: the checkpoint knew another', async () => {
    const overnieuw = `WITH RECURSIVE nieuw AS (
        SELECT g.volgnummer, g.id, '{"rol": "beheerder"}'::jsonb AS gegevens FROM beheergebeurtenissen g WHERE g.volgnummer = 9
      ) UPDATE beheergebeurtenissen g SET gegevens = n.gegevens, hash = sha256(convert_to(jsonb_build_object('formatversie', 1, 'volgnummer', g.volgnummer,
          'id', g.id, 'soort', g.soort, 'door', g.door_persoon_id, 'op', extract(epoch FROM g.op), 'organisatie', g.organisatie_id, 'persoon', g.persoon_id,
          'gegevens', n.gegevens, 'sleutel', g.idempotency_sleutel, 'inhoud', g.inhoud_hash, 'vorige', encode(g.vorige_hash, 'hex'))::text, 'UTF8'))
      FROM nieuw n WHERE n.id = g.id`;
    expect(await faultsAfter(overnieuw)).toEqual([
      'Beheer, versie 9: het logboek is anders dan toen het controlepunt werd gemaakt.',
    ]);
  });
});
