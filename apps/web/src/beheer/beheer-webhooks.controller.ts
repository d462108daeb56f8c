// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#application/ports/actor';
import { VoorBewerking, Wie, type WebVerzoek } from '../auth/verzoek.js';
import { PageAnswerInterceptor, type PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { PadUuid } from './pad-uuid.js';
import { WebhookPages } from './webhook-pages.js';

const GEEN = 'WEBHOOK_NIET_GEVONDEN';

/** Where events of organisations go. */
@Controller('beheer/webhooks')
@UseInterceptors(PageAnswerInterceptor)
export class BeheerWebhooksController {
  constructor(
    private readonly webhooks: WebhookPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('webhooks_beheren')
  @Get()
  list(@Wie() actor: Actor, @Req() request: WebVerzoek): Promise<PageAnswer> {
    return this.webhooks.list({ actor, page: this.contexts.of(request) });
  }

  @VoorBewerking('webhooks_beheren')
  @Post()
  add(@Wie() actor: Actor, @Req() request: WebVerzoek, @Body() body: unknown): Promise<PageAnswer> {
    return this.webhooks.add({ actor, page: this.contexts.of(request) }, body);
  }

  @VoorBewerking('webhooks_beheren')
  @Get(':id')
  show(
    @Wie() actor: Actor,
    @Req() request: WebVerzoek,
    @PadUuid(GEEN) id: string,
    @Query('na') na: unknown,
  ): Promise<PageAnswer> {
    return this.webhooks.show({ actor, page: this.contexts.of(request) }, id, na);
  }

  @VoorBewerking('webhooks_beheren')
  @Post(':id/proef')
  test(@Wie() actor: Actor, @Req() request: WebVerzoek, @PadUuid(GEEN) id: string, @Body() body: unknown): Promise<PageAnswer> {
    return this.webhooks.test({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('webhooks_beheren')
  @Post(':id/opnieuw')
  repeat(@Wie() actor: Actor, @Req() request: WebVerzoek, @PadUuid(GEEN) id: string, @Body() body: unknown): Promise<PageAnswer> {
    return this.webhooks.repeat({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('webhooks_beheren')
  @Post(':id/uitzetten')
  halt(@Wie() actor: Actor, @Req() request: WebVerzoek, @PadUuid(GEEN) id: string, @Body() body: unknown): Promise<PageAnswer> {
    return this.webhooks.halt({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('webhooks_beheren')
  @Post(':id/aanzetten')
  resume(@Wie() actor: Actor, @Req() request: WebVerzoek, @PadUuid(GEEN) id: string, @Body() body: unknown): Promise<PageAnswer> {
    return this.webhooks.resume({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('webhooks_beheren')
  @Post(':id/geheim')
  renew(@Wie() actor: Actor, @Req() request: WebVerzoek, @PadUuid(GEEN) id: string, @Body() body: unknown): Promise<PageAnswer> {
    return this.webhooks.renew({ actor, page: this.contexts.of(request) }, id, body);
  }

  @VoorBewerking('webhooks_beheren')
  @Post(':id/weghalen')
  end(@Wie() actor: Actor, @Req() request: WebVerzoek, @PadUuid(GEEN) id: string, @Body() body: unknown): Promise<PageAnswer> {
    return this.webhooks.end({ actor, page: this.contexts.of(request) }, id, body);
  }
}

/** How a test of a webhook stands, as data. */
@Controller('beheer/webhooks')
export class WebhookStandController {
  constructor(
    private readonly webhooks: WebhookPages,
    private readonly contexts: PageContexts,
  ) {}

  @VoorBewerking('webhooks_beheren')
  @Get(':id/stand')
  stand(@Wie() actor: Actor, @Req() request: WebVerzoek, @PadUuid(GEEN) id: string): Promise<{ readonly klaar: boolean }> {
    return this.webhooks.readStand({ actor, page: this.contexts.of(request) }, id);
  }
}
