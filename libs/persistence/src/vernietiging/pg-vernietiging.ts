// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { VernietigStap } from '#domain/beheer/beheer';
import type { Logboek } from '#application/ports/logboek.repository';
import type { Database, Statement } from '../database.js';
import { verifyLogboek } from '../logboek/logboek-controle.js';
import { PgLogboekRepository } from '../logboek/pg-logboek.repository.js';

/** A closed case whose term is over. Dates are Amsterdam dates; `stap` is what has to happen next. */
export interface TeVernietigen {
  readonly nummer: string;
  readonly resultaat: string;
  readonly geslotenOp: string;
  readonly archiefactiedatum: string;
  readonly stap: VernietigStap;
}

const LIJST: Statement = {
  text: `SELECT v.nummer, v.resultaat, t.gesloten_op AS "geslotenOp", t.archiefactiedatum,
      CASE WHEN p.versie IS DISTINCT FROM v.versie THEN 'exporteren' WHEN p.bevestigd_op IS NULL THEN 'bevestigen' ELSE 'vernietigen' END AS stap
    FROM vastlopers v CROSS JOIN LATERAL bewaartermijn_van(v.id) AS t LEFT JOIN vernietigingsvoorstellen p ON p.vastloper_id = v.id
    WHERE v.gesloten AND t.archiefactiedatum <= (now() AT TIME ZONE 'Europe/Amsterdam')::date ORDER BY t.archiefactiedatum, v.nummer`,
};

const VIND: Statement = {
  text: `SELECT id, indiener_persoon_id AS "persoonId", indiener_organisatie_id AS "organisatieId" FROM vastlopers WHERE nummer = $1`,
};

/** The rows of the case beside its log. */
const TABELLEN = [
  'termijnen',
  'opschalingen',
  'betrokkenheden',
  'toezeggingen',
  'overdrachten',
  'berichten',
  'handelingen',
] as const;
/** Sent and waiting mail hangs on its message; of a link everything but what would open it and whose mailbox it was. */
const BEZORGINGEN = `(SELECT COALESCE(jsonb_agg(to_jsonb(z)), '[]') FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id WHERE b.vastloper_id = v.id)`;
const MAILLINKS = `(SELECT COALESCE(jsonb_agg(to_jsonb(l) - ARRAY['token_hash', 'adres_hash']), '[]') FROM maillinks l WHERE l.vastloper_id = v.id)`;
const DOSSIER: Statement = {
  text: `SELECT to_jsonb(v) AS vastlopers, ${TABELLEN.map(
    (tabel) => `(SELECT COALESCE(jsonb_agg(to_jsonb(r)), '[]') FROM ${tabel} r WHERE r.vastloper_id = v.id) AS ${tabel}`,
  ).join(', ')}, ${BEZORGINGEN} AS bezorgingen, ${MAILLINKS} AS maillinks, COALESCE(b.inzagen, '[]') AS inzagen,
    COALESCE(b.concepten, '[]') AS concepten FROM vastlopers v LEFT JOIN LATERAL dossier_bijlagen(v.id) AS b ON true WHERE v.id = $1`,
};

/** Of these numbers ($1) those of a case that is here and of which no export is proposed as it stands now: its file holds words that may be gone. */
const ZONDER_VOORSTEL: Statement = {
  text: `SELECT v.nummer FROM vastlopers v CROSS JOIN LATERAL bewaartermijn_van(v.id) AS t LEFT JOIN vernietigingsvoorstellen p ON p.vastloper_id = v.id
    WHERE v.nummer = ANY($1) AND NOT (v.gesloten AND p.versie IS NOT DISTINCT FROM v.versie
      AND t.archiefactiedatum <= (now() AT TIME ZONE 'Europe/Amsterdam')::date) IS TRUE`,
};

// A new export takes back the confirmation of an old one.
const STEL_VOOR: Statement = {
  text: `INSERT INTO vernietigingsvoorstellen (vastloper_id, versie, hash, export_hash) VALUES ($1, $2, $3, $4)
    ON CONFLICT (vastloper_id) DO UPDATE SET versie = EXCLUDED.versie, hash = EXCLUDED.hash, export_hash = EXCLUDED.export_hash,
      geexporteerd_op = now(), bevestigd_door = NULL, bevestigd_op = NULL`,
};

/** The name under which the database refuses to destroy a case of which an act still waits. */
const HANDELING_WACHT = 'ck_geen_handeling_wacht';

/**
 * Destroys closed cases whose term is over, with the role of the worker: first an export that is read back and checked, then a person who
 * confirms through the API (docs/adr/0029), then all rows in one transaction and one row in the register (docs/adr/0027). Whether a case may go the database decides itself.
 */
export class PgVernietiging {
  /** @param map folder for the exports; a file per case, named after its number. */
  constructor(
    private readonly database: Database,
    private readonly map: string,
  ) {}

  /** What is due today, the oldest first; empty when nothing is. */
  async listTeVernietigen(): Promise<TeVernietigen[]> {
    return this.database.rows<{ [K in keyof TeVernietigen]: TeVernietigen[K] }>(LIJST);
  }

  /** Writes the whole case with its log to a file that `verify-log --bestand` can check, reads it back, and only then notes it. Answers the path. */
  async export(nummer: string): Promise<string> {
    const { id, persoonId, organisatieId } = await this.find(nummer);
    const zicht = { persoonId, plaatsen: [{ organisatieId, focusgebied: null }] };
    const logboek = await new PgLogboekRepository(this.database).findVisible(id, zicht, true);
    if (logboek === null) throw new Error(`Het logboek van ${nummer} is niet te lezen.`);
    const [dossier] = await this.database.rows<Record<string, unknown>>(DOSSIER, [id]);
    await mkdir(this.map, { recursive: true, mode: 0o700 });
    const pad = this.padVan(nummer);
    await writeWhole(pad, JSON.stringify({ ...logboek, dossier }));
    const hash = await checkedHash(pad);
    await this.database.rows(STEL_VOOR, [id, logboek.einde.versie, Buffer.from(logboek.einde.hash, 'hex'), hash]);
    return pad;
  }

  /**
   * Removes the exports of cases that are proposed no more: reopened, moved on (a text was erased), or kept longer. What is destroyed keeps its export.
   * Answers the numbers; empty when there is nothing to remove.
   */
  async removeStale(): Promise<string[]> {
    const bestanden = await readdir(this.map).catch(onlyMissing);
    const nummers = bestanden.flatMap((naam) => /^(.+)\.json(?:\.deel)?$/.exec(naam)?.[1] ?? []);
    if (nummers.length === 0) return [];
    const rijen = await this.database.rows<{ nummer: string }>(ZONDER_VOORSTEL, [[...new Set(nummers)]]);
    for (const { nummer } of rijen)
      for (const pad of [this.padVan(nummer), `${this.padVan(nummer)}.deel`]) await rm(pad, { force: true });
    return rijen.map(({ nummer }) => nummer);
  }

  /**
   * Destroys the case. `bewaard`: an act on it still waits, so it is kept for now. Throws, with nothing changed, when the file is not the one that was exported
   * or when the database says no.
   */
  async destroy(nummer: string): Promise<'vernietigd' | 'bewaard'> {
    const { id } = await this.find(nummer);
    const [voorstel] = await this.database.rows<{ hash: Buffer }>(
      { text: 'SELECT export_hash AS hash FROM vernietigingsvoorstellen WHERE vastloper_id = $1' },
      [id],
    );
    if (voorstel && !(await checkedHash(this.padVan(nummer))).equals(voorstel.hash))
      throw new Error(`Het bestand met de export van ${nummer} is veranderd. Exporteer opnieuw.`);
    try {
      await this.database.rows({ text: 'SELECT vernietig_vastloper($1)' }, [id]);
      return 'vernietigd';
    } catch (error) {
      if ((error as { constraint?: string }).constraint === HANDELING_WACHT) return 'bewaard';
      throw error;
    }
  }

  private async find(nummer: string): Promise<{ id: string; persoonId: string; organisatieId: string }> {
    const [rij] = await this.database.rows<{ id: string; persoonId: string; organisatieId: string }>(VIND, [nummer]);
    if (!rij) throw new Error(`Vastloper ${nummer} is er niet.`);
    return rij;
  }

  private padVan(nummer: string): string {
    return join(this.map, `${nummer}.json`);
  }
}

/** No folder yet: nothing was exported on this machine. */
function onlyMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** On disk in full, or not there. */
async function writeWhole(pad: string, tekst: string): Promise<void> {
  const bestand = await open(`${pad}.deel`, 'w', 0o600);
  try {
    await bestand.writeFile(tekst);
    await bestand.sync();
  } finally {
    await bestand.close();
  }
  await rename(`${pad}.deel`, pad);
}

/** SHA-256 of a file that holds a log that is whole. */
async function checkedHash(pad: string): Promise<Buffer> {
  const inhoud = await readFile(pad);
  const { fouten } = await verifyLogboek(JSON.parse(inhoud.toString('utf8')) as Logboek, null);
  if (fouten.length > 0) throw new Error(`Het logboek in ${pad} klopt niet. Er is niets vernietigd.`);
  return createHash('sha256').update(inhoud).digest();
}
