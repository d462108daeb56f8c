// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { Logboek } from '#application/ports/logboek.repository';
import { GetLogboek } from '#application/use-cases/get-logboek.use-case';
import { PadId, VoorBewerking, Wie } from '../auth/verzoek.js';
import { PadParameter } from '../http/pad-parameter.js';
import { LogboekDto, LogboekQueryDto } from './logboek.dto.js';
import { LogboekInterceptor } from './logboek.interceptor.js';

const CSV = '"nummer","versie","soort","op"\r\n"EHV-WZ-2026-0042","1","ingediend","2026-11-20T09:30:00.000Z"\r\n';

/** The log of a vastloper to take along. */
@ApiTags('Vastlopers')
@ApiExtraModels(LogboekDto)
@Controller('vastlopers/:id/logboek')
export class LogboekController {
  constructor(private readonly getLogboek: GetLogboek) {}

  @Get()
  @VoorBewerking('logboek_uitvoeren')
  @UseInterceptors(LogboekInterceptor)
  @PadParameter('Het id van de vastloper.')
  @ApiOperation({
    operationId: 'leesLogboek',
    summary: 'Neem het hele logboek van een vastloper mee.',
    description: 'Als JSON kunt u het zelf controleren, ook zonder ons. Als CSV past het in een rekenblad.',
  })
  @ApiOkResponse({
    description: 'Het logboek, de oudste gebeurtenis eerst.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(LogboekDto) } },
      'text/csv': { schema: { type: 'string' }, example: CSV },
    },
  })
  read(@PadId('VASTLOPER_NIET_GEVONDEN') id: string, @Query() _query: LogboekQueryDto, @Wie() actor: Actor): Promise<Logboek> {
    return this.getLogboek.execute(actor, id);
  }
}
