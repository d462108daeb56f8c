// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { OngeachtPet, Openbaar, VanBuiten, VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { VoorkeurenPages } from './voorkeuren-pages.js';

const HIDDEN = ['x-robots-tag', 'noindex, nofollow, noarchive'] as const;

/** How one gets mail. */
@Controller('voorkeuren')
@UseInterceptors(PageAnswerInterceptor)
export class VoorkeurenController {
  constructor(
    private readonly pages: VoorkeurenPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('voorkeuren_beheren')
  @Get()
  show(@Req() request: WebVerzoek, @Wie() actor: Actor): Promise<PageAnswer> {
    return this.pages.show(this.contexts.of(request), actor);
  }

  @VoorBewerking('voorkeuren_beheren')
  @OngeachtPet()
  @Post()
  keep(@Req() request: WebVerzoek, @Wie() actor: Actor, @Body() body: unknown): Promise<PageAnswer> {
    return this.pages.keep(this.contexts.of(request), actor, body);
  }
}

/** Stopping ordinary mail with the link that stands in it: a program of mail sends the POST by itself, and that is enough. */
@Controller('minder-mail')
@Openbaar()
@UseInterceptors(PageAnswerInterceptor)
export class MinderMailController {
  constructor(
    private readonly pages: VoorkeurenPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get(':token')
  @Header(...HIDDEN)
  show(@Req() request: WebVerzoek, @Param('token') token: string): Promise<PageAnswer> {
    return this.pages.showMinder(this.contexts.of(request), token);
  }

  @VanBuiten()
  @Post(':token')
  @Header(...HIDDEN)
  stop(@Req() request: WebVerzoek, @Param('token') token: string): Promise<PageAnswer> {
    return this.pages.stop(this.contexts.of(request), token);
  }
}

/** Taking ordinary mail again with a link, for who has no account. The form comes from a page of our own. */
@Controller('weer-mail')
@Openbaar()
@UseInterceptors(PageAnswerInterceptor)
export class WeerMailController {
  constructor(
    private readonly pages: VoorkeurenPages,
    private readonly contexts: PageContexts,
  ) {}

  @Get(':token')
  @Header(...HIDDEN)
  show(@Req() request: WebVerzoek, @Param('token') token: string): Promise<PageAnswer> {
    return this.pages.showWeer(this.contexts.of(request), token);
  }

  @Post(':token')
  @Header(...HIDDEN)
  takeAgain(@Req() request: WebVerzoek, @Param('token') token: string): Promise<PageAnswer> {
    return this.pages.takeAgain(this.contexts.of(request), token);
  }
}
