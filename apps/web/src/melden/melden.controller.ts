// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseIntPipe, Post, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { MeldenPages } from './melden-pages.js';
import { MeldenSend } from './melden-send.js';

/** Filing a vastloper: intro, steps, check, confirmation. */
@VoorBewerking('concept_schrijven')
@Controller('melden')
@UseInterceptors(PageAnswerInterceptor)
export class MeldenController {
  constructor(
    private readonly pages: MeldenPages,
    private readonly sends: MeldenSend,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  showIntro(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.pages.intro({ actor, page: this.contexts.of(request) });
  }

  @Post()
  begin(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.pages.begin({ actor, page: this.contexts.of(request) });
  }

  @Get('controleren')
  showCheck(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.sends.check({ actor, page: this.contexts.of(request) });
  }

  @VoorBewerking('indienen')
  @Post('controleren')
  send(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.sends.send({ actor, page: this.contexts.of(request) }, body);
  }

  @Get('aansluiten')
  showJoin(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.sends.check({ actor, page: this.contexts.of(request) });
  }

  @VoorBewerking('aanvullen')
  @Post('aansluiten')
  join(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.sends.join({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('vastloper_lezen')
  @Get('klaar/:nummer')
  showDone(@Wie() actor: Actor, @Req() request: WebVerzoek, @Param('nummer') nummer: string): Promise<PageAnswer> {
    return this.sends.done({ actor, page: this.contexts.of(request) }, nummer);
  }

  @Get(':stap')
  showStep(@Wie() actor: Actor, @Req() request: WebVerzoek, @Param('stap', ParseIntPipe) stap: number): Promise<PageAnswer> {
    return this.pages.showStep({ actor, page: this.contexts.of(request) }, stap);
  }

  @Post(':stap')
  saveStep(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('stap', ParseIntPipe) stap: number,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.saveStep({ actor, page: this.contexts.of(request) }, stap, body);
  }
}
