// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { ReferentiePages } from './referentie-pages.js';
import { TermijnPages } from './termijn-pages.js';

/** Terms, the calendar and themes. */
@Controller('beheer')
@UseInterceptors(PageAnswerInterceptor)
export class BeheerReferentieController {
  constructor(
    private readonly termijnen: TermijnPages,
    private readonly referentie: ReferentiePages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('termijnregelingen_beheren')
  @Get('termijnen')
  listTermijnen(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.termijnen.list({ actor, page: this.contexts.of(request) });
  }

  @VoorBewerking('termijnregelingen_beheren')
  @Get('termijnen/nieuw')
  designTermijnen(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query('gebied') gebied: unknown): Promise<PageAnswer> {
    return this.termijnen.design({ actor, page: this.contexts.of(request) }, gebied);
  }

  @VoorBewerking('termijnregelingen_beheren')
  @Post('termijnen/nieuw')
  sendTermijnen(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.termijnen.send({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('kalender_beheren')
  @Get('kalender')
  showKalender(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.referentie.showKalender({ actor, page: this.contexts.of(request) });
  }

  @VoorBewerking('kalender_beheren')
  @Post('kalender')
  enterBesluit(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.referentie.enterBesluit({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('themas_beheren')
  @Get('themas')
  listThemas(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.referentie.listThemas({ actor, page: this.contexts.of(request) });
  }

  @VoorBewerking('themas_beheren')
  @Post('themas')
  addThema(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.referentie.addThema({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('themas_beheren')
  @Get('themas/:code')
  showThema(@Wie() actor: Actor, @Req() request: WebVerzoek, @Param('code') code: string): Promise<PageAnswer> {
    return this.referentie.showThema({ actor, page: this.contexts.of(request) }, code);
  }

  @VoorBewerking('themas_beheren')
  @Post('themas/:code/hernoemen')
  renameThema(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.referentie.renameThema({ actor, page: this.contexts.of(request) }, code, body);
  }

  @VoorBewerking('themas_beheren')
  @Post('themas/:code/stoppen')
  endThema(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.referentie.endThema({ actor, page: this.contexts.of(request) }, code, body);
  }
}
