// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Actor } from '#application/ports/actor';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { GetVastloper } from '#application/use-cases/get-vastloper.use-case';
import { GetZaak } from '#application/use-cases/get-zaak.use-case';
import type { ZgwDossier } from '#application/use-cases/zgw-zaak';
import type { PageAnswer } from '../frame/page-answer.js';
import type { VastloperAsk } from './vastloper-pages.js';
import { ZaakPage } from './zaak.page.js';

/** The file of a case as a zaak, or the page that asks again when the number of the organisation is none. */
export type ZaakAnswer = { readonly zaak: ZgwDossier; readonly nummer: string } | { readonly redirect: string };

/** A case to take along to a system for zaken. */
@Injectable()
export class ZaakPages {
  constructor(
    private readonly finds: FindVastloper,
    private readonly vastlopers: GetVastloper,
    private readonly zaken: GetZaak,
  ) {}

  /** The page that asks for whom it is. Throws `VASTLOPER_NIET_GEVONDEN`. */
  async show({ actor, page, nummer }: VastloperAsk, bronorganisatie: unknown): Promise<PageAnswer> {
    const vastloper = await this.vastlopers.execute(actor, await this.finds.idOfNummer(actor, nummer));
    const typed = typeof bronorganisatie === 'string' ? bronorganisatie.trim() : null;
    return { page: ZaakPage({ page, vastloper, bronorganisatie: typed }) };
  }

  /** The file. Throws `VASTLOPER_NIET_GEVONDEN`, `NIET_BEVOEGD`. */
  async read(actor: Actor, nummer: string, bronorganisatie: unknown): Promise<ZaakAnswer> {
    const rsin = typeof bronorganisatie === 'string' ? bronorganisatie.trim() : '';
    try {
      return { zaak: await this.zaken.execute(actor, await this.finds.idOfNummer(actor, nummer), rsin), nummer };
    } catch (error) {
      if (!(error instanceof FoutError) || error.code !== 'INVOER_ONGELDIG') throw error;
      return {
        redirect: `/vastlopers/${encodeURIComponent(nummer)}/zaak?bronorganisatie=${encodeURIComponent(rsin.slice(0, 40))}`,
      };
    }
  }
}
