// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN } from '#domain/fouten/foutcodes';
import type { Actor } from '#application/ports/actor';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { valueOf, valueOrNull, type FormValues } from '../forms/field.js';
import { REASON_FIELD } from '../parts/form.js';
import { DEN_HAAG as T } from '../texts/desks.js';
import { fill } from '../texts/fill.js';
import type { TellResult } from './den-haag.page.js';

/** Word back on more cases at once: every case is an act of its own, and one that fails stops no other. */
@Injectable()
export class TellActs {
  constructor(
    private readonly finds: FindVastloper,
    private readonly acts: PerformHandeling,
  ) {}

  /** Tells it for each nummer in turn; `sleutel` makes that sending the form twice tells once. */
  async perform(actor: Actor, nummers: readonly string[], values: FormValues, sleutel: string): Promise<TellResult[]> {
    const results: TellResult[] = [];
    for (const nummer of nummers) results.push(await this.tellOne(actor, nummer, values, `${sleutel}-${nummer}`));
    return results;
  }

  private async tellOne(actor: Actor, nummer: string, values: FormValues, sleutel: string): Promise<TellResult> {
    try {
      const id = await this.finds.idOfNummer(actor, nummer);
      const { uitkomst, handeling } = await this.acts.execute({
        actor,
        doel: { soort: 'vastloper', id },
        soort: 'terugkoppelen',
        invoer: {
          tekst: valueOf(values, 'tekst'),
          volgendeDatum: valueOf(values, 'volgendeDatum'),
          waaromGeenPersoonsgegevens: valueOrNull(values, REASON_FIELD.name),
        },
        sleutel,
      });
      const waiting = uitkomst === 'bewaard' ? handeling.id : null;
      return { nummer, ok: true, waiting, mayExplain: false, text: waiting ? T.bewaard : T.gelukt };
    } catch (error) {
      if (!(error instanceof FoutError)) throw error;
      const [fout] = error.bijlage.fouten ?? [];
      const text = fout?.melding ?? error.bijlage.detail ?? FOUTEN[error.code].detail;
      return { nummer, ok: false, waiting: null, mayExplain: fout?.ambigu === true, text: fill(T.mislukt, { reden: text }) };
    }
  }
}
