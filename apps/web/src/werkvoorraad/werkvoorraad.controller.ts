// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import type { WerkQuery } from './werk-filter.js';
import { WerkvoorraadPages } from './werkvoorraad-pages.js';
import { ZoekPages } from './zoek-pages.js';

/** What is asked of me and my organisations, and searching. */
@VoorBewerking('werkvoorraad_lijst')
@Controller('werkvoorraad')
@UseInterceptors(PageAnswerInterceptor)
export class WerkvoorraadController {
  constructor(
    private readonly pages: WerkvoorraadPages,
    private readonly zoeken: ZoekPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get()
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query() query: WerkQuery): Promise<PageAnswer> {
    return this.pages.show(actor, this.contexts.of(request), query);
  }

  @VoorBewerking('vastloper_zoeken')
  @Get('zoeken')
  found(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query('gezocht') gezocht: unknown): Promise<PageAnswer> {
    return this.zoeken.show(actor, this.contexts.of(request), gezocht);
  }

  @VoorBewerking('vastloper_zoeken')
  @Post('zoeken')
  search(@Wie() actor: Actor, @Body() body: unknown): Promise<PageAnswer> {
    return this.zoeken.ask(actor, body);
  }

  @Get('samen')
  results(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query('uitslag') uitslag: unknown): Promise<PageAnswer> {
    return this.pages.showResults(actor, this.contexts.of(request), uitslag);
  }

  @Post('samen')
  perform(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.pages.perform(actor, this.contexts.of(request), body);
  }
}
