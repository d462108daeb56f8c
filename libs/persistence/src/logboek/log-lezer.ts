// SPDX-License-Identifier: EUPL-1.2
import type { Sql } from '../database.js';
import { wijktAfVanIngediend } from '../record/ingediende-teksten.js';
import { persoonHash } from '../record/keten.js';
import type { Woorden } from '../record/woorden.js';
import { readByCursor } from './cursor-lezen.js';
import { instantVan, isExact } from './exacte-waarde.js';
import type { KetenKop, KetenRij } from './keten-loper.js';

/** A gebeurtenis with what its case says about the end of its log; `nummer` and `einde` are null when the case is gone. */
export interface LogRij {
  readonly rij: KetenRij;
  readonly nummer: string | null;
  readonly einde: KetenKop | null;
  /** At the first gebeurtenis: does the case show another text than was filed? */
  readonly tekstWijktAf: boolean;
}

/** Where the log of a case stood at a checkpoint. */
export interface ControlepuntKop extends KetenKop {
  readonly vastloperId: string;
  /** Null when the case is gone. */
  readonly nummer: string | null;
}

interface GelezenRij extends Omit<KetenRij, 'op' | 'gegevens' | 'woorden' | 'persoonHash' | 'controleerbaar'> {
  readonly epoch: string;
  readonly gegevens: string;
  readonly zout: Buffer | null;
  readonly payload: string | null;
  readonly zouten: Woorden['zouten'];
  readonly gewist: Woorden['gewist'];
  readonly nummer: string | null;
  readonly eindeVersie: number;
  readonly eindeHash: Buffer;
  readonly tekst: Parameters<typeof wijktAfVanIngediend>[0] | null;
}

// Instants and JSON as text: what the driver makes of them rounds, and rounding hides a change.
const LOG = `SELECT g.vastloper_id AS "vastloperId", g.versie, g.soort, extract(epoch FROM g.op)::text AS epoch, g.handeling_id AS "handelingId",
    g.persoon_id AS "persoonId", g.organisatie_id AS "organisatieId", g.gegevens::text AS gegevens, g.formatversie, g.zout,
    g.woorden_hash AS "woordenHash", g.vorige_hash AS "vorigeHash", g.hash, h.payload::text AS payload, h.zouten, h.gewist,
    v.nummer, v.versie AS "eindeVersie", v.laatste_hash AS "eindeHash",
    CASE WHEN g.versie = 1 AND v.id IS NOT NULL THEN jsonb_build_object('titel', v.titel, 'omschrijving', v.omschrijving, 'watKanWel', v.wat_kan_wel,
      'geprobeerd', v.geprobeerd, 'regel', v.regel, 'partijen', v.partijen, 'stemVanBewoners', v.stem_van_bewoners) END AS tekst
  FROM gebeurtenissen g LEFT JOIN vastlopers v ON v.id = g.vastloper_id
  LEFT JOIN handelingen h ON h.id = g.handeling_id AND h.vastloper_id = g.vastloper_id
  ORDER BY g.vastloper_id, g.versie`;

const KOPPEN = `SELECT k.vastloper_id AS "vastloperId", k.versie, k.hash, v.nummer
  FROM logcontrolepunt_koppen k LEFT JOIN vastlopers v ON v.id = k.vastloper_id ORDER BY k.vastloper_id, k.volgnummer`;

const ZONDER_LOG = `SELECT v.nummer FROM vastlopers v
  WHERE NOT EXISTS (SELECT FROM gebeurtenissen g WHERE g.vastloper_id = v.id) ORDER BY v.id`;

/** Every gebeurtenis, case after case, in order of versie. */
export async function* readLog(sql: Sql): AsyncGenerator<LogRij> {
  for await (const gelezen of readByCursor<GelezenRij>(sql, 'log_lezen', LOG)) yield logRij(gelezen);
}

/** Every place where a checkpoint found the log of a case, in the same order of cases. */
export function readKoppen(sql: Sql): AsyncGenerator<ControlepuntKop> {
  return readByCursor<ControlepuntKop & Record<string, unknown>>(sql, 'koppen_lezen', KOPPEN);
}

/** Where the log of each destroyed case ended, by id, as the register tells. */
export async function readVernietigd(sql: Sql): Promise<ReadonlyMap<string, KetenKop>> {
  const rijen = await sql.rows<{ id: string; versie: number; hash: Buffer }>({
    text: 'SELECT vastloper_id AS id, versie, hash FROM vernietigingsregister',
  });
  return new Map(rijen.map(({ id, versie, hash }) => [id, { versie, hash }]));
}

/** Numbers of the cases that have no log at all. */
export async function* readNummersZonderLog(sql: Sql): AsyncGenerator<string> {
  for await (const { nummer } of readByCursor<{ nummer: string }>(sql, 'zonder_log', ZONDER_LOG)) yield nummer;
}

function logRij(gelezen: GelezenRij): LogRij {
  const { vastloperId, versie, soort, handelingId, persoonId, organisatieId, formatversie, zout, nummer } = gelezen;
  const zuiver = isExact(gelezen.gegevens) && hasOwnColumns(gelezen);
  const woorden = woordenVan(gelezen);
  return {
    nummer,
    tekstWijktAf: gelezen.tekst !== null && woorden !== null && woorden !== 'weg' && wijktAfVanIngediend(gelezen.tekst, woorden),
    einde: nummer === null ? null : { versie: gelezen.eindeVersie, hash: gelezen.eindeHash },
    rij: {
      formatversie,
      vastloperId,
      versie,
      soort,
      op: zuiver ? instantVan(gelezen.epoch) : null,
      handelingId,
      persoonId,
      persoonHash: zout && persoonHash(persoonId, zout),
      organisatieId,
      gegevens: JSON.parse(gelezen.gegevens),
      woordenHash: gelezen.woordenHash,
      vorigeHash: gelezen.vorigeHash,
      hash: gelezen.hash,
      woorden,
      controleerbaar: true,
    },
  };
}

/** A row of format 1 has neither salt nor words, and its hash would not tell when somebody filled them in; a later one always has a salt. */
function hasOwnColumns({ formatversie, zout, woordenHash }: GelezenRij): boolean {
  return formatversie === 1 ? zout === null && woordenHash === null : zout !== null;
}

function woordenVan({ handelingId, payload, zouten, gewist }: GelezenRij): KetenRij['woorden'] {
  if (handelingId === null) return null;
  if (payload === null) return 'weg';
  // A number that was made longer than we can read differs from itself.
  return { payload: isExact(payload) ? (JSON.parse(payload) as Woorden['payload']) : { payload }, zouten, gewist };
}
