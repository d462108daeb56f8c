// SPDX-License-Identifier: EUPL-1.2
import { TEKSTVELDEN } from '#domain/vastloper/tekstvelden';
import type { BevindingSoort } from '#domain/screening/bevinding';
import { listBlokkerend } from '#domain/screening/screen-tekst';
import { screenVelden } from '#domain/screening/screen-velden';
import { createDataSource } from '../data-source.js';
import { Database, type Sql } from '../database.js';
import { readByCursor } from '../logboek/cursor-lezen.js';

/** One stored text that looks like personal data: where it stands and what kind, never what was found. */
export interface TekstVondst {
  /** Number of the case; `concept` for a draft that was not sent. */
  readonly nummer: string;
  /** The act it was written in; null for the words of the case itself. Of a draft its key. */
  readonly handelingId: string | null;
  readonly veld: string;
  readonly soort: BevindingSoort;
  readonly ernst: 'blokkeert' | 'waarschuwt';
}

/** What to look at. */
export interface ScanOptions {
  /** Address of a role that sees every row and its words: the worker or the owner. */
  readonly databaseUrl: string;
  /** Also what only warns, such as a name. */
  readonly waarschuwingen: boolean;
  /** Hears one Dutch line per find, and the last word. */
  readonly say: (line: string) => void;
}

interface TekstRij extends Record<string, unknown> {
  readonly nummer: string;
  readonly handelingId: string | null;
  readonly woorden: Readonly<Record<string, unknown>>;
}

const TEKSTEN = `
  SELECT v.nummer, NULL::uuid AS "handelingId", jsonb_build_object('titel', v.titel, 'omschrijving', v.omschrijving, 'watKanWel', v.wat_kan_wel,
    'geprobeerd', v.geprobeerd, 'regel', v.regel, 'partijen', v.partijen, 'stemVanBewoners', v.stem_van_bewoners,
    'waaromGeenPersoonsgegevens', i.payload -> 'waaromGeenPersoonsgegevens') AS woorden
  FROM vastlopers v LEFT JOIN handelingen i ON i.vastloper_id = v.id AND i.soort = 'indienen'
  UNION ALL
  SELECT v.nummer, h.id, h.payload FROM handelingen h JOIN vastlopers v ON v.id = h.vastloper_id WHERE h.soort <> 'indienen'
  UNION ALL
  SELECT 'concept', c.sleutel, c.inhoud FROM concepten c
  ORDER BY 1, 2 NULLS FIRST`;

/**
 * Screens every stored text again, drafts too, for when the patterns of screening changed. A find that its writer lifted with a reason stays lifted.
 * @returns 0: nothing found. 1: something was found, and a person decides whether to erase it.
 */
export async function scanTeksten({ databaseUrl, waarschuwingen, say }: ScanOptions): Promise<0 | 1> {
  const dataSource = createDataSource({
    url: databaseUrl,
    poolSize: 1,
    applicationName: 'doorbraak-tekstscan',
    statementTimeoutMs: 0,
  });
  await dataSource.initialize();
  try {
    let aantal = 0;
    await new Database(dataSource).transaction(async (sql) => {
      await sql.rows({ text: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY' });
      for await (const vondst of listVondsten(sql)) {
        if (vondst.ernst === 'waarschuwt' && !waarschuwingen) continue;
        aantal += 1;
        say(vondstRegel(vondst));
      }
    });
    say(aantal === 0 ? 'In geen enkele tekst gevonden.' : `${aantal} keer gevonden. Kijk zelf, en wis wat weg moet.`);
    return aantal === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}

/** Every find, each field and kind once, in order of case; needs a transaction of a role that sees all words. */
async function* listVondsten(sql: Sql): AsyncGenerator<TekstVondst> {
  for await (const { nummer, handelingId, woorden } of readByCursor<TekstRij>(sql, 'teksten_lezen', TEKSTEN)) {
    const teksten = Object.fromEntries(Object.entries(woorden).filter(([veld]) => isTekstveld(veld)));
    const bevindingen = screenVelden(teksten);
    // A draft keeps a list of values per field.
    const [reden] = [woorden['waaromGeenPersoonsgegevens']].flat();
    const blokkerend = listBlokkerend(bevindingen, typeof reden === 'string' ? reden : undefined);
    const gezien = new Set<string>();
    for (const bevinding of bevindingen.filter(({ ernst }) => ernst === 'waarschuwt').concat(blokkerend)) {
      const [veld = ''] = bevinding.veld.split('.');
      if (gezien.has(`${veld} ${bevinding.soort}`)) continue;
      gezien.add(`${veld} ${bevinding.soort}`);
      yield { nummer, handelingId, veld, soort: bevinding.soort, ernst: bevinding.ernst };
    }
  }
}

/** A draft names a part of a field by its path: `regel.naam`. */
function isTekstveld(veld: string): boolean {
  return TEKSTVELDEN.includes(veld.split('.')[0] ?? '');
}

function vondstRegel({ nummer, handelingId, veld, soort, ernst }: TekstVondst): string {
  return [nummer, handelingId ?? 'vastloper', veld, soort, ernst].join('\t');
}
