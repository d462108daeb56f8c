// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { ZaakFileInterceptor } from './zaak-file.js';
import { ZaakPages, type ZaakAnswer } from './zaak-pages.js';

/** The page that asks for which organisation a case becomes a zaak. */
@VoorBewerking('zgw_uitvoeren')
@Controller('vastlopers/:nummer/zaak')
@UseInterceptors(PageAnswerInterceptor)
export class ZaakController {
  constructor(
    private readonly pages: ZaakPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('nummer') nummer: string,
    @Query('bronorganisatie') bronorganisatie: unknown,
  ): Promise<PageAnswer> {
    return this.pages.show({ actor, page: this.contexts.of(request), nummer }, bronorganisatie);
  }
}

/** The file with that zaak. */
@VoorBewerking('zgw_uitvoeren')
@Controller('vastlopers/:nummer/zaak/bestand')
@UseInterceptors(ZaakFileInterceptor)
export class ZaakBestandController {
  constructor(private readonly pages: ZaakPages) {}

  @Get()
  read(
    @Wie() actor: Actor,
    @Param('nummer') nummer: string,
    @Query('bronorganisatie') bronorganisatie: unknown,
  ): Promise<ZaakAnswer> {
    return this.pages.read(actor, nummer, bronorganisatie);
  }
}
