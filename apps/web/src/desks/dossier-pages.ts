// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { ListToezeggingen } from '#application/use-cases/list-toezeggingen.use-case';
import type { PageAnswer } from '../frame/page-answer.js';
import { bladVan } from '../vastlopers/lezen.js';
import { VastloperDossier } from '../vastlopers/vastloper-dossier.js';
import { DossierPage } from './dossier.page.js';
import type { DeskAsk } from './partner-pages.js';

/** The dossier of a case on one page. */
@Injectable()
export class DossierPages {
  constructor(
    private readonly finds: FindVastloper,
    private readonly dossiers: VastloperDossier,
    private readonly toezeggingen: ListToezeggingen,
  ) {}

  /** A page of the dossier of this case, the first one when `blad` says none. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async show({ actor, page }: DeskAsk, nummer: string, blad: unknown): Promise<PageAnswer> {
    const id = await this.finds.idOfNummer(actor, nummer);
    const [dossier, toezeggingen] = await Promise.all([this.dossiers.read(actor, id), this.toezeggingen.execute(actor, id)]);
    return { page: DossierPage({ page, dossier, toezeggingen, blad: bladVan(blad) || 1 }) };
  }
}
