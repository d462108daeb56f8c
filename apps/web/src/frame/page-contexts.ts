// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Klok } from '#application/ports/klok';
import type { WebVerzoek } from '../auth/verzoek.js';
import { snelleKlokVan } from '../start/snelle-klok.js';
import type { PageContext } from './page-context.js';

/** Makes what every page knows of its request. */
@Injectable()
export class PageContexts {
  constructor(private readonly klok: Klok) {}

  /** The context of this request; for a visitor who is not signed in without name and token. */
  of({ url, sessie, hersteld = null }: WebVerzoek): PageContext {
    return {
      path: url.split('?', 1)[0] ?? '/',
      visitor: sessie ? { naam: sessie.actor.naam, rollen: sessie.actor.lidmaatschappen.map(({ rol }) => rol) } : null,
      csrf: sessie?.csrf ?? '',
      klok: snelleKlokVan(this.klok),
      petten: sessie?.petten ?? [],
      hersteld,
    };
  }
}
