// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#application/ports/actor';
import { Wie } from '../auth/verzoek.js';
import { LevendStream } from './levend-stream.js';

/** What open pages listen to. */
@Controller('levend')
export class LevendController {
  constructor(private readonly stream: LevendStream) {}

  @Get()
  follow(@Wie() actor: Actor, @Res() reply: FastifyReply, @Query('vastloper') nummer?: string): Promise<void> {
    return this.stream.open(actor, nummer ?? null, reply);
  }
}
