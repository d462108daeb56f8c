// SPDX-License-Identifier: EUPL-1.2
import type { Logcontrolepunt, LogcontrolepuntKop } from '#application/ports/logcontrolepunt.repository';
import type { Sql } from '../database.js';
import { CONTROLEPUNT_BEGIN, controlepuntHash } from './controlepunt.js';
import type { BestandRegel, ControlepuntBestand } from './controlepunt-bestand.js';
import { readByCursor } from './cursor-lezen.js';
import { instantVan } from './exacte-waarde.js';
import type { KetenKop } from './keten-loper.js';
import type { LogFout, LogFoutSoort } from './log-fout.js';

/** A checkpoint so young may not be in the file yet: the table comes first. */
const WACHT_OP_BESTAND_MS = 300_000;

interface PuntRij {
  readonly volgnummer: number;
  readonly epoch: string;
  readonly aantal: number;
  readonly vorige: string;
  readonly hash: string;
  readonly koppen: readonly LogcontrolepuntKop[];
}

const PUNTEN = `SELECT p.volgnummer, extract(epoch FROM p.op)::text AS epoch, p.aantal, encode(p.vorige_hash, 'hex') AS vorige,
    encode(p.hash, 'hex') AS hash, COALESCE((
      SELECT json_agg(json_build_object('vastloper', k.vastloper_id, 'versie', k.versie, 'hash', encode(k.hash, 'hex')) ORDER BY k.vastloper_id)
      FROM logcontrolepunt_koppen k WHERE k.volgnummer = p.volgnummer
    ), '[]') AS koppen
  FROM logcontrolepunten p ORDER BY p.volgnummer`;

const LOSSE_KOPPEN = {
  text: `SELECT DISTINCT k.volgnummer FROM logcontrolepunt_koppen k
    WHERE NOT EXISTS (SELECT FROM logcontrolepunten p WHERE p.volgnummer = k.volgnummer) ORDER BY 1`,
};

/**
 * Checks the checkpoints in the table: whole, in a row, and the same as in the file. Where they differ the file is believed: what it knew
 * about cases is kept in `koppenUitBestand`.
 */
export class ControlepuntControle {
  /** Case id -> where the file found its log, only of checkpoints that the table tells otherwise. */
  readonly koppenUitBestand = new Map<string, KetenKop[]>();
  /** How many checkpoints the table holds. */
  aantal = 0;
  private verwacht = 1;
  private vorige = CONTROLEPUNT_BEGIN;
  private jongsteMs = 0;

  constructor(
    private readonly sql: Sql,
    private readonly bestand: ControlepuntBestand | null,
  ) {}

  /** Walks table and file. @param bytes how much of the file was there before the transaction began. */
  async *run(bytes: number, nuMs: number): AsyncGenerator<LogFout> {
    const regels = this.bestand ? this.readFile(bytes) : null;
    let regel = await regels?.next();
    let gemist = false;
    for await (const punt of readByCursor<PuntRij & Record<string, unknown>>(this.sql, 'punten_lezen', PUNTEN)) {
      const gat = punt.volgnummer > this.verwacht;
      if (gat) yield fout('controlepunt_ontbreekt', this.verwacht);
      const eigen = this.faultOf(punt, gat);
      if (eigen) yield fout(eigen, punt.volgnummer);
      while (regel && !regel.done && (isFault(regel.value) || regel.value.volgnummer < punt.volgnummer)) {
        yield* this.aside(regel.value);
        regel = await regels?.next();
      }
      if (!regel) continue;
      if (!regel.done && !isFault(regel.value) && regel.value.volgnummer === punt.volgnummer) {
        if (regel.value.hash !== punt.hash || eigen) yield* this.differs(regel.value, regel.value.hash !== punt.hash);
        regel = await regels?.next();
      } else if (!gemist && nuMs - this.jongsteMs > WACHT_OP_BESTAND_MS) {
        gemist = true; // one line for all that follow
        yield fout('bestand_mist_controlepunt', punt.volgnummer);
      }
    }
    for (; regel && !regel.done; regel = await regels?.next()) yield* this.rest(regel.value);
    for (const { volgnummer } of await this.sql.rows<{ volgnummer: number }>(LOSSE_KOPPEN))
      if (volgnummer >= this.verwacht) yield fout('controlepunt_ontbreekt', volgnummer);
  }

  private faultOf({ volgnummer, epoch, aantal, koppen, vorige, hash }: PuntRij, gat: boolean): LogFoutSoort | null {
    const op = instantVan(epoch);
    const past = gat || vorige === this.vorige;
    const klopt = op !== null && aantal === koppen.length && controlepuntHash({ volgnummer, op, koppen, vorige }) === hash;
    this.aantal += 1;
    this.verwacht = volgnummer + 1;
    this.vorige = hash;
    this.jongsteMs = op === null ? 0 : Date.parse(op);
    return past && klopt ? null : 'controlepunt_veranderd';
  }

  /** The lines of the file, with a fault for each that cannot be read or does not follow the one before. */
  private async *readFile(bytes: number): AsyncGenerator<Logcontrolepunt | LogFout> {
    let vorige = CONTROLEPUNT_BEGIN;
    for await (const { regel, punt } of this.bestand?.read(bytes) ?? noLines()) {
      if (punt === null) yield { soort: 'bestand_onleesbaar', vastloper: null, plaats: regel };
      else {
        if (punt.vorige !== vorige) yield { soort: 'bestand_onleesbaar', vastloper: null, plaats: regel };
        vorige = punt.hash;
        yield punt;
      }
    }
  }

  /** A line that the table passed over: its checkpoint is gone from the table, which was said where the gap is. */
  private *aside(value: Logcontrolepunt | LogFout): Generator<LogFout> {
    if (isFault(value)) yield value;
    else this.remember(value);
  }

  /** A line behind the end of the table. */
  private *rest(value: Logcontrolepunt | LogFout): Generator<LogFout> {
    yield* this.aside(value);
    if (!isFault(value)) yield fout('controlepunt_ontbreekt', value.volgnummer);
  }

  private *differs(punt: Logcontrolepunt, andereHash: boolean): Generator<LogFout> {
    this.remember(punt);
    if (andereHash) yield fout('bestand_wijkt_af', punt.volgnummer);
  }

  private remember({ koppen }: Logcontrolepunt): void {
    for (const { vastloper, versie, hash } of koppen) {
      const bekend = this.koppenUitBestand.get(vastloper) ?? [];
      this.koppenUitBestand.set(vastloper, [...bekend, { versie, hash: Buffer.from(hash, 'hex') }]);
    }
  }
}

function fout(soort: LogFoutSoort, plaats: number): LogFout {
  return { soort, vastloper: null, plaats };
}

function isFault(value: Logcontrolepunt | LogFout): value is LogFout {
  return 'soort' in value;
}

async function* noLines(): AsyncGenerator<BestandRegel> {
  // Nothing to read without a file.
}
