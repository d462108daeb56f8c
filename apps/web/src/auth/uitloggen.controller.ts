// SPDX-License-Identifier: EUPL-1.2
import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InlogAntwoord } from './inlog-antwoord.js';
import { OngeachtPet, Openbaar, type WebVerzoek } from './verzoek.js';

/** The way out; open, so that who is out already is not asked to sign in first. */
@Openbaar()
@Controller()
export class UitloggenController {
  constructor(private readonly antwoord: InlogAntwoord) {}

  @OngeachtPet()
  @Post('/uitloggen')
  signOut(@Req() request: WebVerzoek, @Res() reply: FastifyReply): Promise<void> {
    return this.antwoord.signOut(request, reply);
  }
}
