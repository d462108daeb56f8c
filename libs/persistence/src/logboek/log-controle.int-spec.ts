// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Positie } from '#domain/ladder/positie';
import { DOORBRAAKTEAM, PROGRAMMABUREAU, RecordDatabase } from '../../test/record-database.js';
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
  db = await RecordDatabase.create('log_controle');
  map = mkdtempSync(join(tmpdir(), 'doorbraak-log-'));
  punten = new PgLogcontrolepuntRepository(db.worker);
  bestand = new ControlepuntBestand(join(map, 'logcontrolepunten.jsonl'));
});
afterAll(async () => {
  await db.drop();
  rmSync(map, { recursive: true });
});

async function gelopen(): Promise<Positie> {
  const gegevens = { trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId, sporen: ['structureel'], blokkades: ['geld'] };
  const aangenomen = await db.act(await db.fileCase(), 'aannemen', gegevens, PROGRAMMABUREAU);
  const payload = { nodig: 'Eén plek.', uitkomst: 'ja' };
  return db.act(aangenomen, 'gesprek_vastleggen', { met: ['school', 'corporatie'] }, { ...DOORBRAAKTEAM, payload });
}

async function faults(database = db.owner, metBestand: ControlepuntBestand | null = bestand): Promise<string[]> {
  const regels: string[] = [];
  await new LogControle(metBestand).run(database, (fout) => regels.push(logFoutRegel(fout)));
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

describe(LogControle.name, () => {
  let zaak: Positie;
  let nummer: string;

  beforeAll(async () => {
    zaak = await gelopen();
    ({ nummer } = zaak);
    await punten.append(OP);
    await bestand.append(punten);
  });

  it('finds a log that nobody touched whole, as the application role', async () => {
    const controle = new LogControle(bestand);
    expect(await controle.run(db.worker, () => undefined)).toBe(0);
    expect(controle.telling).toEqual({ vastlopers: 1, gebeurtenissen: zaak.versie, controlepunten: 1, gewist: 0 });
  });

  it.each([
    [
      'a changed fact',
      `UPDATE gebeurtenissen SET gegevens = gegevens || '{"thema": "x"}' WHERE versie = 1`,
      '1: de gebeurtenis is veranderd.',
    ],
    [
      'a digit too many',
      `UPDATE gebeurtenissen SET gegevens = gegevens || '{"n": 1.00000000000000000001}', hash = hash WHERE versie = 2`,
      '2: de gebeurtenis is veranderd.',
    ],
    [
      'a microsecond',
      `UPDATE gebeurtenissen SET op = op + interval '1 microsecond' WHERE versie = 3`,
      '3: de gebeurtenis is veranderd.',
    ],
    [
      'the same date before our era',
      `UPDATE gebeurtenissen SET op = make_timestamptz(-2026, 11, 23, 9, 0, 0, 'UTC') WHERE versie = 3`,
      '3: de gebeurtenis is veranderd.',
    ],
    [
      'an instant that never comes',
      `UPDATE gebeurtenissen SET op = 'infinity' WHERE versie = 3`,
      '3: de gebeurtenis is veranderd.',
    ],
    [
      'another person',
      `UPDATE gebeurtenissen SET persoon_id = gen_random_uuid() WHERE versie = 2`,
      '2: de gebeurtenis is veranderd.',
    ],
    ['an older format', `UPDATE gebeurtenissen SET formatversie = 1 WHERE versie = 2`, '2: de gebeurtenis is veranderd.'],
    ['a removed row', `DELETE FROM gebeurtenissen WHERE versie = 2`, '2: de gebeurtenis is weg.'],
    ['a cut tail', `DELETE FROM gebeurtenissen WHERE versie = 4`, '4: de gebeurtenis is weg.'],
    [
      'an inserted row',
      `INSERT INTO gebeurtenissen SELECT vastloper_id, 5, soort, op, handeling_id, persoon_id, organisatie_id, gegevens, formatversie,
      vorige_hash, hash, zout, woorden_hash FROM gebeurtenissen WHERE versie = 4`,
      '5: de gebeurtenis is veranderd.',
    ],
    [
      'a changed text',
      `UPDATE handelingen SET payload = payload || '{"uitkomst": "nee"}' WHERE payload ? 'uitkomst'`,
      '4: de tekst bij deze gebeurtenis is veranderd.',
    ],
    [
      'another titel than was filed',
      `UPDATE vastlopers SET titel = 'Iets anders'`,
      '1: de tekst van de vastloper is anders dan er is ingediend.',
    ],
    [
      'a text of the case that was not filed',
      `UPDATE vastlopers SET geprobeerd = 'Van alles.'`,
      '1: de tekst van de vastloper is anders dan er is ingediend.',
    ],
    [
      'a party that was not filed',
      `UPDATE vastlopers SET partijen = '[{"naam": "School"}]'`,
      '1: de tekst van de vastloper is anders dan er is ingediend.',
    ],
    [
      'another titel, in the act of filing as well',
      `WITH v AS (UPDATE vastlopers SET titel = 'Iets anders') UPDATE handelingen SET payload = payload || '{"titel": "Iets anders"}' WHERE soort = 'indienen'`,
      '1: de tekst bij deze gebeurtenis is veranderd.',
    ],
    [
      'a text more',
      `UPDATE handelingen SET payload = payload || '{"meer": "nee"}' WHERE payload ? 'uitkomst'`,
      '4: de tekst bij deze gebeurtenis is veranderd.',
    ],
    [
      'a text less',
      `UPDATE handelingen SET payload = payload - 'uitkomst' WHERE payload ? 'uitkomst'`,
      '4: de tekst bij deze gebeurtenis is veranderd.',
    ],
    ['an act that is gone', `DELETE FROM handelingen WHERE payload ? 'uitkomst'`, '4: de handeling bij deze gebeurtenis is weg.'],
  ])('finds %s', async (_, statement, regel) => {
    expect(await faultsAfter(statement)).toContain(`${nummer}, versie ${regel}`);
  });

  it('blames only the row that was changed', async () => {
    expect(await faultsAfter(`UPDATE gebeurtenissen SET soort = 'aangevuld' WHERE versie = 2`)).toEqual([
      `${nummer}, versie 2: de gebeurtenis is veranderd.`,
    ]);
  });

  it('finds a log, a case or both that are gone', async () => {
    expect(await faultsAfter('DELETE FROM gebeurtenissen')).toEqual([`${nummer}, versie 1: het hele logboek is weg.`]);
    expect(await faultsAfter('DELETE FROM vastlopers')).toEqual([
      `${zaak.vastloperId}, versie 4: de vastloper is weg, maar het logboek is er nog.`,
    ]);
    expect(await faultsAfter('WITH v AS (DELETE FROM vastlopers) DELETE FROM gebeurtenissen')).toEqual([
      `${zaak.vastloperId}, versie 4: het hele logboek is weg.`,
    ]);
  });

  it('finds a cut tail that the case does not know of by the checkpoint', async () => {
    const knip = `WITH weg AS (DELETE FROM gebeurtenissen WHERE versie = 4)
      UPDATE vastlopers SET versie = 3, laatste_hash = (SELECT hash FROM gebeurtenissen WHERE versie = 3)`;
    expect(await faultsAfter(knip)).toEqual([
      `${nummer}, versie 4: het logboek is anders dan toen het controlepunt werd gemaakt.`,
    ]);
  });

  it('believes the file when the table of checkpoints was changed along', async () => {
    const knip = `WITH weg AS (DELETE FROM gebeurtenissen WHERE versie = 4), kop AS (DELETE FROM logcontrolepunt_koppen), punt AS (DELETE FROM logcontrolepunten)
      UPDATE vastlopers SET versie = 3, laatste_hash = (SELECT hash FROM gebeurtenissen WHERE versie = 3)`;
    expect(await faultsAfter(knip)).toEqual([
      'Controlepunt 1: het controlepunt is weg uit de tabel.',
      `${nummer}, versie 4: het logboek is anders dan toen het controlepunt werd gemaakt.`,
    ]);
  });

  it.each(['op', 'aantal', 'vorige_hash', 'hash', 'volgnummer'])('finds a checkpoint whose %s was changed', async (kolom) => {
    const waarde = {
      op: `op + interval '1 second'`,
      aantal: '0',
      vorige_hash: `sha256('x')`,
      hash: `sha256('x')`,
      volgnummer: '7',
    }[kolom];
    expect((await faultsAfter(`UPDATE logcontrolepunten SET ${kolom} = ${waarde}`)).length).toBeGreaterThan(0);
  });

  it('finds erased words in order, and counts them', async () => {
    const { wisWoorden } = await import('../record/woorden.js');
    const [handeling] = await db.owner.rows<{
      id: string;
      payload: Record<string, unknown>;
      zouten: Record<string, string>;
      gewist: Record<string, string>;
    }>({ text: `SELECT id, payload, zouten, gewist FROM handelingen WHERE payload ? 'uitkomst'` });
    const { payload, zouten, gewist } = wisWoorden(handeling!, ['uitkomst']);
    const values = [handeling!.id, JSON.stringify(payload), JSON.stringify(zouten), JSON.stringify(gewist)];
    expect(JSON.stringify(values)).not.toContain('"ja"');
    expect(await faultsAfter('UPDATE handelingen SET payload = $2, zouten = $3, gewist = $4 WHERE id = $1', values)).toEqual([]);
    values[3] = JSON.stringify({ uitkomst: '00'.repeat(32) });
    expect(await faultsAfter('UPDATE handelingen SET payload = $2, zouten = $3, gewist = $4 WHERE id = $1', values)).toEqual([
      `${nummer}, versie 4: de tekst bij deze gebeurtenis is veranderd.`,
    ]);
  });

  it('does not take a commit at the same instant for tampering', async () => {
    let positie = await gelopen();
    for (let n = 0; n < 15; n += 1) {
      const { zet } = await db.storeAct(positie, 'aanvullen', {}, DOORBRAAKTEAM);
      const [uitkomst, ...gevonden] = await Promise.all([
        db.record.commitZet(positie.vastloperId, positie.versie, zet),
        ...Array.from({ length: 3 }, () => faults(db.worker)),
        punten.append(OP).then(() => [] as string[]),
      ]);
      expect(gevonden).toEqual([[], [], [], []]);
      ({ positie } = uitkomst);
    }
  });
});
