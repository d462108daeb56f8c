// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { OrganisatiePages } from './organisatie-pages.js';
import type { OrganisatiesQuery } from './organisaties.page.js';
import { OverzichtPages } from './overzicht-pages.js';
import { PadUuid } from './pad-uuid.js';
import { UitnodigPages } from './uitnodig-pages.js';

/** The doors of beheer, organisations and invitations. */
@Controller('beheer')
@UseInterceptors(PageAnswerInterceptor)
export class BeheerOrganisatiesController {
  constructor(
    private readonly overzicht: OverzichtPages,
    private readonly organisaties: OrganisatiePages,
    private readonly uitnodigingen: UitnodigPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('beheer_openen')
  @Get()
  open(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.overzicht.show({ actor, page: this.contexts.of(request) });
  }

  @VoorBewerking('beheer_openen')
  @Get(':deel/:id/:daad')
  toPage(@Req() request: WebVerzoek, @Param('deel') deel: string, @Param('id') id: string): Promise<PageAnswer> {
    return this.overzicht.toPage(this.contexts.of(request), deel, id);
  }

  @VoorBewerking('leden_lezen')
  @Get('organisaties')
  list(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query() query: OrganisatiesQuery): Promise<PageAnswer> {
    return this.organisaties.list({ actor, page: this.contexts.of(request) }, query);
  }

  @VoorBewerking('organisaties_beheren')
  @Post('organisaties')
  add(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.organisaties.add({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('leden_lezen')
  @Get('organisaties/:id')
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @PadUuid('ORGANISATIE_NIET_GEVONDEN') id: string): Promise<PageAnswer> {
    return this.organisaties.show({ actor, page: this.contexts.of(request) }, id);
  }

  @VoorBewerking('organisaties_beheren')
  @Post('organisaties/:id/beeindigen')
  end(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('ORGANISATIE_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.organisaties.end({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('uitnodigen')
  @Get('uitnodigen')
  ask(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query('organisatie') organisatie: unknown): Promise<PageAnswer> {
    return this.uitnodigingen.show({ actor, page: this.contexts.of(request) }, organisatie);
  }

  @VoorBewerking('uitnodigen')
  @Post('uitnodigen')
  invite(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.uitnodigingen.invite({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('uitnodigen')
  @Post('uitnodigingen/:id/intrekken')
  withdraw(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('UITNODIGING_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.organisaties.withdraw({ actor, page: this.contexts.of(request) }, id, body);
  }
}
