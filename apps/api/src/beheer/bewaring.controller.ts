// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import type {
  BewaartermijnRegel,
  BewaartermijnVoorbeeld,
  VernietigdRegel,
  VernietigingRegel,
} from '#application/ports/bewaring.repository';
import type { Pagina } from '#application/ports/pagina';
import { ConfirmVernietiging } from '#application/use-cases/confirm-vernietiging.use-case';
import { ManageBewaartermijn } from '#application/use-cases/manage-bewaartermijn.use-case';
import { MetSleutel, PadId, VoorBewerking, Wie, type Verzoek } from '../auth/verzoek.js';
import { MetIdempotencyKey } from '../handelingen/handeling-route.js';
import { toLijst } from '../http/lijst.mapper.js';
import { PadParameter } from '../http/pad-parameter.js';
import { PaginaLinkInterceptor } from '../http/pagina-link.interceptor.js';
import { GeenQueryDto, PaginaDto, toPaginaVraag } from '../invoer/pagina.dto.js';
import { LeegBeheerDto } from './beheer-invoer.dto.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';
import {
  BewaartermijnLijstDto,
  BewaartermijnVoorbeeldDto,
  BewaartermijnZettenDto,
  VernietigdPaginaDto,
  VernietigingBevestigenDto,
  VernietigingPaginaDto,
} from './bewaring.dto.js';

/** How long closed cases are kept, and who says that they go. */
@ApiTags('Beheer')
@Controller('beheer')
export class BewaringController {
  constructor(
    private readonly manageBewaartermijn: ManageBewaartermijn,
    private readonly confirmVernietiging: ConfirmVernietiging,
  ) {}

  @VoorBewerking('bewaartermijnen_beheren')
  @Get('bewaartermijnen')
  @ApiOperation({
    operationId: 'lijstBewaartermijnen',
    summary: 'Bekijk hoe lang gesloten vastlopers blijven.',
    description: 'Per gemeente en resultaat. Wat een gemeente zelf zet, gaat voor, en geldt voor al haar focusgebieden.',
  })
  @ApiOkResponse({ description: 'De bewaartermijnen.', type: BewaartermijnLijstDto })
  termijnen(@Query() _query: GeenQueryDto, @Wie() actor: Actor): Promise<Pagina<BewaartermijnRegel>> {
    return toLijst(this.manageBewaartermijn.list(actor));
  }

  @BeheerRoute('bewaartermijnen_beheren', 'bewaartermijnen', 'zetBewaartermijn', 'Zet een bewaartermijn.')
  set(@Body() invoer: BewaartermijnZettenDto, @MetSleutel() verzoek: Verzoek): Promise<BeheerGebeurtenisRegel> {
    return this.manageBewaartermijn.set(beheerOpdracht(invoer, verzoek));
  }

  @VoorBewerking('bewaartermijnen_beheren')
  @Post('bewaartermijnen/_voorbeeld')
  @HttpCode(200)
  @MetIdempotencyKey()
  @ApiOperation({
    operationId: 'probeerBewaartermijn',
    summary: 'Kijk wat een bewaartermijn zou doen.',
    description: 'Er verandert niets: u ziet alleen van hoeveel vastlopers de termijn dan om is.',
  })
  @ApiOkResponse({ description: 'Wat de termijn zou doen.', type: BewaartermijnVoorbeeldDto })
  preview(@Body() invoer: BewaartermijnZettenDto, @MetSleutel() { actor }: Verzoek): Promise<BewaartermijnVoorbeeld> {
    return this.manageBewaartermijn.preview(actor, invoer);
  }

  @VoorBewerking('vernietigingen_lezen')
  @Get('vernietigingen')
  @UseInterceptors(PaginaLinkInterceptor)
  @ApiOperation({
    operationId: 'lijstVernietigingen',
    summary: 'Bekijk welke gesloten vastlopers weg mogen.',
    description: 'De worker maakt de voorstellen elke dag, met een export. De tekst van een vastloper staat er niet in.',
  })
  @ApiOkResponse({ description: 'Een pagina met voorstellen.', type: VernietigingPaginaDto })
  vernietigingen(@Query() query: PaginaDto, @Wie() actor: Actor): Promise<Pagina<VernietigingRegel>> {
    return this.confirmVernietiging.list(actor, toPaginaVraag(query));
  }

  @VoorBewerking('vernietigingen_lezen')
  @Get('vernietigingsregisters')
  @UseInterceptors(PaginaLinkInterceptor)
  @ApiOperation({
    operationId: 'lijstVernietigingsregister',
    summary: 'Bekijk welke vastlopers zijn vernietigd.',
    description: 'Wie dat bevestigde, onder welke export en wanneer hij wegging. De tekst van een vastloper staat er niet in.',
  })
  @ApiOkResponse({ description: 'Een pagina van het register.', type: VernietigdPaginaDto })
  register(@Query() query: PaginaDto, @Wie() actor: Actor): Promise<Pagina<VernietigdRegel>> {
    return this.confirmVernietiging.listVernietigd(actor, toPaginaVraag(query));
  }

  @BeheerRoute(
    'vernietigingen_bevestigen',
    'vernietigingen/:id/bevestigingen',
    'bevestigVernietiging',
    'Bevestig dat een vastloper weg mag. De worker vernietigt hem daarna; dat kan niet terug.',
  )
  @PadParameter('Het id van de vastloper.')
  confirm(
    @PadId('VERNIETIGING_NIET_GEVONDEN') vastloper: string,
    @Body() invoer: VernietigingBevestigenDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.confirmVernietiging.confirm(beheerOpdracht({ ...invoer, vastloper }, verzoek));
  }

  @BeheerRoute(
    'vernietigingen_bevestigen',
    'vernietigingen/:id/intrekkingen',
    'houdVernietigingTegen',
    'Trek een bevestiging in, zolang de vastloper er nog is.',
  )
  @PadParameter('Het id van de vastloper.')
  withhold(
    @PadId('VERNIETIGING_NIET_GEVONDEN') vastloper: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.confirmVernietiging.withhold(beheerOpdracht({ vastloper }, verzoek));
  }
}
