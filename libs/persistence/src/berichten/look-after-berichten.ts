// SPDX-License-Identifier: EUPL-1.2
import type { MislukteBezorging } from '#application/ports/berichten-record';
import { createDataSource } from '../data-source.js';
import { Database } from '../database.js';
import { isUuid } from '../uuid.js';
import { HERHAAL, MISLUKT, TREK_MAILLINKS_IN } from './bezorg-sql.js';

/** What to do with the messages that could not be brought. */
export interface LookAfterOptions {
  /** Address of the role of the worker. */
  readonly databaseUrl: string;
  /** Try again; false: only tell. */
  readonly again: boolean;
  /** These messages; empty: all. */
  readonly ids: readonly string[];
  /** Hears one Dutch line per receiver, and the last word. */
  readonly say: (line: string) => void;
}

const MOST_TOLD = 1_000;

/**
 * Tells which messages could not be brought to whom and why, or gives them another chance. Never an address or a word of a case.
 * @returns 0: nothing is left to look at. 1: something could not be brought. 2: an id is none.
 */
export async function lookAfterBerichten({ databaseUrl, again, ids, say }: LookAfterOptions): Promise<0 | 1 | 2> {
  const wrong = ids.find((id) => !isUuid(id));
  if (wrong !== undefined) {
    say(`Dit is geen kenmerk van een bericht: ${wrong}`);
    return 2;
  }
  const dataSource = await createDataSource({
    url: databaseUrl,
    poolSize: 1,
    applicationName: 'doorbraak-berichten',
  }).initialize();
  try {
    const database = new Database(dataSource);
    return again ? await tryAgain(database, ids, say) : await tell(database, say);
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Withdraws every link to a case that stands in a mail: nobody gets in with it any more. A mail that goes later holds another link.
 * @returns 0 when there were some, 1 when there were none.
 */
export async function withdrawMaillinks(databaseUrl: string, nummer: string, say: (line: string) => void): Promise<0 | 1> {
  const dataSource = await createDataSource({
    url: databaseUrl,
    poolSize: 1,
    applicationName: 'doorbraak-berichten',
  }).initialize();
  try {
    const { length } = await new Database(dataSource).rows(TREK_MAILLINKS_IN, [nummer]);
    say(length === 0 ? `Er zijn geen links naar ${nummer}.` : `${length} keer ingetrokken: ${nummer}.`);
    return length === 0 ? 1 : 0;
  } finally {
    await dataSource.destroy();
  }
}

async function tryAgain(database: Database, ids: readonly string[], say: (line: string) => void): Promise<0> {
  const [rij] = await database.rows<{ aantal: number }>(HERHAAL, [ids.length === 0 ? null : ids]);
  say(`${rij?.aantal ?? 0} keer opnieuw. De worker gaat er meteen mee verder.`);
  return 0;
}

async function tell(database: Database, say: (line: string) => void): Promise<0 | 1> {
  const mislukt = await database.rows<{ [K in keyof MislukteBezorging]: MislukteBezorging[K] }>(MISLUKT, [MOST_TOLD]);
  for (const { berichtId, nummer, soort, organisatieNaam, pogingen, fout } of mislukt)
    say(`${berichtId}  ${nummer ?? '-'}  ${soort}  ${organisatieNaam}  ${pogingen} keer geprobeerd  ${fout ?? ''}`);
  say(mislukt.length === 0 ? 'Alles kwam aan.' : `${mislukt.length} keer kwam een bericht niet aan.`);
  return mislukt.length === 0 ? 0 : 1;
}
