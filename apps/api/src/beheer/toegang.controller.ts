// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { Actor } from '#application/ports/actor';
import type { BeheerGebeurtenisRegel, ToegangslijstRegel } from '#application/ports/beheer.repository';
import type { Pagina } from '#application/ports/pagina';
import { ReviewToegang } from '#application/use-cases/review-toegang.use-case';
import { MetSleutel, PadId, VoorBewerking, Wie, type Verzoek } from '../auth/verzoek.js';
import { toLijst } from '../http/lijst.mapper.js';
import { PadParameter } from '../http/pad-parameter.js';
import { PaginaLinkInterceptor } from '../http/pagina-link.interceptor.js';
import { PaginaDto, toPaginaVraag } from '../invoer/pagina.dto.js';
import { BeheerGebeurtenisPaginaDto, ToegangslijstLijstDto } from './beheer-antwoord.dto.js';
import { LeegBeheerDto } from './beheer-invoer.dto.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';

/** Which month. */
export class MaandDto {
  @ApiPropertyOptional({
    description: 'De maand, zoals 2026-11. Leeg: deze maand.',
    type: String,
    maxLength: 7,
    pattern: '^20\\d{2}-(0[1-9]|1[0-2])$',
  })
  @IsOptional()
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/, { message: 'Noem één maand, zoals 2026-11.' })
  maand?: string;
}

/** Who still has access, and what changed. */
@ApiTags('Beheer')
@Controller('beheer')
export class ToegangController {
  constructor(private readonly reviewToegang: ReviewToegang) {}

  @BeheerRoute(
    'toegangslijsten_beheren',
    'toegangslijsten',
    'stelToegangslijstenOp',
    'Stel de lijsten van deze maand op: wie heeft nog toegang?',
  )
  draw(@Body() invoer: LeegBeheerDto, @MetSleutel() verzoek: Verzoek): Promise<BeheerGebeurtenisRegel> {
    return this.reviewToegang.draw(beheerOpdracht(invoer, verzoek));
  }

  @VoorBewerking('toegangslijsten_beheren')
  @Get('toegangslijsten')
  @ApiOperation({
    operationId: 'lijstToegangslijsten',
    summary: 'Bekijk per organisatie wie nog toegang heeft.',
    description: 'Wat nog niemand heeft bevestigd, staat vooraan.',
  })
  @ApiOkResponse({ description: 'De lijsten van de maand.', type: ToegangslijstLijstDto })
  list(@Query() { maand }: MaandDto, @Wie() actor: Actor): Promise<Pagina<ToegangslijstRegel>> {
    return toLijst(this.reviewToegang.list(actor, maand ?? null));
  }

  @BeheerRoute(
    'toegangslijsten_beheren',
    'toegangslijsten/:id/bevestigingen',
    'bevestigToegangslijst',
    'Bevestig dat een lijst klopt.',
  )
  @PadParameter('Het id van de toegangslijst.')
  confirm(
    @PadId('TOEGANGSLIJST_NIET_GEVONDEN') toegangslijst: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.reviewToegang.confirm(beheerOpdracht({ toegangslijst }, verzoek));
  }

  @VoorBewerking('beheergebeurtenissen_lezen')
  @Get('gebeurtenissen')
  @UseInterceptors(PaginaLinkInterceptor)
  @ApiOperation({
    operationId: 'lijstBeheergebeurtenissen',
    summary: 'Lees wie wat veranderde aan organisaties, mensen en rollen.',
    description: 'Deze lijst groeit alleen. De nieuwste verandering staat vooraan.',
  })
  @ApiOkResponse({ description: 'Een pagina met veranderingen.', type: BeheerGebeurtenisPaginaDto })
  gebeurtenissen(@Query() query: PaginaDto, @Wie() actor: Actor): Promise<Pagina<BeheerGebeurtenisRegel>> {
    return this.reviewToegang.listGebeurtenissen(actor, toPaginaVraag(query));
  }
}
