// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { Pagina } from '#application/ports/pagina';
import type { GebeurtenisRegel, TermijnRegel, ToezeggingRegel } from '#application/ports/vastloper.repository';
import { ListGebeurtenissen } from '#application/use-cases/list-gebeurtenissen.use-case';
import { ListTermijnen } from '#application/use-cases/list-termijnen.use-case';
import { ListToezeggingen } from '#application/use-cases/list-toezeggingen.use-case';
import { PadId, VoorBewerking, Wie } from '../auth/verzoek.js';
import { PadParameter } from '../http/pad-parameter.js';
import { PaginaLinkInterceptor } from '../http/pagina-link.interceptor.js';
import { toLijst } from '../http/lijst.mapper.js';
import { GeenQueryDto, PaginaDto, toPaginaVraag } from '../invoer/pagina.dto.js';
import { GebeurtenisPaginaDto, TermijnLijstDto, ToezeggingLijstDto } from './vastloper-onderdelen.dto.js';

/** The log, the clocks and the promises of one vastloper. */
@ApiTags('Vastlopers')
@Controller('vastlopers/:id')
export class VastloperOnderdelenController {
  constructor(
    private readonly listGebeurtenissen: ListGebeurtenissen,
    private readonly listTermijnen: ListTermijnen,
    private readonly listToezeggingen: ListToezeggingen,
  ) {}

  @VoorBewerking('gebeurtenissen_lezen')
  @Get('gebeurtenissen')
  @UseInterceptors(PaginaLinkInterceptor)
  @PadParameter('Het id van de vastloper.')
  @ApiOperation({
    operationId: 'lijstGebeurtenissen',
    summary: 'Lees wat er met een vastloper gebeurde.',
    description: 'Het logboek groeit alleen. De oudste gebeurtenis staat vooraan.',
  })
  @ApiOkResponse({ description: 'Een pagina met gebeurtenissen, de oudste eerst.', type: GebeurtenisPaginaDto })
  gebeurtenissen(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Query() query: PaginaDto,
    @Wie() actor: Actor,
  ): Promise<Pagina<GebeurtenisRegel>> {
    return this.listGebeurtenissen.execute(actor, id, toPaginaVraag(query));
  }

  @VoorBewerking('termijnen_lezen')
  @Get('termijnen')
  @PadParameter('Het id van de vastloper.')
  @ApiOperation({
    operationId: 'lijstTermijnen',
    summary: 'Bekijk de termijnen van een vastloper.',
    description: 'Ook de termijnen die voorbij zijn. Wat loopt staat vooraan.',
  })
  @ApiOkResponse({ description: 'De termijnen.', type: TermijnLijstDto })
  termijnen(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Query() _query: GeenQueryDto,
    @Wie() actor: Actor,
  ): Promise<Pagina<TermijnRegel>> {
    return toLijst(this.listTermijnen.execute(actor, id));
  }

  @VoorBewerking('toezeggingen_lezen')
  @Get('toezeggingen')
  @PadParameter('Het id van de vastloper.')
  @ApiOperation({
    operationId: 'lijstToezeggingen',
    summary: 'Bekijk de vragen en toezeggingen van een vastloper.',
    description: 'Aan wie iets is gevraagd, wat is toegezegd en of het is nagekomen.',
  })
  @ApiOkResponse({ description: 'De vragen en toezeggingen.', type: ToezeggingLijstDto })
  toezeggingen(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Query() _query: GeenQueryDto,
    @Wie() actor: Actor,
  ): Promise<Pagina<ToezeggingRegel>> {
    return toLijst(this.listToezeggingen.execute(actor, id));
  }
}
