// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Klok } from '#application/ports/klok';
import { csrfToken, type WebVerzoek } from '../auth/verzoek.js';
import { snelleKlokVan } from '../start/snelle-klok.js';
import type { PageContext } from './page-context.js';

/** Makes what every page knows of its request. */
@Injectable()
export class PageContexts {
  constructor(private readonly klok: Klok) {}

  /** The context of this request; for a visitor who is not signed in without name and token. */
  of(request: WebVerzoek): PageContext {
    const { url, sessie, genodigde = null, hersteld = null, gedaan = null } = request;
    return {
      path: url.split('?', 1)[0] ?? '/',
      visitor: sessie ? { naam: sessie.actor.naam, rollen: sessie.actor.lidmaatschappen.map(({ rol }) => rol) } : null,
      genodigde: genodigde && { naam: genodigde.naam },
      csrf: csrfToken(request),
      klok: snelleKlokVan(this.klok),
      petten: sessie?.petten ?? [],
      hersteld,
      gedaan,
    };
  }
}
