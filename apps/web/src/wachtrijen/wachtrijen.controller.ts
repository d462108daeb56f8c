// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { PadUuid } from '../beheer/pad-uuid.js';
import { WachtrijPages } from './wachtrij-pages.js';

/** What leaves the house, in numbers. */
@Controller('beheer/wachtrijen')
@UseInterceptors(PageAnswerInterceptor)
export class WachtrijenController {
  constructor(
    private readonly pages: WachtrijPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('wachtrijen_bekijken')
  @Get()
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query('vanaf') vanaf?: string): Promise<PageAnswer> {
    return this.pages.show({ actor, page: this.contexts.of(request) }, vanaf);
  }

  @VoorBewerking('berichten_herhalen')
  @Post()
  retry(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.pages.retry({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('berichten_herhalen')
  @Post(':id')
  retryOne(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.retryOne({ actor, page: this.contexts.of(request) }, id, body);
  }
}
