// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import { EndPlaatsvervanging } from '#application/use-cases/end-plaatsvervanging.use-case';
import { MetSleutel, PadId, type Verzoek } from '../auth/verzoek.js';
import { PadParameter } from '../http/pad-parameter.js';
import { LidmaatschapEindeDto } from './beheer-invoer.dto.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';

/** Standing in that ends before its day. */
@ApiTags('Beheer')
@Controller('beheer/plaatsvervangingen')
export class PlaatsvervangingenController {
  constructor(private readonly endPlaatsvervanging: EndPlaatsvervanging) {}

  @BeheerRoute(
    'plaatsvervangingen_beheren',
    ':id/beeindigingen',
    'beeindigPlaatsvervanging',
    'Beëindig een plaatsvervanging voor haar laatste dag.',
  )
  @PadParameter('Het id van de plaatsvervanging; het staat in `gegevens.plaatsvervangingId` van het regelen.')
  end(
    @PadId('PLAATSVERVANGING_NIET_GEVONDEN') plaatsvervanging: string,
    @Body() invoer: LidmaatschapEindeDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.endPlaatsvervanging.execute(beheerOpdracht({ ...invoer, plaatsvervanging }, verzoek));
  }
}
