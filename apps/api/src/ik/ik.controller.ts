// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import { GetIk, type IkWeergave } from '#application/use-cases/get-ik.use-case';
import { VoorBewerking, Wie } from '../auth/verzoek.js';
import { GeenQueryDto } from '../invoer/pagina.dto.js';
import { IkDto } from './ik.dto.js';

/** Who am I. */
@ApiTags('Ik')
@Controller('ik')
export class IkController {
  constructor(private readonly getIk: GetIk) {}

  @VoorBewerking('ik_lezen')
  @Get()
  @ApiOperation({
    operationId: 'leesIk',
    summary: 'Lees wie u bent en welke rollen u hebt.',
    description: 'Met de lidmaatschappen die vandaag gelden. Kies er een met de kopregel Doorbraak-Lidmaatschap.',
  })
  @ApiOkResponse({ description: 'U.', type: IkDto })
  read(@Wie() actor: Actor, @Query() _query: GeenQueryDto): Promise<IkWeergave> {
    return this.getIk.execute(actor);
  }
}
