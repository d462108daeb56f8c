// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { AlliantiePages } from './alliantie-pages.js';
import { DenHaagPages, type DenHaagQuery } from './den-haag-pages.js';
import { DossierPages } from './dossier-pages.js';
import { PartnerPages, type PartnerQuery } from './partner-pages.js';

/** What is asked of my organisation, and the answers. */
@VoorBewerking('werkvoorraad_lijst')
@Controller('partner')
@UseInterceptors(PageAnswerInterceptor)
export class PartnerController {
  constructor(
    private readonly pages: PartnerPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query() query: PartnerQuery): Promise<PageAnswer> {
    return this.pages.show({ actor, page: this.contexts.of(request) }, query);
  }

  @Get(':handeling/:id')
  toDesk(@Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.pages.toDesk(this.contexts.of(request));
  }

  @VoorBewerking('vraag_beantwoorden')
  @Post(':handeling/:id')
  perform(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('handeling') handeling: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.perform({ actor, page: this.contexts.of(request) }, handeling, id, body);
  }
}

/** What is in The Hague from the areas of who looks, and the word back to them. */
@VoorBewerking('werkvoorraad_lijst')
@Controller('den-haag')
@UseInterceptors(PageAnswerInterceptor)
export class DenHaagController {
  constructor(
    private readonly pages: DenHaagPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query() query: DenHaagQuery): Promise<PageAnswer> {
    return this.pages.show({ actor, page: this.contexts.of(request) }, query);
  }

  @Get('terugkoppelen')
  toDesk(@Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.pages.toDesk(this.contexts.of(request));
  }

  @VoorBewerking('terugkoppelen')
  @Post('terugkoppelen')
  tell(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.pages.tell({ actor, page: this.contexts.of(request) }, body);
  }
}

/** What waits for the alliantieraad. */
@VoorBewerking('werkvoorraad_lijst')
@Controller('alliantie')
@UseInterceptors(PageAnswerInterceptor)
export class AlliantieController {
  constructor(
    private readonly pages: AlliantiePages,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query('na') na?: string): Promise<PageAnswer> {
    return this.pages.show({ actor, page: this.contexts.of(request) }, na ?? null);
  }
}

/** One case on one page to print. */
@VoorBewerking('vastloper_lezen')
@Controller('vastlopers/:nummer/dossier')
@UseInterceptors(PageAnswerInterceptor)
export class DossierController {
  constructor(
    private readonly pages: DossierPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('nummer') nummer: string,
    @Query('blad') blad?: string,
  ): Promise<PageAnswer> {
    return this.pages.show({ actor, page: this.contexts.of(request) }, nummer, blad);
  }
}
