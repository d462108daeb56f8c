// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { VoorBewerking, sessieVan, type WebVerzoek } from '../auth/verzoek.js';
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
