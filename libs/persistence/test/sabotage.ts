// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { Sql } from '#persistence/database';
import { ketenHash, persoonHash, type KetenSchakel } from '#persistence/record/keten';

/** What someone with every right may try: on the log, on the words of an act or of the case, on the end of a case, on the checkpoints. */
export const SABOTAGES = ['edit', 'delete', 'insert', 'swap', 'cut', 'words', 'text', 'end', 'checkpoint'] as const;

/** One attempt. `herberekend`: all later hashes and the end of the case are computed anew, so that the chain holds again. */
export interface Sabotage {
  readonly soort: (typeof SABOTAGES)[number];
  readonly vastloperId: string;
  readonly versie: number;
  readonly kolom: string;
  readonly herberekend: boolean;
  /** The checkpoints in the table are wiped as well: only the file is left. */
  readonly puntenWeg: boolean;
  readonly getal: number;
}

/** How each column of a gebeurtenis is changed; $3 is a number of the attempt. */
const KOLOMMEN: Readonly<Record<string, string>> = {
  vastloper_id: `lpad(to_hex($3::int), 8, 'f')::text || '-0000-7000-8000-000000000000'`,
  versie: '1000 + $3::int',
  soort: `'aangevuld_' || $3::int`,
  op: `op + ($3::int + 1) * CASE WHEN $3::int % 2 = 0 THEN interval '1 microsecond' ELSE interval '1 second' END`,
  handeling_id: `CASE WHEN $3::int % 2 = 0 THEN NULL ELSE gen_random_uuid() END`,
  persoon_id: `CASE WHEN $3::int % 2 = 0 AND persoon_id IS NOT NULL THEN NULL ELSE gen_random_uuid() END`,
  organisatie_id: `CASE WHEN $3::int % 2 = 0 AND organisatie_id IS NOT NULL THEN NULL ELSE gen_random_uuid() END`,
  gegevens: `gegevens || jsonb_build_object('toegevoegd', $3::int)`,
  formatversie: '(CASE WHEN $3::int % 2 = 0 THEN 1 ELSE 3 END)::smallint',
  zout: `CASE WHEN $3::int % 2 = 0 THEN NULL ELSE sha256(zout) END`,
  woorden_hash: `CASE WHEN $3::int % 2 = 0 AND woorden_hash IS NOT NULL THEN NULL ELSE sha256($3::text::bytea) END`,
  vorige_hash: `sha256(vorige_hash)`,
  hash: `sha256(hash)`,
};

/** Every column of the log. */
export const GEBEURTENIS_KOLOMMEN: readonly string[] = Object.keys(KOLOMMEN);

/** Attempts on these cases, each kind as likely as another. */
export function randomSabotage(vastlopers: readonly { readonly id: string; readonly versie: number }[]): fc.Arbitrary<Sabotage> {
  return fc.constantFrom(...vastlopers).chain(({ id, versie }) =>
    fc.record({
      soort: fc.constantFrom(...SABOTAGES),
      vastloperId: fc.constant(id),
      versie: fc.integer({ min: 1, max: versie }),
      kolom: fc.constantFrom(...GEBEURTENIS_KOLOMMEN),
      herberekend: fc.boolean(),
      puntenWeg: fc.boolean(),
      getal: fc.nat(1_000),
    }),
  );
}

/**
 * Carries an attempt out; false when nothing is other than before. A row added behind the newest one with everything computed anew is no
 * tampering with what was written: no chain and no checkpoint of before can tell it from an act (docs/adr/0022).
 */
export async function sabotage(sql: Sql, plan: Sabotage): Promise<boolean> {
  const { soort, vastloperId, versie, herberekend } = plan;
  const voor = await fingerprint(sql, vastloperId);
  if (!(await STAPPEN[soort](sql, plan))) return false;
  if (OP_DE_KETEN.includes(soort) && herberekend) {
    if (soort === 'insert' && versie === voor.lengte) return false;
    await recompute(sql, vastloperId);
  }
  if (
    soort !== 'words' &&
    soort !== 'text' &&
    soort !== 'checkpoint' &&
    (await fingerprint(sql, vastloperId)).tekst === voor.tekst
  )
    return false;
  if (plan.puntenWeg)
    for (const tabel of ['logcontrolepunt_koppen', 'logcontrolepunten']) await change(sql, `DELETE FROM ${tabel}`);
  return true;
}

const OP_DE_KETEN: readonly Sabotage['soort'][] = ['edit', 'delete', 'insert', 'swap', 'cut'];

async function fingerprint(sql: Sql, vastloperId: string): Promise<{ tekst: string; lengte: number }> {
  const [rij] = await sql.rows<{ tekst: string; lengte: number }>(
    {
      text: `SELECT concat((SELECT string_agg(g::text, ';' ORDER BY g.versie) FROM gebeurtenissen g WHERE g.vastloper_id = $1),
        (SELECT concat(v.versie, v.laatste_hash) FROM vastlopers v WHERE v.id = $1)) AS tekst,
        (SELECT count(*)::int FROM gebeurtenissen WHERE vastloper_id = $1) AS lengte`,
    },
    [vastloperId],
  );
  return rij ?? { tekst: '', lengte: 0 };
}

const STAPPEN: Readonly<Record<Sabotage['soort'], (sql: Sql, plan: Sabotage) => Promise<boolean>>> = {
  edit: async (sql, { vastloperId, versie, kolom, getal }) => {
    const waarde = kolom === 'vastloper_id' ? `(${KOLOMMEN[kolom]})::uuid` : KOLOMMEN[kolom];
    return change(
      sql,
      `WITH nieuw AS (SELECT vastloper_id AS id, versie AS nr, ${waarde} AS waarde, $3::int AS getal FROM gebeurtenissen WHERE vastloper_id = $1 AND versie = $2)
      UPDATE gebeurtenissen g SET ${kolom} = nieuw.waarde FROM nieuw
      WHERE g.vastloper_id = nieuw.id AND g.versie = nieuw.nr AND g.${kolom} IS DISTINCT FROM nieuw.waarde`,
      [vastloperId, versie, getal],
    );
  },
  delete: (sql, { vastloperId, versie }) =>
    change(sql, 'DELETE FROM gebeurtenissen WHERE vastloper_id = $1 AND versie = $2', [vastloperId, versie]),
  insert: async (sql, { vastloperId, versie, getal }) => {
    await change(sql, 'UPDATE gebeurtenissen SET versie = versie + 1000 WHERE vastloper_id = $1 AND versie > $2', [
      vastloperId,
      versie,
    ]);
    await change(sql, 'UPDATE gebeurtenissen SET versie = versie - 999 WHERE vastloper_id = $1 AND versie > 1000', [vastloperId]);
    return change(
      sql,
      `INSERT INTO gebeurtenissen SELECT vastloper_id, versie + 1, 'aangevuld_' || $3::int, op, NULL, persoon_id, organisatie_id, gegevens, formatversie,
        hash, sha256($3::text::bytea), zout, NULL FROM gebeurtenissen WHERE vastloper_id = $1 AND versie = $2`,
      [vastloperId, versie, getal],
    );
  },
  swap: async (sql, { vastloperId, versie }) => {
    const ander = versie === 1 ? 2 : versie - 1;
    await change(sql, 'UPDATE gebeurtenissen SET versie = -1 WHERE vastloper_id = $1 AND versie = $2', [vastloperId, versie]);
    await change(sql, 'UPDATE gebeurtenissen SET versie = $3 WHERE vastloper_id = $1 AND versie = $2', [
      vastloperId,
      ander,
      versie,
    ]);
    return change(sql, 'UPDATE gebeurtenissen SET versie = $2 WHERE vastloper_id = $1 AND versie = -1', [vastloperId, ander]);
  },
  cut: (sql, { vastloperId, versie }) =>
    change(sql, 'DELETE FROM gebeurtenissen WHERE vastloper_id = $1 AND versie >= $2', [vastloperId, versie]),
  words: (sql, { vastloperId, getal }) =>
    change(
      sql,
      [
        `UPDATE handelingen SET payload = payload || '{"tekst": "Anders."}' WHERE vastloper_id = $1 AND payload ? 'tekst'`,
        `UPDATE handelingen SET payload = payload - 'tekst' WHERE vastloper_id = $1 AND payload ? 'tekst'`,
        `UPDATE handelingen SET zouten = zouten || '{"tekst": "00"}' WHERE vastloper_id = $1 AND payload ? 'tekst'`,
        `UPDATE handelingen SET payload = payload || '{"uren": 0.00000000000000000000001}' WHERE vastloper_id = $1 AND payload ? 'uren'`,
        `UPDATE handelingen SET payload = payload - 'tekst', gewist = '{"tekst": "00"}' WHERE vastloper_id = $1 AND payload ? 'tekst'`,
        `DELETE FROM handelingen WHERE vastloper_id = $1 AND soort = 'aannemen'`,
      ][getal % 6] ?? '',
      [vastloperId],
    ),
  text: (sql, { vastloperId, getal }) =>
    change(
      sql,
      [
        `UPDATE vastlopers SET titel = titel || '.' WHERE id = $1`,
        `UPDATE vastlopers SET omschrijving = '[gewist op 1 januari 2027: bevatte persoonsgegevens]' WHERE id = $1`,
        `UPDATE vastlopers SET stem_van_bewoners = 'Wij willen dit.' WHERE id = $1`,
        `UPDATE vastlopers SET regel = '{"naam": "Een andere regel"}' WHERE id = $1`,
      ][getal % 4] ?? '',
      [vastloperId],
    ),
  end: (sql, { vastloperId, getal }) =>
    change(
      sql,
      [
        'UPDATE vastlopers SET versie = versie + 1 WHERE id = $1',
        'UPDATE vastlopers SET laatste_hash = sha256(laatste_hash) WHERE id = $1',
        'DELETE FROM vastlopers WHERE id = $1',
      ][getal % 3] ?? '',
      [vastloperId],
    ),
  checkpoint: (sql, { vastloperId, getal }) =>
    change(
      sql,
      [
        'UPDATE logcontrolepunt_koppen SET hash = sha256(hash) WHERE vastloper_id = $1',
        'UPDATE logcontrolepunt_koppen SET versie = versie + 1 WHERE vastloper_id = $1',
        'DELETE FROM logcontrolepunt_koppen WHERE vastloper_id = $1',
        `DELETE FROM logcontrolepunten WHERE volgnummer = 1 AND $1 <> ''`,
        `UPDATE logcontrolepunten SET op = op + interval '1 microsecond' WHERE volgnummer = 2 AND $1 <> ''`,
        `UPDATE logcontrolepunten SET hash = sha256(hash) WHERE volgnummer = 3 AND $1 <> ''`,
      ][getal % 6] ?? '',
      [vastloperId],
    ),
};

async function change(sql: Sql, text: string, values: readonly unknown[] = []): Promise<boolean> {
  return (await sql.rows({ text: `${text} RETURNING 1` }, values)).length > 0;
}

type Rij = Omit<KetenSchakel, 'persoonHash'> & { readonly zout: Buffer | null; readonly plek: number };

/** Numbers the rows anew and makes the chain hold again: what only a checkpoint can find. */
async function recompute(sql: Sql, vastloperId: string): Promise<void> {
  const rijen = await sql.rows<Rij & Record<string, unknown>>(
    {
      text: `SELECT vastloper_id AS "vastloperId", row_number() OVER (ORDER BY versie)::int AS versie, versie AS plek, soort,
          date_trunc('milliseconds', op) AS op, handeling_id AS "handelingId", persoon_id AS "persoonId", organisatie_id AS "organisatieId", gegevens,
          formatversie, zout, woorden_hash AS "woordenHash" FROM gebeurtenissen WHERE vastloper_id = $1 ORDER BY versie`,
    },
    [vastloperId],
  );
  let vorige = Buffer.alloc(32);
  for (const rij of rijen) {
    const zout = rij.zout ?? Buffer.alloc(16);
    const schakel = { ...rij, formatversie: 2, persoonHash: persoonHash(rij.persoonId, zout) };
    const hash = ketenHash(schakel, vorige) ?? vorige;
    await sql.rows(
      {
        text: `UPDATE gebeurtenissen SET versie = $3, op = $4, formatversie = 2, zout = $5, vorige_hash = $6, hash = $7 WHERE vastloper_id = $1 AND versie = $2`,
      },
      [vastloperId, rij.plek, rij.versie, rij.op, zout, vorige, hash],
    );
    vorige = Buffer.from(hash);
  }
  await sql.rows({ text: 'UPDATE vastlopers SET versie = $2, laatste_hash = $3 WHERE id = $1' }, [
    vastloperId,
    rijen.length,
    vorige,
  ]);
}
