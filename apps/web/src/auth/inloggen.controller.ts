// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InlogAntwoord, type InlogVraag } from './inlog-antwoord.js';
import { Openbaar, type WebVerzoek } from './verzoek.js';

/** The way in: out to the issuer, and back. */
@Openbaar()
@Controller()
export class InloggenController {
  constructor(private readonly antwoord: InlogAntwoord) {}

  @Get('/inloggen')
  signIn(@Query() query: InlogVraag, @Req() request: WebVerzoek, @Res() reply: FastifyReply): Promise<void> {
    return this.antwoord.signIn(query, request, reply);
  }

  @Get('/aanmelden/terug')
  arrive(@Req() request: WebVerzoek, @Res() reply: FastifyReply): Promise<void> {
    return this.antwoord.arrive(undefined, request, reply);
  }

  @Get('/aanmelden/terug/:dienst')
  arriveFrom(@Param('dienst') dienst: string, @Req() request: WebVerzoek, @Res() reply: FastifyReply): Promise<void> {
    return this.antwoord.arrive(dienst, request, reply);
  }
}
