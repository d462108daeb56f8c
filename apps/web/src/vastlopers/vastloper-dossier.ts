// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Kalender } from '#domain/kalender/kalender';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import type { GebeurtenisRegel, TermijnRegel } from '#application/ports/vastloper.repository';
import { GetVastloper } from '#application/use-cases/get-vastloper.use-case';
import { ListGebeurtenissen } from '#application/use-cases/list-gebeurtenissen.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ListTermijnen } from '#application/use-cases/list-termijnen.use-case';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';

/** The log is read in pieces of this many facts. */
const PIECE = 100;

/** All that the case page shows of one case, read at one moment. Dates are Amsterdam dates; `gebeurtenissen` are newest first. */
export interface Dossier {
  readonly vastloper: VastloperWeergave;
  readonly gebeurtenissen: readonly GebeurtenisRegel[];
  readonly termijnen: readonly TermijnRegel[];
  readonly focusgebiedNaam: string;
  readonly themaNaam: string;
  readonly vandaag: string;
  readonly kalender: Kalender;
}

/** Reads a case for its page. */
@Injectable()
export class VastloperDossier {
  constructor(
    private readonly vastlopers: GetVastloper,
    private readonly log: ListGebeurtenissen,
    private readonly clocks: ListTermijnen,
    private readonly referentie: ListReferentie,
    private readonly klok: Klok,
  ) {}

  /** Everything of one case. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async read(actor: Actor, id: string): Promise<Dossier> {
    const [vastloper, gebeurtenissen, termijnen, gebieden, themas] = await Promise.all([
      this.vastlopers.execute(actor, id),
      this.readLog(actor, id),
      this.clocks.execute(actor, id),
      this.referentie.execute('focusgebieden'),
      this.referentie.execute('themas'),
    ]);
    return {
      vastloper,
      gebeurtenissen,
      termijnen,
      focusgebiedNaam: gebieden.find(({ code }) => code === vastloper.focusgebied)?.naam ?? vastloper.focusgebied,
      themaNaam: themas.find(({ code }) => code === vastloper.thema)?.naam ?? vastloper.thema,
      vandaag: this.klok.vandaag(),
      kalender: this.klok.kalender(),
    };
  }

  private async readLog(actor: Actor, id: string): Promise<readonly GebeurtenisRegel[]> {
    const all: GebeurtenisRegel[] = [];
    let cursor: string | null = null;
    do {
      const { items, volgende }: { items: readonly GebeurtenisRegel[]; volgende: string | null } = await this.log.execute(
        actor,
        id,
        {
          cursor,
          limit: PIECE,
        },
      );
      all.push(...items);
      cursor = volgende;
    } while (cursor !== null);
    return all.toReversed();
  }
}
