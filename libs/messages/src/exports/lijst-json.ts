// SPDX-License-Identifier: EUPL-1.2
import type { ExportRegel } from '#application/use-cases/export-regel';
import type { LijstSchrijver } from './export-schrijver.js';

/** A list as one JSON object `{"items": [...]}`, one case per line. */
export class LijstJson implements LijstSchrijver {
  private first = true;

  begin(): Uint8Array {
    return Buffer.from('{"items":[');
  }

  add(regels: readonly ExportRegel[]): Uint8Array {
    return Buffer.from(regels.map((regel) => `${this.separator()}\n${JSON.stringify(regel)}`).join(''));
  }

  end(): Uint8Array {
    return Buffer.from('\n]}\n');
  }

  private separator(): string {
    const separator = this.first ? '' : ',';
    this.first = false;
    return separator;
  }
}
