// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import type { Logboek } from '#application/ports/logboek.repository';
import { LogboekFileInterceptor } from './logboek-file.js';
import { VastloperPages, type HandelingStand, type VastloperQuery } from './vastloper-pages.js';

/** The page of one case, by its nummer, and every act on it. */
@VoorBewerking('vastloper_lezen')
@Controller('vastlopers/:nummer')
@UseInterceptors(PageAnswerInterceptor)
export class VastlopersController {
  constructor(
    private readonly pages: VastloperPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('nummer') nummer: string,
    @Query() query: VastloperQuery,
  ): Promise<PageAnswer> {
    return this.pages.show({ actor, page: this.contexts.of(request), nummer }, query);
  }

  @Get(':handeling')
  toForm(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('nummer') nummer: string,
    @Param('handeling') handeling: string,
  ): Promise<PageAnswer> {
    return this.pages.toForm({ actor, page: this.contexts.of(request), nummer }, handeling);
  }

  @Post(':handeling')
  perform(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('nummer') nummer: string,
    @Param('handeling') handeling: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.perform(
      { actor, page: { ...this.contexts.of(request), path: `/vastlopers/${nummer}` }, nummer },
      handeling,
      body,
    );
  }
}

/** The log of one case as a file. */
@VoorBewerking('logboek_uitvoeren')
@Controller('vastlopers/:nummer/logboek')
@UseInterceptors(LogboekFileInterceptor)
export class LogboekController {
  constructor(private readonly pages: VastloperPages) {}

  @Get()
  read(@Wie() actor: Actor, @Param('nummer') nummer: string): Promise<Logboek> {
    return this.pages.readLogboek(actor, nummer);
  }
}

/** How one act stands, as data for the script of a waiting page. */
@VoorBewerking('handeling_lezen')
@Controller('handelingen')
export class HandelingStandController {
  constructor(private readonly pages: VastloperPages) {}

  @Get(':id/stand')
  showStand(@Wie() actor: Actor, @Param('id') id: string): Promise<HandelingStand> {
    return this.pages.readStand(actor, id);
  }
}
