// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import type { Pagina } from '#application/ports/pagina';
import type { WebhookbezorgingRegel } from '#application/ports/webhook.repository';
import { ManageWebhook } from '#application/use-cases/manage-webhook.use-case';
import type { WebhookGeheimAntwoord, WebhookWeergave } from '#application/use-cases/webhook-opdrachten';
import { MetSleutel, PadId, VoorBewerking, Wie, type Verzoek } from '../auth/verzoek.js';
import { LeegBeheerDto } from '../beheer/beheer-invoer.dto.js';
import { beheerOpdracht, BeheerRoute } from '../beheer/beheer-route.js';
import { toLijst } from '../http/lijst.mapper.js';
import { PadParameter } from '../http/pad-parameter.js';
import { PaginaLinkInterceptor } from '../http/pagina-link.interceptor.js';
import { GeenQueryDto, PaginaDto, toPaginaVraag } from '../invoer/pagina.dto.js';
import { WebhookbezorgingPaginaDto, WebhookGeheimDto, WebhookLijstDto } from './webhook-antwoord.dto.js';
import { WebhookHerhalenDto, WebhookToevoegenDto } from './webhook-invoer.dto.js';

const GEEN = 'WEBHOOK_NIET_GEVONDEN';
const ID = 'Het id van de webhook.';

/** Where events of organisations go. */
@ApiTags('Webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly manageWebhook: ManageWebhook) {}

  @VoorBewerking('webhooks_beheren')
  @Get()
  @ApiOperation({
    operationId: 'lijstWebhooks',
    summary: 'Bekijk waar gebeurtenissen heen gaan.',
    description: 'Alle webhooks, per organisatie, en of zij werken.',
  })
  @ApiOkResponse({ description: 'De webhooks.', type: WebhookLijstDto })
  list(@Wie() actor: Actor, @Query() _query: GeenQueryDto): Promise<Pagina<WebhookWeergave>> {
    return toLijst(this.manageWebhook.list(actor));
  }

  @BeheerRoute('webhooks_beheren', '', 'voegWebhookToe', 'Maak een webhook.', WebhookGeheimDto)
  add(@Body() invoer: WebhookToevoegenDto, @MetSleutel() verzoek: Verzoek): Promise<WebhookGeheimAntwoord> {
    return this.manageWebhook.add(beheerOpdracht(invoer, verzoek));
  }

  @VoorBewerking('webhooks_beheren')
  @Get(':id/bezorgingen')
  @UseInterceptors(PaginaLinkInterceptor)
  @PadParameter(ID)
  @ApiOperation({
    operationId: 'lijstWebhookbezorgingen',
    summary: 'Bekijk wat naar een webhook ging en of het aankwam.',
    description: 'De nieuwste staat vooraan. Over welke vastloper het ging, staat er niet bij.',
  })
  @ApiOkResponse({ description: 'Een pagina met bezorgingen.', type: WebhookbezorgingPaginaDto })
  bezorgingen(
    @PadId(GEEN) webhook: string,
    @Query() query: PaginaDto,
    @Wie() actor: Actor,
  ): Promise<Pagina<WebhookbezorgingRegel>> {
    return this.manageWebhook.listBezorgingen(actor, webhook, toPaginaVraag(query));
  }

  @BeheerRoute('webhooks_beheren', ':id/onderbrekingen', 'zetWebhookUit', 'Zet een webhook uit.')
  @PadParameter(ID)
  halt(
    @PadId(GEEN) webhook: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageWebhook.halt(beheerOpdracht({ webhook }, verzoek));
  }

  @BeheerRoute('webhooks_beheren', ':id/hervattingen', 'zetWebhookAan', 'Zet een webhook weer aan.')
  @PadParameter(ID)
  resume(
    @PadId(GEEN) webhook: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageWebhook.resume(beheerOpdracht({ webhook }, verzoek));
  }

  @BeheerRoute('webhooks_beheren', ':id/beeindigingen', 'beeindigWebhook', 'Haal een webhook weg.')
  @PadParameter(ID)
  end(
    @PadId(GEEN) webhook: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageWebhook.end(beheerOpdracht({ webhook }, verzoek));
  }

  @BeheerRoute(
    'webhooks_beheren',
    ':id/geheimen',
    'vernieuwWebhookgeheim',
    'Geef een webhook een nieuw geheim.',
    WebhookGeheimDto,
  )
  @PadParameter(ID)
  renew(
    @PadId(GEEN) webhook: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<WebhookGeheimAntwoord> {
    return this.manageWebhook.renewGeheim(beheerOpdracht({ webhook }, verzoek));
  }

  @BeheerRoute('webhooks_beheren', ':id/proeven', 'proefWebhook', 'Stuur een proef naar een webhook.')
  @PadParameter(ID)
  test(
    @PadId(GEEN) webhook: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageWebhook.test(beheerOpdracht({ webhook }, verzoek));
  }

  @BeheerRoute('webhooks_beheren', ':id/herhalingen', 'herhaalWebhook', 'Stuur gebeurtenissen van een periode opnieuw.')
  @PadParameter(ID)
  repeat(
    @PadId(GEEN) webhook: string,
    @Body() invoer: WebhookHerhalenDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageWebhook.repeat(beheerOpdracht({ webhook, ...invoer }, verzoek));
  }
}
