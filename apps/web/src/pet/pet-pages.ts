// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import { localPath } from '../auth/local-path.js';
import { Sessies } from '../auth/sessies.js';
import type { WebVerzoek } from '../auth/verzoek.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { PageContext } from '../frame/page-context.js';
import { WebSettings } from '../settings.js';
import { PET } from '../texts/pet.js';
import { pathUnderPet } from './pet.js';
import { ALLE_PETTEN, PET_FIELD, PetPage } from './pet.page.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Choosing the hat one wears. */
@Injectable()
export class PetPages {
  constructor(
    private readonly sessies: Sessies,
    private readonly settings: WebSettings,
  ) {}

  /** The hats to choose from. */
  show(page: PageContext, terug: unknown): PageAnswer {
    return { page: PetPage({ page, terug: localPath(terug) }) };
  }

  /** Puts a hat on and goes back to where one was. Throws `NIET_BEVOEGD` for a hat that is not theirs. */
  async choose({ cookies, body }: WebVerzoek): Promise<PageAnswer> {
    const { [PET_FIELD]: pet, terug } = (body ?? {}) as Readonly<Record<string, unknown>>;
    if (pet !== ALLE_PETTEN && !(typeof pet === 'string' && UUID.test(pet)))
      throw new FoutError('NIET_BEVOEGD', { detail: PET.nietVanU });
    const actor = await this.sessies.wear(cookies[this.settings.cookies.sessie] ?? '', pet === ALLE_PETTEN ? null : pet);
    const rollen = actor.lidmaatschappen.map(({ rol }) => rol);
    return { redirect: pathUnderPet(localPath(terug), rollen) };
  }
}
