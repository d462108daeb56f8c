// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#application/ports/actor';
import type { ExportMoment, ExportVastloper } from '#application/ports/export-bron';
import type { DeelSchrijver } from './deel-schrijver.js';

/** What is needed to fill a file. `onGroep` is asked before words of these cases go into it, and throws when they may not. */
export interface VulOpdracht {
  readonly delen: DeelSchrijver;
  readonly moment: ExportMoment;
  readonly actor: Actor;
  onGroep(vastlopers: readonly ExportVastloper[]): Promise<void>;
}
