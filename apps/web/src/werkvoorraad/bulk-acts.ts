// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN, settles } from '#domain/fouten/foutcodes';
import type { Actor } from '#application/ports/actor';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { GetVastloper } from '#application/use-cases/get-vastloper.use-case';
import { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import type { FormValues } from '../forms/field.js';
import { REASON_FIELD } from '../parts/form.js';
import { bulkInvoer, type BulkSoort } from './bulk-form.js';

/** What came of one case: done, stored and done soon (then `handeling` is the act that waits), or not, with why. `titel` is null when the case is not there for this person. */
export interface BulkResult {
  readonly nummer: string;
  readonly titel: string | null;
  readonly uitkomst: 'verwerkt' | 'bewaard' | 'niet';
  readonly reden: string | null;
  readonly handeling: string | null;
}

/** An act on more cases at once: every case is an act of its own, and one that fails stops no other. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly finds: FindVastloper,
    private readonly vastlopers: GetVastloper,
    private readonly acts: PerformHandeling,
  ) {}

  /** Does it for each nummer in turn; `sleutel` makes that sending the form twice acts once. Throws when the words may not be stored: then nothing was done on any case. */
  async perform(
    actor: Actor,
    soort: BulkSoort,
    nummers: readonly string[],
    values: FormValues,
    sleutel: string,
  ): Promise<BulkResult[]> {
    const results: BulkResult[] = [];
    for (const nummer of nummers) results.push(await this.performOne(actor, soort, nummer, values, sleutel));
    return results;
  }

  private async performOne(
    actor: Actor,
    soort: BulkSoort,
    nummer: string,
    values: FormValues,
    sleutel: string,
  ): Promise<BulkResult> {
    let titel: string | null = null;
    try {
      const vastloper = await this.vastlopers.execute(actor, await this.finds.idOfNummer(actor, nummer));
      titel = vastloper.titel;
      const { uitkomst, handeling } = await this.acts.execute({
        actor,
        doel: { soort: 'vastloper', id: vastloper.id },
        soort,
        invoer: bulkInvoer(soort, values, vastloper),
        sleutel: `${sleutel}-${vastloper.nummer}`,
      });
      return { nummer, titel, uitkomst, reden: null, handeling: uitkomst === 'bewaard' ? handeling.id : null };
    } catch (error) {
      if (!(error instanceof FoutError) || !settles(error.code) || isAboutWords(error)) throw error;
      return { nummer, titel, uitkomst: 'niet', reden: reasonOf(error), handeling: null };
    }
  }
}

/** Is it about the words, which are the same for every case? Their writer must look at them, or say why they are no personal data. */
function isAboutWords({ code, bijlage }: FoutError): boolean {
  return code === 'PERSOONSGEGEVENS' || (bijlage.fouten ?? []).some(({ veld }) => veld === REASON_FIELD.name);
}

/** What to do about it, of a field where there is one; what is true of every case alike is told with each. */
function reasonOf({ code, bijlage }: FoutError): string {
  const { titel, detail } = FOUTEN[code];
  return `${titel}. ${bijlage.fouten?.[0]?.melding ?? bijlage.detail ?? detail}`;
}
