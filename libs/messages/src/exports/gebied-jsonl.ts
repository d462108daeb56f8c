// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import {
  GEBIED_BESTAND,
  GEBIED_FORMATVERSIE,
  type GebiedBegin,
  type GebiedControlepunt,
  type GebiedEinde,
  type GebiedVastloper,
} from '#application/use-cases/gebied-bestand';

/** A whole area as JSON Lines: a line that says what it is, a line per case, and a last line with which it can be checked (docs/adr/0049). Keeps nothing of earlier lines. */
export class GebiedJsonl {
  private readonly hash = createHash('sha256');
  private vastlopers = 0;
  private gebeurtenissen = 0;

  /** The first line. `gemaaktOp` is an instant, ISO UTC. */
  begin(focusgebied: string, gemaaktOp: string): Uint8Array {
    const begin: GebiedBegin = { soort: GEBIED_BESTAND, formatversie: GEBIED_FORMATVERSIE, focusgebied, gemaaktOp };
    return this.line(begin);
  }

  add(vastlopers: readonly GebiedVastloper[]): Uint8Array {
    return Buffer.concat(
      vastlopers.map((vastloper) => {
        this.vastlopers += 1;
        this.gebeurtenissen += vastloper.logboek.gebeurtenissen.length;
        return this.line(vastloper);
      }),
    );
  }

  /** The last line. */
  end(buitenZicht: number, controlepunt: GebiedControlepunt | null): Uint8Array {
    const { vastlopers, gebeurtenissen } = this;
    const sha256 = this.hash.digest('hex');
    const einde: GebiedEinde = { vastlopers, gebeurtenissen, buitenZicht, controlepunt, sha256 };
    return Buffer.from(`${JSON.stringify({ einde })}\n`);
  }

  private line(value: unknown): Buffer {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
    this.hash.update(bytes);
    return bytes;
  }
}
