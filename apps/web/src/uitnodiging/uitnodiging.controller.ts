// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Openbaar, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { UitnodigingPages } from './uitnodiging-pages.js';

/** The link of an invitation. Open, because who follows it is nobody here yet; the page itself sends them to sign in. */
@Openbaar()
@Controller('uitnodiging/:token')
@UseInterceptors(PageAnswerInterceptor)
export class UitnodigingController {
  constructor(private readonly pages: UitnodigingPages) {}

  @Get()
  show(@Req() request: WebVerzoek, @Param('token') token: string): Promise<PageAnswer> {
    return this.pages.show(request, token);
  }

  @Post()
  accept(
    @Req() request: WebVerzoek,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<PageAnswer> {
    return this.pages.accept(request, reply, token);
  }
}
