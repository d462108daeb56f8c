// SPDX-License-Identifier: EUPL-1.2
import type { ExportFormaat, ExportSoort, ExportStand } from '#domain/exports/export';
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { Status, Trede } from '#domain/ladder/begrippen';
import type { Zicht } from './actor.js';
import type { IdempotencySleutel } from './vastloper.repository.js';

/** Which cases of those in sight; null means no filter. An area export always names its `focusgebied`. */
export interface ExportFilter {
  readonly focusgebied: string | null;
  readonly trede: Trede | null;
  readonly status: Status | null;
}

/** An export to be made. `lidmaatschapIds` are the memberships (or deputyships) that counted when it was asked for; others never count for it. */
export interface NieuweExport {
  readonly id: string;
  readonly soort: ExportSoort;
  readonly formaat: ExportFormaat;
  readonly filter: ExportFilter;
  readonly lidmaatschapIds: readonly string[];
  readonly sleutel: IdempotencySleutel | null;
}

/**
 * An export as the one who asked for it sees it; nobody else does. `totaal` is null until it is known; `grootte` is in bytes; `kenmerk` is the SHA-256 of the
 * file in hex; `buitenZicht` says of an area how many of its cases are not in the file because they are not in sight. Instants are real ones, ISO UTC.
 */
export interface ExportRij {
  readonly id: string;
  readonly soort: ExportSoort;
  readonly formaat: ExportFormaat;
  readonly filter: ExportFilter;
  readonly stand: ExportStand;
  readonly totaal: number | null;
  readonly gedaan: number;
  readonly grootte: number;
  readonly kenmerk: string | null;
  readonly buitenZicht: number | null;
  readonly fout: Foutcode | null;
  readonly aangevraagdOp: string;
  readonly gereedOp: string | null;
  readonly verlooptOp: string | null;
}

/** The row, and with which memberships it was made. */
export interface EigenExport extends ExportRij {
  readonly lidmaatschapIds: readonly string[];
}

/** What asking led to: a new one, the one of the same key before, a clash of key and body, or too many at once. */
export type ExportUitkomst =
  | { readonly uitkomst: 'nieuw' | 'herhaald'; readonly export: ExportRij }
  | { readonly uitkomst: 'sleutel_anders_gebruikt' }
  | { readonly uitkomst: 'te_veel' };

/** Exports through the eyes of the one who asked for them (docs/adr/0048): those of others are not there. */
export abstract class ExportRepository {
  /** Stores a wish; the worker makes it. */
  abstract request(nieuw: NieuweExport, zicht: Zicht): Promise<ExportUitkomst>;
  /** The own exports, newest first; empty when there are none. */
  abstract list(zicht: Zicht, limit: number): Promise<ExportRij[]>;
  /** One of the own exports, or null. */
  abstract find(id: string, zicht: Zicht): Promise<EigenExport | null>;
  /** Takes one of the own exports back, with everything there is of its file; nothing for one that ended already, or is of another. */
  abstract withdraw(id: string, zicht: Zicht): Promise<void>;
  /** Is every case in the file still in this sight, and has no text been erased from any of them since? False when the file is gone. */
  abstract isStillSeen(id: string, zicht: Zicht): Promise<boolean>;
  /** The file, piece after piece. Throws when a piece is gone: then what was sent is not the file. */
  abstract readInhoud(id: string, zicht: Zicht): AsyncIterable<Buffer>;
}
