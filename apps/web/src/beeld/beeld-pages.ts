// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { BLOKKADES } from '#domain/ladder/begrippen';
import type { Actor } from '#application/ports/actor';
import { GetBeeld } from '#application/use-cases/get-beeld.use-case';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { BeeldPage } from './beeld.page.js';

/** What stands behind the question mark of the address of Beeld; anything may be typed there. */
export interface BeeldQuery {
  readonly organisatie?: unknown;
  readonly gebied?: unknown;
  readonly periode?: unknown;
  readonly blokkade?: unknown;
}

/** The page of Beeld. */
@Injectable()
export class BeeldPages {
  constructor(private readonly beeld: GetBeeld) {}

  /** The page for the choice in the address; what cannot be chosen is not. */
  async show(actor: Actor, page: PageContext, { organisatie, gebied, periode, ...query }: BeeldQuery): Promise<PageAnswer> {
    const keuze = { organisatieId: textOrNull(organisatie), focusgebied: textOrNull(gebied), periode: textOrNull(periode) };
    const blokkade = BLOKKADES.find((code) => code === query.blokkade) ?? null;
    return { page: BeeldPage({ page, antwoord: await this.beeld.execute(actor, keuze), blokkade }) };
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
