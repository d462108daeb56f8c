// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { MijnMeldingen } from './mijn-meldingen.js';

/** What I or my organisation filed. */
@VoorBewerking('vastlopers_lijst')
@Controller('mijn-meldingen')
@UseInterceptors(PageAnswerInterceptor)
export class MijnMeldingenController {
  constructor(
    private readonly meldingen: MijnMeldingen,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query('na') na?: string): Promise<PageAnswer> {
    return this.meldingen.show(actor, this.contexts.of(request), na ?? null);
  }
}
