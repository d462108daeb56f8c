// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { BordPages } from './bord-pages.js';
import type { BordQuery } from './bord-query.js';

/** The open cases per rung. */
@VoorBewerking('vastlopers_lijst')
@Controller('bord')
@UseInterceptors(PageAnswerInterceptor)
export class BordController {
  constructor(
    private readonly pages: BordPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query() query: BordQuery): Promise<PageAnswer> {
    return this.pages.show(actor, this.contexts.of(request), query);
  }
}
