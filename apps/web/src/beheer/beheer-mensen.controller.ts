// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { LidmaatschapPages } from './lidmaatschap-pages.js';
import { MensenPages } from './mensen-pages.js';
import { PadUuid } from './pad-uuid.js';
import { ToegangPages, type ToegangQuery } from './toegang-pages.js';

/** People, their roles, who still has access, and what changed. */
@Controller('beheer')
@UseInterceptors(PageAnswerInterceptor)
export class BeheerMensenController {
  constructor(
    private readonly mensen: MensenPages,
    private readonly lidmaatschappen: LidmaatschapPages,
    private readonly toegang: ToegangPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('leden_lezen')
  @Get('mensen')
  list(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @Query() query: { readonly zoek?: unknown; readonly na?: unknown },
  ): Promise<PageAnswer> {
    return this.mensen.list({ actor, page: this.contexts.of(request) }, query);
  }

  @VoorBewerking('leden_lezen')
  @Get('mensen/:id')
  show(@Wie() actor: Actor, @Req() request: WebVerzoek, @PadUuid('PERSOON_NIET_GEVONDEN') id: string): Promise<PageAnswer> {
    return this.mensen.show({ actor, page: this.contexts.of(request) }, id);
  }

  @VoorBewerking('lidmaatschappen_beheren')
  @Post('mensen/:id')
  give(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('PERSOON_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.mensen.give({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('schorsingen_beheren')
  @Post('mensen/:id/stilzetten')
  suspend(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('PERSOON_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.mensen.suspend({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('schorsingen_beheren')
  @Post('schorsingen/:id/opheffen')
  lift(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('SCHORSING_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.mensen.lift({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('leden_lezen')
  @Get('lidmaatschappen/:id')
  showLidmaatschap(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('LIDMAATSCHAP_NIET_GEVONDEN') id: string,
    @Query('wie') wie: unknown,
  ): Promise<PageAnswer> {
    return this.lidmaatschappen.show({ actor, page: this.contexts.of(request) }, id, wie);
  }

  @VoorBewerking('lidmaatschappen_beheren')
  @Post('lidmaatschappen/:id/overdragen')
  transfer(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('LIDMAATSCHAP_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.lidmaatschappen.perform({ actor, page: this.contexts.of(request) }, id, 'overdragen', body);
  }

  @VoorBewerking('plaatsvervangingen_beheren')
  @Post('lidmaatschappen/:id/vervangen')
  deputise(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('LIDMAATSCHAP_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.lidmaatschappen.perform({ actor, page: this.contexts.of(request) }, id, 'vervangen', body);
  }

  @VoorBewerking('plaatsvervangingen_beheren')
  @Post('plaatsvervangingen/:id/stoppen')
  endDeputy(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('PLAATSVERVANGING_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.lidmaatschappen.endDeputy({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('lidmaatschappen_beheren')
  @Post('lidmaatschappen/:id/stoppen')
  end(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('LIDMAATSCHAP_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.lidmaatschappen.perform({ actor, page: this.contexts.of(request) }, id, 'stoppen', body);
  }

  @VoorBewerking('toegangslijsten_beheren')
  @Get('toegang')
  showToegang(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query() query: ToegangQuery): Promise<PageAnswer> {
    return this.toegang.show({ actor, page: this.contexts.of(request) }, query);
  }

  @VoorBewerking('toegangslijsten_beheren')
  @Post('toegang')
  makeLists(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.toegang.make({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('toegangslijsten_beheren')
  @Post('toegang/:id')
  confirm(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid('TOEGANGSLIJST_NIET_GEVONDEN') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.toegang.confirm({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('beheergebeurtenissen_lezen')
  @Get('gebeurtenissen')
  register(@Wie() actor: Actor, @Req() request: WebVerzoek, @Query('na') na: unknown): Promise<PageAnswer> {
    return this.toegang.register({ actor, page: this.contexts.of(request) }, na);
  }
}
