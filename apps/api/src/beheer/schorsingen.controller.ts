// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { BeheerGebeurtenisRegel, SchorsingRegel } from '#application/ports/beheer.repository';
import type { Pagina } from '#application/ports/pagina';
import { ManageSchorsing } from '#application/use-cases/manage-schorsing.use-case';
import { MetSleutel, PadId, VoorBewerking, Wie, type Verzoek } from '../auth/verzoek.js';
import { toLijst } from '../http/lijst.mapper.js';
import { PadParameter } from '../http/pad-parameter.js';
import { LeegBeheerDto } from './beheer-invoer.dto.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';
import { SchorsingDto, SchorsingLijstDto } from './schorsing.dto.js';

/** Who may not get in for now. */
@ApiTags('Beheer')
@Controller('beheer/schorsingen')
export class SchorsingenController {
  constructor(private readonly manageSchorsing: ManageSchorsing) {}

  @VoorBewerking('schorsingen_beheren')
  @Get()
  @ApiOperation({
    operationId: 'lijstSchorsingen',
    summary: 'Bekijk wie er nu niet bij kan.',
    description: 'De laatste staat vooraan. Wat is opgeheven, staat bij de beheergebeurtenissen.',
  })
  @ApiOkResponse({ description: 'Wie er nu niet bij kan.', type: SchorsingLijstDto })
  list(@Wie() actor: Actor): Promise<Pagina<SchorsingRegel>> {
    return toLijst(this.manageSchorsing.list(actor));
  }

  @BeheerRoute(
    'schorsingen_beheren',
    '',
    'schorsPersoon',
    'Zet de toegang van iemand stil. Elke sessie en elk token telt meteen niet meer.',
  )
  suspend(@Body() invoer: SchorsingDto, @MetSleutel() verzoek: Verzoek): Promise<BeheerGebeurtenisRegel> {
    return this.manageSchorsing.suspend(beheerOpdracht(invoer, verzoek));
  }

  @BeheerRoute('schorsingen_beheren', ':id/opheffingen', 'hefSchorsingOp', 'Geef iemand zijn of haar toegang terug.')
  @PadParameter('Het id van de schorsing; het is het id van de verandering waarmee zij begon.')
  lift(
    @PadId('SCHORSING_NIET_GEVONDEN') schorsing: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageSchorsing.lift(beheerOpdracht({ schorsing }, verzoek));
  }
}
