// SPDX-License-Identifier: EUPL-1.2
import { readFile } from 'node:fs/promises';
import type { Logboek } from '#application/ports/logboek.repository';
import { createDataSource } from '../data-source.js';
import { Database } from '../database.js';
import { ControlepuntBestand } from './controlepunt-bestand.js';
import { LogControle } from './log-controle.js';
import { isGebiedBestand, verifyGebied } from './gebied-controle.js';
import { verifyLogboek } from './logboek-controle.js';
import { logFoutRegel } from './log-fout.js';

/** What to check. With `bestand` an exported log, without a database; else the whole log of the database. */
export interface VerifyLogOptions {
  /** Address of a role that sees every row, or null when there is none. */
  readonly databaseUrl: string | null;
  /** Path of the file with checkpoints; null leaves it out, for an exported log only. */
  readonly controlepunten: string | null;
  /** Path of an exported log, as `GET /v1/vastlopers/{id}/logboek` gives it, or of a whole area, as `GET /v1/exports/{id}/bestand` gives it. */
  readonly bestand: string | null;
  /** Hears each fault and the last word, one Dutch line each. */
  readonly say: (line: string) => void;
}

/** 0: nothing found. 1: something is wrong. 2: it could not be checked. */
export type VerifyLogUitkomst = 0 | 1 | 2;

const TABELLEN = [
  'vastlopers',
  'gebeurtenissen',
  'handelingen',
  'logcontrolepunten',
  'logcontrolepunt_koppen',
  'vernietigingsregister',
];

// A role that sees a part of the rows would find that part in order, and call it the whole.
const ZIET_NIET_ALLES = {
  text: `SELECT t.naam FROM unnest($1::text[]) AS t(naam) WHERE row_security_active(t.naam) AND NOT EXISTS (
    SELECT FROM pg_policies p WHERE p.tablename = t.naam AND p.cmd IN ('SELECT', 'ALL') AND p.qual = 'true' AND p.permissive = 'PERMISSIVE'
      AND (current_user = ANY(p.roles) OR 'public' = ANY(p.roles)))`,
};

/** Checks the log and tells what is wrong with it. Never throws: what makes checking impossible is told as well. */
export async function verifyLog(options: VerifyLogOptions): Promise<VerifyLogUitkomst> {
  try {
    return options.bestand === null ? await verifyDatabase(options) : await verifyFile(options.bestand, options);
  } catch (error) {
    options.say(`Het logboek is niet gecontroleerd: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

async function verifyDatabase({ databaseUrl, controlepunten, say }: VerifyLogOptions): Promise<VerifyLogUitkomst> {
  if (databaseUrl === null) throw new Error('er is geen adres van een database.');
  const dataSource = createDataSource({
    url: databaseUrl,
    poolSize: 1,
    applicationName: 'doorbraak-logcontrole',
    statementTimeoutMs: 0,
  });
  await dataSource.initialize();
  try {
    const database = new Database(dataSource);
    const [dicht] = await database.rows<{ naam: string }>(ZIET_NIET_ALLES, [TABELLEN]);
    if (dicht)
      throw new Error(`deze databaserol ziet niet alle rijen van ${dicht.naam}. Gebruik de rol van de worker of de eigenaar.`);
    const bestand = controlepunten === null ? null : new ControlepuntBestand(controlepunten);
    const bestandWeg = (await bestand?.size()) === null;
    const controle = new LogControle(bestandWeg ? null : bestand);
    let fouten = await controle.run(database, (fout) => say(logFoutRegel(fout)));
    const { vastlopers, gebeurtenissen, controlepunten: punten, gewist } = controle.telling;
    if (bestandWeg && punten > 0) {
      fouten += 1;
      say(`Het bestand met controlepunten is er niet: ${controlepunten}. Alleen de tabel is gebruikt.`);
    }
    const gezien = `${vastlopers} vastlopers, ${gebeurtenissen} gebeurtenissen en ${punten} controlepunten bekeken`;
    say(lastWord(fouten, gewist > 0 ? `${gezien}; bij ${gewist} gebeurtenissen is tekst gewist` : gezien));
    return fouten > 0 ? 1 : 0;
  } finally {
    await dataSource.destroy();
  }
}

async function verifyFile(pad: string, { controlepunten, say }: VerifyLogOptions): Promise<VerifyLogUitkomst> {
  if (await isGebiedBestand(pad)) return verifyGebied(pad, controlepunten, say);
  const logboek = JSON.parse(await readFile(pad, 'utf8')) as Logboek;
  if (!Array.isArray(logboek.gebeurtenissen) || !Array.isArray(logboek.controlepunten) || !logboek.einde)
    throw new Error(`${pad} is geen logboek van een vastloper en geen heel gebied. Haal het op als JSON.`);
  const bestand = controlepunten === null ? null : new ControlepuntBestand(controlepunten);
  const { fouten, nietControleerbaar } = await verifyLogboek(logboek, bestand);
  for (const fout of fouten) say(logFoutRegel(fout));
  const gezien = `${logboek.gebeurtenissen.length} gebeurtenissen en ${logboek.controlepunten.length} controlepunten van ${logboek.vastloper.nummer} bekeken`;
  const oud = `; van ${nietControleerbaar} oude gebeurtenissen alleen de plaats, want de naam is verborgen`;
  say(lastWord(fouten.length, nietControleerbaar > 0 ? gezien + oud : gezien));
  return fouten.length > 0 ? 1 : 0;
}

function lastWord(fouten: number, gezien: string): string {
  if (fouten === 0) return `Het logboek klopt: ${gezien}.`;
  return `Het logboek klopt niet: ${fouten} ${fouten === 1 ? 'fout' : 'fouten'} gevonden. ${gezien}.`;
}
