// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import { GetZaak } from '#application/use-cases/get-zaak.use-case';
import type { ZgwDossier } from '#application/use-cases/zgw-zaak';
import { PadId, VoorBewerking, Wie } from '../auth/verzoek.js';
import { PadParameter } from '../http/pad-parameter.js';
import { ZaakDto, ZaakQueryDto } from './zaak.dto.js';

/** A vastloper in the words of the standard for zaken. */
@ApiTags('Exports')
@Controller('vastlopers/:id/zaak')
export class ZaakController {
  constructor(private readonly getZaak: GetZaak) {}

  @VoorBewerking('zgw_uitvoeren')
  @Get()
  @Header('content-disposition', 'attachment; filename="zaak.json"')
  @PadParameter('Het id van de vastloper.')
  @ApiOperation({
    operationId: 'leesZaak',
    summary: 'Neem een vastloper mee als zaak (ZGW).',
    description:
      'Eén kant op: wij lezen een zaak niet terug. Typen zijn namen van ons; zet er die van uw eigen catalogus voor in de plaats.',
  })
  @ApiOkResponse({ description: 'De zaak met alles wat erbij hoort.', type: ZaakDto })
  read(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Query() { bronorganisatie }: ZaakQueryDto,
    @Wie() actor: Actor,
  ): Promise<ZgwDossier> {
    return this.getZaak.execute(actor, id, bronorganisatie);
  }
}
