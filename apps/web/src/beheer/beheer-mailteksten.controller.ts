// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { MailtekstPages } from './mailtekst-pages.js';

/** What an area says itself in its mails. */
@Controller('beheer/mailteksten')
@UseInterceptors(PageAnswerInterceptor)
export class BeheerMailtekstenController {
  constructor(
    private readonly mailteksten: MailtekstPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('mailteksten_bekijken')
  @Get()
  list(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.mailteksten.list({ actor, page: this.contexts.of(request) });
  }

  @VoorBewerking('mailteksten_bekijken')
  @Get(':gebied')
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @Param('gebied') gebied: string): Promise<PageAnswer> {
    return this.mailteksten.show({ actor, page: this.contexts.of(request) }, gebied);
  }

  @VoorBewerking('mailteksten_bekijken')
  @Post(':gebied')
  send(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('gebied') gebied: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.mailteksten.send({ actor, page: this.contexts.of(request) }, gebied, body);
  }

  @VoorBewerking('mailteksten_bekijken')
  @Post(':gebied/mail')
  showMail(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Param('gebied') gebied: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.mailteksten.sendForMail({ actor, page: this.contexts.of(request) }, gebied, body);
  }
}
