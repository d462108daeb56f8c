// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import type { GebeurtenisRegel, TermijnRegel, ToezeggingRegel } from '#application/ports/vastloper.repository';
import { ListGebeurtenissen } from '#application/use-cases/list-gebeurtenissen.use-case';
import { ListTermijnen } from '#application/use-cases/list-termijnen.use-case';
import { ListToezeggingen } from '#application/use-cases/list-toezeggingen.use-case';

/** The log is read in pieces of this many facts: nearly every log in one question, since each asks anew who may look. */
const PIECE = 500;

/** What hangs on a case: its log (newest first), its clocks, and its questions and promises. */
export interface CaseParts {
  readonly gebeurtenissen: readonly GebeurtenisRegel[];
  readonly termijnen: readonly TermijnRegel[];
  readonly toezeggingen: readonly ToezeggingRegel[];
}

/** Reads what hangs on a case. */
@Injectable()
export class DossierParts {
  constructor(
    private readonly log: ListGebeurtenissen,
    private readonly clocks: ListTermijnen,
    private readonly questions: ListToezeggingen,
  ) {}

  /** All of it. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async read(actor: Actor, id: string): Promise<CaseParts> {
    const [gebeurtenissen, termijnen, toezeggingen] = await Promise.all([
      this.readLog(actor, id),
      this.clocks.execute(actor, id),
      this.questions.execute(actor, id),
    ]);
    return { gebeurtenissen, termijnen, toezeggingen };
  }

  private async readLog(actor: Actor, id: string): Promise<readonly GebeurtenisRegel[]> {
    const all: GebeurtenisRegel[] = [];
    let cursor: string | null = null;
    do {
      const { items, volgende }: { items: readonly GebeurtenisRegel[]; volgende: string | null } = await this.log.execute(
        actor,
        id,
        { cursor, limit: PIECE },
      );
      all.push(...items);
      cursor = volgende;
    } while (cursor !== null);
    return all.toReversed();
  }
}
