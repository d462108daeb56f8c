// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { BewarenPages, type BewarenQuery } from './bewaren-pages.js';
import { PadUuid } from './pad-uuid.js';

/** How long closed cases are kept, and who says that they go. */
@Controller('beheer/bewaren')
@UseInterceptors(PageAnswerInterceptor)
export class BewarenController {
  constructor(
    private readonly pages: BewarenPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('bewaartermijnen_beheren')
  @Get()
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query() query: BewarenQuery): Promise<PageAnswer> {
    return this.pages.show({ actor, page: this.contexts.of(request) }, query);
  }

  @VoorBewerking('bewaartermijnen_beheren')
  @Post()
  set(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.pages.set({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('vernietigingen_bevestigen')
  @Post(':id/bevestigen')
  confirm(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('VERNIETIGING_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.confirm({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('vernietigingen_bevestigen')
  @Post(':id/intrekken')
  withhold(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('VERNIETIGING_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.withhold({ actor, page: this.contexts.of(request) }, id, body);
  }
}
