// SPDX-License-Identifier: EUPL-1.2
import type { ExportRegel } from '#application/use-cases/export-regel';
import { CSV_BEGIN, csvRegel } from '#domain/exports/csv';
import { celTekst, KOLOMMEN, type LijstSchrijver } from './export-schrijver.js';

/** A list as CSV (RFC 4180, UTF-8 with a byte order mark): a line with names, then one line per case; nothing in it runs in a spreadsheet. */
export class LijstCsv implements LijstSchrijver {
  begin(): Uint8Array {
    return Buffer.from(CSV_BEGIN + csvRegel(KOLOMMEN));
  }

  add(regels: readonly ExportRegel[]): Uint8Array {
    return Buffer.from(regels.map((regel) => csvRegel(KOLOMMEN.map((kolom) => celTekst(regel, kolom)))).join(''));
  }

  end(): Uint8Array {
    return Buffer.alloc(0);
  }
}
