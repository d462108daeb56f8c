// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Post, Redirect, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InlogAntwoord } from './inlog-antwoord.js';
import { OngeachtPet, Openbaar, type WebVerzoek } from './verzoek.js';

/** The way out; open, so that who is out already is not asked to sign in first. */
@Openbaar()
@Controller()
export class UitloggenController {
  constructor(private readonly antwoord: InlogAntwoord) {}

  /** An address that was typed or kept signs nobody out: it leads to the page with the button. */
  @Get('/uitloggen')
  @Redirect('/', 303)
  toStart(): void {}

  @OngeachtPet()
  @Post('/uitloggen')
  signOut(@Req() request: WebVerzoek, @Res() reply: FastifyReply): Promise<void> {
    return this.antwoord.signOut(request, reply);
  }
}
