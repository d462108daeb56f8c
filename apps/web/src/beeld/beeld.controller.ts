// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { BeeldPages, type BeeldQuery } from './beeld-pages.js';

/** How the cases somebody sees flow, in figures. */
@VoorBewerking('beeld_lezen')
@Controller('beeld')
@UseInterceptors(PageAnswerInterceptor)
export class BeeldController {
  constructor(
    private readonly pages: BeeldPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query() query: BeeldQuery): Promise<PageAnswer> {
    return this.pages.show(actor, this.contexts.of(request), query);
  }
}
