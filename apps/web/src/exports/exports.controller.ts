// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Post, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import type { ExportBestand } from '#application/use-cases/download-export.use-case';
import { FileAnswerInterceptor } from '#platform/http/file-answer.interceptor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PadUuid } from '../beheer/pad-uuid.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { ExportsPages } from './exports-pages.js';

/** Taking along what one sees. */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly pages: ExportsPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('exports_lezen')
  @Get()
  @UseInterceptors(PageAnswerInterceptor)
  show(@Req() request: WebVerzoek, @Wie() actor: Actor): Promise<PageAnswer> {
    return this.pages.show(this.contexts.of(request), actor);
  }

  @VoorBewerking('exports_maken')
  @Post()
  @UseInterceptors(PageAnswerInterceptor)
  request(@Req() request: WebVerzoek, @Wie() actor: Actor, @Body() body: unknown): Promise<PageAnswer> {
    return this.pages.request(this.contexts.of(request), actor, body);
  }

  @VoorBewerking('exports_lezen')
  @Post(':id/intrekken')
  @UseInterceptors(PageAnswerInterceptor)
  withdraw(@Wie() actor: Actor, @PadUuid('EXPORT_NIET_GEVONDEN') id: string): Promise<PageAnswer> {
    return this.pages.withdraw(actor, id);
  }

  @VoorBewerking('exports_maken')
  @Post(':id/opnieuw')
  @UseInterceptors(PageAnswerInterceptor)
  repeat(@Req() request: WebVerzoek, @Wie() actor: Actor, @PadUuid('EXPORT_NIET_GEVONDEN') id: string): Promise<PageAnswer> {
    return this.pages.repeat(this.contexts.of(request), actor, id);
  }

  @VoorBewerking('exports_lezen')
  @Get(':id/bestand')
  @UseInterceptors(FileAnswerInterceptor)
  fetch(@Wie() actor: Actor, @PadUuid('EXPORT_NIET_GEVONDEN') id: string): Promise<ExportBestand> {
    return this.pages.fetch(actor, id);
  }
}
