// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import { Openbaar, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import type { HandelingStand } from '../vastlopers/vastloper-pages.js';
import { MaillinkPages } from './maillink-pages.js';

const HIDDEN = ['x-robots-tag', 'noindex, nofollow, noarchive'] as const;

/** What a link in a mail opens, for who has no account. A GET changes nothing. */
@Controller()
@Openbaar()
@UseInterceptors(PageAnswerInterceptor)
export class MaillinksController {
  constructor(
    private readonly pages: MaillinkPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get('volg/:token')
  @Header(...HIDDEN)
  follow(@Req() request: WebVerzoek, @Param('token') token: string): Promise<PageAnswer> {
    return this.pages.showVolg(this.contexts.of(request), token);
  }

  @Get('antwoord/:token')
  @Header(...HIDDEN)
  show(@Req() request: WebVerzoek, @Param('token') token: string): Promise<PageAnswer> {
    return this.pages.showAntwoord(this.contexts.of(request), token);
  }

  @Post('antwoord/:token')
  @Header(...HIDDEN)
  answer(@Req() request: WebVerzoek, @Param('token') token: string, @Body() body: unknown): Promise<PageAnswer> {
    return this.pages.answer(this.contexts.of(request), token, body);
  }
}

/** How an answer stands that was given with a link, as data for the script of a waiting page. */
@Controller('antwoord/:token/stand')
@Openbaar()
export class AntwoordStandController {
  constructor(private readonly pages: MaillinkPages) {}

  @Get()
  @Header(...HIDDEN)
  showStand(@Param('token') token: string): Promise<HandelingStand> {
    return this.pages.readStand(token);
  }
}
