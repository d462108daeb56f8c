// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import type { GelijkendeVastloper } from '#application/ports/vastloper-zoeker';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { GetVastloper } from '#application/use-cases/get-vastloper.use-case';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { valueOrNull, type FormValues } from '../forms/field.js';

/** A case that looks like the one being written; `kanAansluiten`: the writer may add words to it. */
export interface Gelijkende extends GelijkendeVastloper {
  readonly kanAansluiten: boolean;
}

/** The cases that filing has to do with: those that were filed before, and the one that was just filed. */
@Injectable()
export class MeldenCases {
  constructor(
    private readonly finds: FindVastloper,
    private readonly vastlopers: GetVastloper,
  ) {}

  /** One case by its nummer. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async byNummer(actor: Actor, nummer: string): Promise<VastloperWeergave> {
    return this.byId(actor, await this.finds.idOfNummer(actor, nummer));
  }

  /** One case by its id. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async byId(actor: Actor, id: string): Promise<VastloperWeergave> {
    return this.vastlopers.execute(actor, id);
  }

  /** The few cases in sight that look like this draft. */
  async gelijkende(actor: Actor, inhoud: FormValues): Promise<readonly Gelijkende[]> {
    const vraag = { regel: valueOrNull(inhoud, 'regel.naam'), blokkades: inhoud['blokkades'] ?? [] };
    const found = await this.finds.gelijkende(actor, vraag);
    return Promise.all(
      found.map(async (item) => {
        const mogelijk = await this.vastlopers.readMogelijkheden(actor, item.id);
        return { ...item, kanAansluiten: mogelijk.includes('aanvullen') };
      }),
    );
  }
}
