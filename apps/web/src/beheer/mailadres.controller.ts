// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Post, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { MailadresPages } from './mailadres-pages.js';
import { PadUuid } from './pad-uuid.js';

/** Where mail of an organisation or a person goes. */
@Controller('beheer')
@UseInterceptors(PageAnswerInterceptor)
export class MailadresController {
  constructor(
    private readonly pages: MailadresPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('mailadressen_beheren')
  @Post('organisaties/:id/mailadres')
  ofOrganisatie(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('ORGANISATIE_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.ofOrganisatie({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('mailadressen_beheren')
  @Post('mensen/:id/mailadres')
  ofPersoon(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('PERSOON_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.ofPersoon({ actor, page: this.contexts.of(request) }, id, body);
  }
}
