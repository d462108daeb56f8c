// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Openbaar, VoorBewerking, sessieVan, type WebVerzoek } from '../auth/verzoek.js';
import { LevendStream, type LevendQuery } from './levend-stream.js';

/** What open pages listen to. */
@VoorBewerking('vastlopers_lijst')
@Controller('levend')
export class LevendController {
  constructor(private readonly stream: LevendStream) {}

  @Get()
  follow(@Req() request: WebVerzoek, @Res() reply: FastifyReply, @Query() query: LevendQuery): Promise<void> {
    return this.stream.open(sessieVan(request), query, reply);
  }
}

/** What the page behind a link to follow a case listens to, for who has no account. */
@Controller('volg/:token/levend')
@Openbaar()
export class VolgLevendController {
  constructor(private readonly stream: LevendStream) {}

  @Get()
  follow(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    return this.stream.openVolg(token, reply);
  }
}
