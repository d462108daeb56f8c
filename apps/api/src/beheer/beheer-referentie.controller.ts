// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import type { Pagina } from '#application/ports/pagina';
import { ManageKalender, type KalenderOverzicht } from '#application/use-cases/manage-kalender.use-case';
import { ManageTermijnregeling, type TermijnregelingVoorbeeld } from '#application/use-cases/manage-termijnregeling.use-case';
import type { GedateerdeRegeling } from '#domain/termijnen/regeling-ontwerp';
import { MetSleutel, VoorBewerking, Wie, type Verzoek } from '../auth/verzoek.js';
import { MetIdempotencyKey } from '../handelingen/handeling-route.js';
import { toLijst } from '../http/lijst.mapper.js';
import { GeenQueryDto } from '../invoer/pagina.dto.js';
import {
  KalenderBesluitDto,
  KalenderOverzichtDto,
  RegelingVersieLijstDto,
  TermijnregelingVaststellenDto,
  TermijnregelingVoorbeeldDto,
} from './beheer-referentie.dto.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';

/** The terms and the calendar that clocks are counted with. */
@ApiTags('Beheer')
@Controller('beheer')
export class BeheerReferentieController {
  constructor(
    private readonly manageTermijnregeling: ManageTermijnregeling,
    private readonly manageKalender: ManageKalender,
  ) {}

  @VoorBewerking('termijnregelingen_beheren')
  @Get('termijnregelingen')
  @ApiOperation({
    operationId: 'lijstTermijnregelingversies',
    summary: 'Bekijk alle versies van de termijnregelingen.',
    description: 'Ook wat voorbij is en wat nog ingaat. Een versie verandert nooit; er komt een nieuwe bij.',
  })
  @ApiOkResponse({ description: 'De versies.', type: RegelingVersieLijstDto })
  termijnregelingen(@Wie() actor: Actor, @Query() _query: GeenQueryDto): Promise<Pagina<GedateerdeRegeling>> {
    return toLijst(this.manageTermijnregeling.list(actor));
  }

  @VoorBewerking('termijnregelingen_beheren')
  @Post('termijnregelingen/_voorbeeld')
  @HttpCode(200)
  @MetIdempotencyKey()
  @ApiOperation({
    operationId: 'bekijkVoorbeeldTermijnregeling',
    summary: 'Bekijk wat andere termijnen zouden doen.',
    description:
      'De datums van een vastloper die vandaag wordt gemeld, als niemand iets doet: nu, en met de nieuwe getallen. Er wordt niets bewaard.',
  })
  @ApiOkResponse({ description: 'Het voorbeeld.', type: TermijnregelingVoorbeeldDto })
  preview(@Body() invoer: TermijnregelingVaststellenDto, @MetSleutel() { actor }: Verzoek): Promise<TermijnregelingVoorbeeld> {
    return this.manageTermijnregeling.preview(actor, invoer);
  }

  @BeheerRoute(
    'termijnregelingen_beheren',
    'termijnregelingen',
    'stelTermijnregelingVast',
    'Stel een nieuwe versie van een termijnregeling vast.',
  )
  adopt(@Body() invoer: TermijnregelingVaststellenDto, @MetSleutel() verzoek: Verzoek): Promise<BeheerGebeurtenisRegel> {
    return this.manageTermijnregeling.adopt(beheerOpdracht(invoer, verzoek));
  }

  @VoorBewerking('kalender_beheren')
  @Get('kalender')
  @ApiOperation({
    operationId: 'bekijkKalender',
    summary: 'Bekijk de wettelijke kalender.',
    description: 'Per jaar de dagen die door een besluit als feestdag tellen, en van welke jaren het besluit nog ontbreekt.',
  })
  @ApiOkResponse({ description: 'De kalender.', type: KalenderOverzichtDto })
  kalender(@Wie() actor: Actor, @Query() _query: GeenQueryDto): Promise<KalenderOverzicht> {
    return this.manageKalender.list(actor);
  }

  @BeheerRoute(
    'kalender_beheren',
    'kalenderbesluiten',
    'voerKalenderbesluitIn',
    'Voer het besluit over feestdagen voor een jaar in.',
  )
  enter(@Body() invoer: KalenderBesluitDto, @MetSleutel() verzoek: Verzoek): Promise<BeheerGebeurtenisRegel> {
    return this.manageKalender.enter(beheerOpdracht(invoer, verzoek));
  }
}
