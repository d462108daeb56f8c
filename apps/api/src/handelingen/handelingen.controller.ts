// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { HandelingRegel } from '#application/ports/handeling.repository';
import { GetHandeling } from '#application/use-cases/get-handeling.use-case';
import { PadId, VoorBewerking, Wie } from '../auth/verzoek.js';
import { PadParameter } from '../http/pad-parameter.js';
import { GeenQueryDto } from '../invoer/pagina.dto.js';
import { HandelingDto } from './handeling-antwoord.dto.js';

/** How an act stands. */
@ApiTags('Handelingen')
@Controller('handelingen')
export class HandelingenController {
  constructor(private readonly getHandeling: GetHandeling) {}

  @VoorBewerking('handeling_lezen')
  @Get(':id')
  @PadParameter('Het id van de handeling.')
  @ApiOperation({
    operationId: 'leesHandeling',
    summary: 'Lees hoe een handeling ervoor staat.',
    description: 'Was het antwoord 202? Dan leest u hier of uw actie is verwerkt of geweigerd.',
  })
  @ApiOkResponse({ description: 'De handeling.', type: HandelingDto })
  read(
    @PadId('HANDELING_NIET_GEVONDEN') id: string,
    @Wie() actor: Actor,
    @Query() _query: GeenQueryDto,
  ): Promise<HandelingRegel> {
    return this.getHandeling.execute(actor, id);
  }
}
