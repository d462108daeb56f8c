// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Positie } from '#domain/ladder/positie';
import { v7 } from 'uuid';
import { PROGRAMMABUREAU, RecordDatabase, ZETELS } from '../../test/record-database.js';
import { LogControle } from '../logboek/log-controle.js';
import { logFoutRegel } from '../logboek/log-fout.js';
import { PgLogcontrolepuntRepository } from '../logboek/pg-logcontrolepunt.repository.js';
import { verifyLog } from '../logboek/verify-log.js';
import { BEVESTIG, PROBEER } from './bewaring-sql.js';
import { PgVernietiging } from './pg-vernietiging.js';

const LANG_GELEDEN = '2010-03-01T09:00:00.000Z';
const REDEN = 'Het is niet meer nodig.';
const INDIENER = { organisatieId: ZETELS.indiener, hoedanigheden: ['indiener'] as const, payload: { reden: REDEN } };

describe(PgVernietiging.name, () => {
  let db: RecordDatabase;
  let map: string;
  let vernietiging: PgVernietiging;
  let zaak: Positie;
  const beheerder = v7();
  const partner = v7();

  beforeAll(async () => {
    db = await RecordDatabase.create('vernietiging');
    map = mkdtempSync(join(tmpdir(), 'doorbraak-export-'));
    vernietiging = new PgVernietiging(db.worker, map);
    for (const [id, rol] of [
      [beheerder, 'beheerder'],
      [partner, 'partner'],
    ]) {
      await db.owner.rows(
        { text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 'i', $1::text, $1::text, 'test')` },
        [id],
      );
      await db.owner.rows(
        {
          text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf)
            VALUES ($1, $2, $3, $4, NULL, '2010-01-01')`,
        },
        [v7(), id, PROGRAMMABUREAU.organisatieId, rol],
      );
    }
  }, 60_000);
  afterAll(async () => {
    await db.drop();
    rmSync(map, { recursive: true });
  });

  /** A case that was withdrawn: kept for one year. */
  const withdrawn = async (moment: string): Promise<Positie> => {
    db.klok.moment = moment;
    return db.act(await db.fileCase(), 'intrekken', {}, INDIENER);
  };
  const rowsOf = async ({ vastloperId }: Positie): Promise<Record<string, number>> => {
    const tabellen = await db.owner.rows<{ naam: string; kolom: string }>({
      text: `SELECT table_name AS naam, column_name AS kolom FROM information_schema.columns
        WHERE table_schema = 'public' AND (column_name = 'vastloper_id' OR table_name = 'vastlopers' AND column_name = 'id')`,
    });
    const aantallen: Record<string, number> = {};
    for (const { naam, kolom } of tabellen) {
      const [rij] = await db.owner.rows<{ n: number }>({ text: `SELECT count(*)::int AS n FROM ${naam} WHERE ${kolom} = $1` }, [
        vastloperId,
      ]);
      if (rij && rij.n > 0) aantallen[naam] = rij.n;
    }
    return aantallen;
  };
  /** As the API does: of the export that is there now. */
  const confirm = async (nummer: string, persoonId: string): Promise<boolean> => {
    const [voorstel] = await db.owner.rows<{ id: string; kenmerk: string }>(
      {
        text: `SELECT v.id, encode(p.export_hash, 'hex') AS kenmerk FROM vastlopers v LEFT JOIN vernietigingsvoorstellen p ON p.vastloper_id = v.id
          WHERE v.nummer = $1`,
      },
      [nummer],
    );
    return (await db.database.rows(BEVESTIG, [voorstel?.id, voorstel?.kenmerk, persoonId])).length > 0;
  };
  const faults = async (): Promise<string[]> => {
    const regels: string[] = [];
    await new LogControle(null).run(db.owner, (fout) => regels.push(logFoutRegel(fout)));
    return regels;
  };

  beforeEach(async () => {
    zaak = await withdrawn(LANG_GELEDEN);
  });

  it('lists what is due, and nothing that is open or still kept', async () => {
    const vers = await withdrawn(new Date().toISOString());
    db.klok.moment = LANG_GELEDEN;
    const open = await db.fileCase();
    const lijst = await vernietiging.listTeVernietigen();
    expect(lijst.find(({ nummer }) => nummer === zaak.nummer)).toEqual({
      nummer: zaak.nummer,
      resultaat: 'ingetrokken',
      geslotenOp: '2010-03-01',
      archiefactiedatum: '2011-03-01',
      stap: 'exporteren',
    });
    expect(lijst.filter(({ nummer }) => [vers.nummer, open.nummer].includes(nummer))).toEqual([]);
    for (const { nummer } of [vers, open]) {
      await vernietiging.export(nummer);
      await confirm(nummer, beheerder);
      await expect(vernietiging.destroy(nummer)).rejects.toThrow('De bewaartermijn van deze vastloper is niet voorbij.');
    }
  });

  it('follows the term of the area over the national one, and never destroys what is kept', async () => {
    await db.owner.rows({
      text: `INSERT INTO bewaartermijnen (id, focusgebied, resultaat, waardering, geldig_vanaf) VALUES (gen_random_uuid(), 'EHV-WZ', 'ingetrokken', 'bewaren', '2000-01-01')`,
    });
    expect((await vernietiging.listTeVernietigen()).map(({ nummer }) => nummer)).not.toContain(zaak.nummer);
    await vernietiging.export(zaak.nummer);
    await confirm(zaak.nummer, beheerder);
    await expect(vernietiging.destroy(zaak.nummer)).rejects.toThrow('De bewaartermijn');
    await db.owner.rows({ text: `DELETE FROM bewaartermijnen WHERE focusgebied IS NOT NULL` });
  });

  it('follows one term in both areas of Amsterdam, whichever of the two it was set for', async () => {
    const [west, oost, ander] = [await withdrawn(LANG_GELEDEN), await withdrawn(LANG_GELEDEN), await withdrawn(LANG_GELEDEN)];
    for (const [{ vastloperId }, gebied] of [
      [west, 'AMS-NW'],
      [oost, 'AMS-ZO'],
    ] as const)
      await db.owner.rows({ text: `UPDATE vastlopers SET focusgebied = $2 WHERE id = $1` }, [vastloperId, gebied]);
    const zet = (gebied: string, waardering: string, jaren: number | null, vanaf: string) =>
      db.owner.rows(
        {
          text: `INSERT INTO bewaartermijnen (id, focusgebied, resultaat, waardering, jaren, geldig_vanaf) VALUES (gen_random_uuid(), $1, 'ingetrokken', $2, $3, $4)`,
        },
        [gebied, waardering, jaren, vanaf],
      );
    const datums = async () => {
      const lijst = await vernietiging.listTeVernietigen();
      return [west, oost, ander].map(({ nummer }) => lijst.find((een) => een.nummer === nummer)?.archiefactiedatum ?? null);
    };
    expect(await datums()).toEqual(['2011-03-01', '2011-03-01', '2011-03-01']);
    await zet('AMS-NW', 'bewaren', null, '2000-01-01');
    expect(await datums()).toEqual([null, null, '2011-03-01']);
    await zet('AMS-ZO', 'vernietigen', 5, '2005-01-01');
    expect(await datums()).toEqual(['2015-03-01', '2015-03-01', '2011-03-01']);
    const [een, ander2] = await Promise.all(
      ['AMS-NW', 'AMS-ZO'].map((gebied) =>
        db.database.rows(PROBEER, [beheerder, gebied, 'ingetrokken', 'vernietigen', 3, '2006-01-01']),
      ),
    );
    expect(een).toEqual([{ gesloten: 2, nuVoorbij: 2, straksVoorbij: 2, eersteDatum: '2013-03-01' }]);
    expect(ander2).toEqual(een);
    await db.owner.rows({ text: `DELETE FROM bewaartermijnen WHERE focusgebied IS NOT NULL` });
  });

  it('destroys nothing without an export, a confirmation, or somebody who may', async () => {
    const voor = await rowsOf(zaak);
    await expect(vernietiging.destroy(zaak.nummer)).rejects.toThrow('geen export');
    expect(await confirm(zaak.nummer, beheerder)).toBe(false);
    await vernietiging.export(zaak.nummer);
    await expect(vernietiging.destroy(zaak.nummer)).rejects.toThrow('bevestigd');
    expect(await confirm(zaak.nummer, partner)).toBe(false);
    await expect(vernietiging.destroy(zaak.nummer)).rejects.toThrow('bevestigd');
    expect(await rowsOf(zaak)).toEqual({ ...voor, vernietigingsvoorstellen: 1 });
  });

  it('destroys nothing when the case moved on or the file changed after the export', async () => {
    await vernietiging.export(zaak.nummer);
    await confirm(zaak.nummer, beheerder);
    appendFileSync(join(map, `${zaak.nummer}.json`), ' ');
    await expect(vernietiging.destroy(zaak.nummer)).rejects.toThrow('is veranderd');
    await vernietiging.export(zaak.nummer);
    await expect(vernietiging.destroy(zaak.nummer)).rejects.toThrow('bevestigd');
    await confirm(zaak.nummer, beheerder);
    await db.act(zaak, 'tekst_melden', { handelingId: null, veld: 'titel', reden: 'naam' }, INDIENER);
    await expect(vernietiging.destroy(zaak.nummer)).rejects.toThrow('geen export zoals hij nu is');
  });

  it('keeps a case of which an act still waits, whatever was confirmed, and destroys it when that act was refused', async () => {
    await vernietiging.export(zaak.nummer);
    await confirm(zaak.nummer, beheerder);
    const { id } = await db.storeAct(zaak, 'heropenen', {}, INDIENER);
    const voor = await rowsOf(zaak);
    expect(await vernietiging.destroy(zaak.nummer)).toBe('bewaard');
    expect(await rowsOf(zaak)).toEqual(voor);
    await db.record.markGeweigerd(id, 'NIET_BEVOEGD');
    expect(await vernietiging.destroy(zaak.nummer)).toBe('vernietigd');
    expect(Object.keys(await rowsOf(zaak))).toEqual(['vernietigingsregister']);
  });

  it('destroys a case in full, keeps a register without its words and an export that can be checked, and the log holds', async () => {
    await new PgLogcontrolepuntRepository(db.worker).append(LANG_GELEDEN);
    const [ander] = [await withdrawn(LANG_GELEDEN)];
    const bestand = await vernietiging.export(zaak.nummer);
    await confirm(zaak.nummer, beheerder);
    await vernietiging.destroy(zaak.nummer);
    expect(Object.keys(await rowsOf(zaak)).sort()).toEqual(['logcontrolepunt_koppen', 'vernietigingsregister']);
    expect(Object.keys(await rowsOf(ander))).toContain('gebeurtenissen');
    expect(await faults()).toEqual([]);

    const inhoud = readFileSync(bestand);
    const [regel] = await db.owner.rows<{ exportHash: Buffer; alles: string }>(
      { text: 'SELECT export_hash AS "exportHash", r::text AS alles FROM vernietigingsregister r WHERE nummer = $1' },
      [zaak.nummer],
    );
    expect(regel?.exportHash).toEqual(createHash('sha256').update(inhoud).digest());
    expect([regel?.alles.includes(REDEN), inhoud.includes(REDEN)]).toEqual([false, true]);
    const zinnen: string[] = [];
    const code = await verifyLog({ databaseUrl: null, controlepunten: null, bestand, say: (zin) => zinnen.push(zin) });
    expect([code, zinnen]).toEqual([0, [expect.stringContaining('Het logboek klopt: 2 gebeurtenissen')]]);
    await expect(db.owner.rows({ text: 'DELETE FROM vernietigingsregister' })).rejects.toThrow('alleen om aan toe te voegen');
  });

  it('takes along in the export all that is destroyed with the case, and nothing that opens a link', async () => {
    const { vastloperId: id } = zaak;
    const [persoonId] = [beheerder];
    const zet = (text: string, values: readonly unknown[]): Promise<unknown> => db.owner.rows({ text }, values);
    await zet(
      `INSERT INTO inzagen (id, vastloper_id, persoon_id, organisatie_ids, onderdeel, kanaal) VALUES ($1, $2, $3, '{}', 'vastloper', 'api')`,
      [v7(), id, persoonId],
    );
    await zet(`INSERT INTO concepten (persoon_id, sleutel, inhoud, vastloper_id) VALUES ($1, $2, '{}', $3)`, [
      persoonId,
      v7(),
      id,
    ]);
    await zet(
      `INSERT INTO maillinks (id, token_hash, soort, vastloper_id, organisatie_id, geldig_tot) SELECT $1, 'kenmerk-van-een-link', 'volgen', $2, id, now()
        FROM organisaties LIMIT 1`,
      [v7(), id],
    );
    const tekst = readFileSync(await vernietiging.export(zaak.nummer), 'utf8');
    const { dossier } = JSON.parse(tekst) as { dossier: Record<string, unknown[]> };
    const gevuld = Object.entries(dossier)
      .filter(([, rijen]) => Array.isArray(rijen) && rijen.length > 0)
      .map(([naam]) => naam);
    const weg = Object.keys(await rowsOf(zaak)).filter(
      // The streams say of the log which organisations got it, and nothing else.
      (naam) =>
        !/^(vastlopers|gebeurtenissen|vernietigings.*|logcontrolepunt.*|wachtende_gebeurtenissen|stroomgebeurtenissen)$/.test(
          naam,
        ),
    );
    expect(gevuld).toEqual(expect.arrayContaining(weg));
    expect(weg).toEqual(expect.arrayContaining(['inzagen', 'maillinks', 'concepten']));
    expect(tekst).not.toContain('kenmerk-van-een-link');
    await zet('DELETE FROM concepten WHERE vastloper_id = $1', [id]);
  });

  it('loses nothing and leaves nothing half when it is cut off', async () => {
    await vernietiging.export(zaak.nummer);
    await confirm(zaak.nummer, beheerder);
    const voor = await rowsOf(zaak);
    const gestopt = db.worker.transaction(async (sql) => {
      await sql.rows({ text: 'SELECT vernietig_vastloper($1)' }, [zaak.vastloperId]);
      await sql.rows({ text: 'SELECT pg_terminate_backend(pg_backend_pid())' });
    });
    await expect(gestopt).rejects.toMatchObject({ code: '57P01' }); // it was on its way, and the connection ended
    expect(await rowsOf(zaak)).toEqual(voor);
    await vernietiging.destroy(zaak.nummer);
    expect(Object.keys(await rowsOf(zaak))).toEqual(['vernietigingsregister']);
  });

  it('leaves the log closed to everybody else, also to the owner, and destroying to the application', async () => {
    for (const tabel of ['gebeurtenissen', 'inzagen', 'vernietigingsregister'])
      await expect(db.worker.rows({ text: `DELETE FROM ${tabel}` })).rejects.toThrow('permission denied');
    await expect(
      db.owner.rows({ text: 'DELETE FROM gebeurtenissen WHERE vastloper_id = $1' }, [zaak.vastloperId]),
    ).rejects.toThrow('alleen om aan toe te voegen');
    await expect(db.database.rows({ text: 'SELECT vernietig_vastloper($1)' }, [zaak.vastloperId])).rejects.toThrow(
      'permission denied',
    );
  });
});
