// SPDX-License-Identifier: EUPL-1.2
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { KALENDER_STANDAARD, type Kalender } from '#domain/kalender/kalender';
import { kalenderTijd, type TempoAnker } from '#domain/klok/tempo';
import type { Database, Sql, Statement } from '../database.js';
import { TempoError } from './tempo.errors.js';

/** What every process must agree on to tell the same time: the legal calendar, and the anchor when the calendar runs fast (null at real speed). */
export interface KlokStand {
  readonly kalender: Kalender;
  readonly anker: TempoAnker | null;
}

interface AnkerRij {
  readonly werkelijk: string;
  readonly kalender: string;
  readonly werkdag_ms: number | null;
}

const LEES_ANKER: Statement = { text: 'SELECT werkelijk, kalender, werkdag_ms FROM klok_ankers WHERE id = 1' };
const LEES_KALENDER: Statement = {
  text: 'SELECT versie, gelijkgestelde_dagen, bekend_tot_en_met_jaar FROM kalenders ORDER BY geldig_vanaf DESC, length(versie) DESC, versie DESC LIMIT 1',
};
const MAAK_ANKER: Statement = {
  text: 'INSERT INTO klok_ankers (id, werkelijk, kalender, werkdag_ms) VALUES (1, $1, $1, $2) ON CONFLICT (id) DO NOTHING',
};
// The last fact counts too: whatever was noted while the clock ran was noted no later than it stood.
const LAATST_GEZIEN: Statement = {
  text: `SELECT (SELECT op FROM hartslagen WHERE onderdeel = 'klok') AS gezien,
      GREATEST((SELECT max(op) FROM gebeurtenissen), (SELECT max(ontvangen_op) FROM handelingen)) AS feit`,
};
const MARK_GEZIEN: Statement = {
  text: `INSERT INTO hartslagen (onderdeel, op, gegevens) VALUES ('klok', $1, '{}')
    ON CONFLICT (onderdeel) DO UPDATE SET op = GREATEST(hartslagen.op, EXCLUDED.op)`,
};
const VERPLAATS_ANKER: Statement = { text: 'UPDATE klok_ankers SET werkelijk = $1, kalender = $2, werkdag_ms = $3 WHERE id = 1' };

/** Reads calendar and anchor; the standard calendar and real speed when there are none yet. */
export async function readKlokStand(sql: Sql): Promise<KlokStand> {
  const [rij] = await sql.rows<AnkerRij>(LEES_ANKER);
  return { kalender: await readKalender(sql), anker: rij ? ankerVan(rij) : null };
}

/** Notes that the fast calendar runs at this real instant (ISO UTC); an earlier one than was noted changes nothing. */
export async function markGezien(sql: Sql, werkelijk: string): Promise<void> {
  await sql.rows(MARK_GEZIEN, [werkelijk]);
}

/**
 * Ties the calendar to real time for this tempo. The fast calendar goes on where it stood when a process was last seen to run it
 * (`markGezien`), and never before the last fact of the record: the hours in which nothing ran did not pass on it. Wake-ups of open cases
 * must then be computed again. Call it while nothing else runs: for who reads the old anchor meanwhile, the calendar would go back a little.
 * @param werkelijk now, ISO UTC.
 * @example
 * // last seen on Friday 17:00 real time, when the calendar stood at 3 March; started again on Monday 09:00
 * (await anchorKlok(database, '2026-11-23T08:00:00.000Z', 2000)).anker?.kalender // still 3 March
 * @throws TempoError when there is no tempo any more while the calendar of the data runs ahead of real time.
 */
export async function anchorKlok(database: Database, werkelijk: string, tempoMs: number | null): Promise<KlokStand> {
  return database.transaction(async (sql) => {
    await sql.rows(MAAK_ANKER, [werkelijk, tempoMs]);
    const [rij] = await sql.rows<AnkerRij>({ text: `${LEES_ANKER.text} FOR UPDATE` });
    const kalender = await readKalender(sql);
    const oud = rij ? ankerVan(rij) : null;
    if (oud === null && tempoMs === null) return { kalender, anker: null };
    const bereikt = await reachedBefore(sql, werkelijk, oud, kalender);
    if (tempoMs === null && bereikt > werkelijk) throw new TempoError(achterDeKalender(bereikt));
    await sql.rows(VERPLAATS_ANKER, [werkelijk, bereikt, tempoMs]);
    return { kalender, anker: tempoMs === null ? null : { werkelijk, kalender: bereikt, werkdagMs: tempoMs } };
  });
}

async function readKalender(sql: Sql): Promise<Kalender> {
  const [rij] = await sql.rows<{ versie: string; gelijkgestelde_dagen: string[]; bekend_tot_en_met_jaar: number }>(LEES_KALENDER);
  if (!rij) return KALENDER_STANDAARD;
  return { versie: rij.versie, gelijkgesteldeDagen: rij.gelijkgestelde_dagen, bekendTotEnMetJaar: rij.bekend_tot_en_met_jaar };
}

/** Where the calendar stood when it last ran. ISO texts of one form, so their order is that of time. */
async function reachedBefore(sql: Sql, werkelijk: string, oud: TempoAnker | null, kalender: Kalender): Promise<string> {
  const [laatst] = await sql.rows<{ gezien: string | null; feit: string | null }>(LAATST_GEZIEN);
  const gelopen = oud
    ? kalenderTijd(between(oud.werkelijk, laatst?.gezien ?? oud.werkelijk, werkelijk), oud, kalender)
    : werkelijk;
  return laatst?.feit && laatst.feit > gelopen ? laatst.feit : gelopen;
}

// A sign of life from before the anchor says nothing about it; one from after now comes from a clock that was set back.
function between(vanaf: string, moment: string, tot: string): string {
  const nietEerder = moment < vanaf ? vanaf : moment;
  return nietEerder > tot ? tot : nietEerder;
}

function ankerVan({ werkelijk, kalender, werkdag_ms: werkdagMs }: AnkerRij): TempoAnker | null {
  return werkdagMs === null ? null : { werkelijk, kalender, werkdagMs };
}

function achterDeKalender(bereikt: string): string {
  return `De kalender van deze gegevens loopt al tot ${amsterdamDatum(bereikt)} en dus voor op vandaag. Start weer met DOORBRAAK_TEMPO, of begin met een lege map voor de gegevens.`;
}
