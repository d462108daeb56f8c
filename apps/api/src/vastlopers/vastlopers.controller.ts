// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { Pagina } from '#application/ports/pagina';
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import { FileVastloper, type IndienAntwoord } from '#application/use-cases/file-vastloper.use-case';
import { GetVastloper } from '#application/use-cases/get-vastloper.use-case';
import { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import { MetSleutel, PadId, type Verzoek, VoorBewerking, Wie } from '../auth/verzoek.js';
import { MetIdempotencyKey } from '../handelingen/handeling-route.js';
import { PadParameter } from '../http/pad-parameter.js';
import { PaginaLinkInterceptor } from '../http/pagina-link.interceptor.js';
import { GeenQueryDto, toPaginaVraag } from '../invoer/pagina.dto.js';
import { IndienAntwoordDto, VastloperDto, VastloperPaginaDto } from './vastloper-antwoord.dto.js';
import { toFilter, VastloperFilterDto } from './vastloper-filter.dto.js';
import { VastloperIndienenDto } from './vastloper-indienen.dto.js';
import { IndienInterceptor } from './indien.interceptor.js';
import { toVastloperInvoer } from './vastloper-invoer.mapper.js';

/** Filing and reading vastlopers. */
@ApiTags('Vastlopers')
@Controller('vastlopers')
export class VastlopersController {
  constructor(
    private readonly fileVastloper: FileVastloper,
    private readonly listVastlopers: ListVastlopers,
    private readonly getVastloper: GetVastloper,
  ) {}

  @VoorBewerking('indienen')
  @Post()
  @UseInterceptors(IndienInterceptor)
  @MetIdempotencyKey()
  @ApiOperation({
    operationId: 'dienVastloperIn',
    summary: 'Dien een vastloper in.',
    description: 'U hoort meteen wie aan zet is en voor wanneer u iets hoort.',
  })
  @ApiCreatedResponse({ description: 'De vastloper is ingediend.', type: IndienAntwoordDto })
  file(@Body() invoer: VastloperIndienenDto, @MetSleutel() { actor, sleutel }: Verzoek): Promise<IndienAntwoord> {
    return this.fileVastloper.execute({ actor, sleutel, invoer: toVastloperInvoer(invoer) });
  }

  @VoorBewerking('vastlopers_lijst')
  @Get()
  @UseInterceptors(PaginaLinkInterceptor)
  @ApiOperation({
    operationId: 'lijstVastlopers',
    summary: 'Bekijk de vastlopers die u mag zien.',
    description: 'Filters gelden samen. Een onbekende sleutel in de query wordt geweigerd.',
  })
  @ApiOkResponse({ description: 'Een pagina met vastlopers.', type: VastloperPaginaDto })
  list(@Query() query: VastloperFilterDto, @Wie() actor: Actor): Promise<Pagina<VastloperRegel>> {
    return this.listVastlopers.execute(actor, toFilter(query), toPaginaVraag(query));
  }

  @VoorBewerking('vastloper_lezen')
  @Get(':id')
  @PadParameter('Het id van de vastloper.')
  @ApiOperation({
    operationId: 'leesVastloper',
    summary: 'Lees één vastloper.',
    description: 'Met wat er nu speelt en wat u nu kunt doen (mogelijkeHandelingen).',
  })
  @ApiOkResponse({ description: 'De vastloper.', type: VastloperDto })
  read(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Wie() actor: Actor,
    @Query() _query: GeenQueryDto,
  ): Promise<VastloperWeergave> {
    return this.getVastloper.execute(actor, id);
  }
}
