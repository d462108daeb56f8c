// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import { OngeachtPet, VoorBewerking, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { PetPages } from './pet-pages.js';

/** The hat somebody wears. */
@Controller('pet')
@UseInterceptors(PageAnswerInterceptor)
export class PetController {
  constructor(
    private readonly pages: PetPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('pet_kiezen')
  @Get()
  show(@Req() request: WebVerzoek, @Query('terug') terug: unknown): PageAnswer {
    return this.pages.show(this.contexts.of(request), terug);
  }

  @VoorBewerking('pet_kiezen')
  @OngeachtPet()
  @Post()
  choose(@Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.pages.choose(request);
  }
}
