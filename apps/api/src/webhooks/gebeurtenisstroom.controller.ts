// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import { ListGebeurtenisstroom, type StroomWeergave } from '#application/use-cases/list-gebeurtenisstroom.use-case';
import { VoorBewerking, Wie } from '../auth/verzoek.js';
import { PaginaDto, toPaginaVraag } from '../invoer/pagina.dto.js';
import { GebeurtenisstroomDto } from './webhook-antwoord.dto.js';

/** What happens in all cases an organisation sees, to read in order. */
@ApiTags('Gebeurtenissen')
@Controller('gebeurtenissen')
export class GebeurtenisstroomController {
  constructor(private readonly listGebeurtenisstroom: ListGebeurtenisstroom) {}

  @VoorBewerking('stroom_lezen')
  @Get()
  @ApiOperation({
    operationId: 'leesGebeurtenisstroom',
    summary: 'Lees wat er gebeurt in alle vastlopers die uw organisatie ziet.',
    description:
      'Op volgorde, de oudste eerst. Lees verder met `volgende`: u mist dan niets. Hoort u bij meer organisaties, zeg dan met `Doorbraak-Lidmaatschap` voor welke u leest. Gebeurtenissen blijven hier 90 dagen.',
  })
  @ApiOkResponse({ description: 'Een deel van de gebeurtenissen.', type: GebeurtenisstroomDto })
  read(@Query() query: PaginaDto, @Wie() actor: Actor): Promise<StroomWeergave> {
    return this.listGebeurtenisstroom.execute(actor, toPaginaVraag(query));
  }
}
