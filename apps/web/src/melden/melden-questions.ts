// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import type { FormValues } from '../forms/field.js';
import { areasOf, meldenSteps, type MeldenStep } from './melden-steps.js';

/** The questions of filing with the lists of today for one person. */
@Injectable()
export class MeldenQuestions {
  constructor(private readonly referentie: ListReferentie) {}

  /** The four steps as this person gets them; only the programmabureau may file for another organisation (ladder, indienen). */
  async steps(actor: Actor): Promise<readonly MeldenStep[]> {
    const bureau = actor.lidmaatschappen.find(({ rol }) => rol === 'programmabureau');
    const [focusgebieden, themas, organisaties] = await Promise.all([
      this.referentie.execute('focusgebieden'),
      this.referentie.execute('themas'),
      bureau ? this.referentie.execute('organisaties', bureau.focusgebied) : [],
    ]);
    return meldenSteps({
      focusgebieden: areasOf(actor, focusgebieden),
      themas,
      organisaties: organisaties.filter(({ focusgebied }) => focusgebied !== null),
    });
  }

  /** With the area filled in for who works in one area only; what was typed stays. */
  async withUsualValues(actor: Actor, values: FormValues): Promise<FormValues> {
    const [area, ...more] = areasOf(actor, await this.referentie.execute('focusgebieden'));
    return area && more.length === 0 && !values['focusgebied']?.length ? { ...values, focusgebied: [area.code] } : values;
  }
}
