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
  text: 'SELECT versie, gelijkgestelde_dagen, bekend_tot_en_met_jaar FROM kalenders ORDER BY geldig_vanaf DESC, versie DESC LIMIT 1',
};
const MAAK_ANKER: Statement = {
  text: 'INSERT INTO klok_ankers (id, werkelijk, kalender, werkdag_ms) VALUES (1, $1, $1, $2) ON CONFLICT (id) DO NOTHING',
};
const VERPLAATS_ANKER: Statement = { text: 'UPDATE klok_ankers SET werkelijk = $1, kalender = $2, werkdag_ms = $3 WHERE id = 1' };

/** Reads calendar and anchor; the standard calendar and real speed when there are none yet. */
export async function readKlokStand(sql: Sql): Promise<KlokStand> {
  const [rij] = await sql.rows<AnkerRij>(LEES_ANKER);
  return { kalender: await readKalender(sql), anker: rij ? ankerVan(rij) : null };
}

/**
 * Ties the calendar to real time for this tempo, once: an unchanged tempo keeps the anchor, a changed one goes on from the date that was reached.
 * @param werkelijk now, ISO UTC.
 * @throws TempoError when there is no tempo any more while the calendar of the data runs ahead of real time.
 */
export async function anchorKlok(database: Database, werkelijk: string, tempoMs: number | null): Promise<KlokStand> {
  return database.transaction(async (sql) => {
    await sql.rows(MAAK_ANKER, [werkelijk, tempoMs]);
    const [rij] = await sql.rows<AnkerRij>({ text: `${LEES_ANKER.text} FOR UPDATE` });
    const kalender = await readKalender(sql);
    const oud = rij ? ankerVan(rij) : null;
    if ((oud?.werkdagMs ?? null) === tempoMs) return { kalender, anker: oud };
    const bereikt = oud ? kalenderTijd(werkelijk, oud, kalender) : werkelijk;
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

function ankerVan({ werkelijk, kalender, werkdag_ms: werkdagMs }: AnkerRij): TempoAnker | null {
  return werkdagMs === null ? null : { werkelijk, kalender, werkdagMs };
}

function achterDeKalender(bereikt: string): string {
  return `De kalender van deze gegevens loopt al tot ${amsterdamDatum(bereikt)} en dus voor op vandaag. Start weer met DOORBRAAK_TEMPO, of begin met een lege map voor de gegevens.`;
}
