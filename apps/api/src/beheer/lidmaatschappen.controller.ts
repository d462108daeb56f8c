// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import { ArrangePlaatsvervanging } from '#application/use-cases/arrange-plaatsvervanging.use-case';
import { EndLidmaatschap } from '#application/use-cases/end-lidmaatschap.use-case';
import { GiveLidmaatschap } from '#application/use-cases/give-lidmaatschap.use-case';
import { TransferLidmaatschap } from '#application/use-cases/transfer-lidmaatschap.use-case';
import { MetSleutel, PadId, type Verzoek } from '../auth/verzoek.js';
import { PadParameter } from '../http/pad-parameter.js';
import {
  LidmaatschapEindeDto,
  LidmaatschapGevenDto,
  LidmaatschapOverdrachtDto,
  PlaatsvervangingDto,
} from './beheer-invoer.dto.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';

/** Who belongs where, and who stands in. */
@ApiTags('Beheer')
@Controller('beheer/lidmaatschappen')
export class LidmaatschappenController {
  constructor(
    private readonly giveLidmaatschap: GiveLidmaatschap,
    private readonly endLidmaatschap: EndLidmaatschap,
    private readonly transferLidmaatschap: TransferLidmaatschap,
    private readonly arrangePlaatsvervanging: ArrangePlaatsvervanging,
  ) {}

  @BeheerRoute('lidmaatschappen_beheren', '', 'geefLidmaatschap', 'Geef iemand een rol bij een organisatie.')
  give(@Body() invoer: LidmaatschapGevenDto, @MetSleutel() verzoek: Verzoek): Promise<BeheerGebeurtenisRegel> {
    return this.giveLidmaatschap.execute(beheerOpdracht(invoer, verzoek));
  }

  @BeheerRoute('lidmaatschappen_beheren', ':id/beeindigingen', 'beeindigLidmaatschap', 'Beëindig een lidmaatschap.')
  @PadParameter('Het id van het lidmaatschap.')
  end(
    @PadId('LIDMAATSCHAP_NIET_GEVONDEN') id: string,
    @Body() invoer: LidmaatschapEindeDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.endLidmaatschap.execute(beheerOpdracht({ ...invoer, lidmaatschap: id }, verzoek));
  }

  @BeheerRoute(
    'lidmaatschappen_beheren',
    ':id/overdrachten',
    'draagLidmaatschapOver',
    'Geef een lidmaatschap aan een ander, als iemand van baan wisselt.',
  )
  @PadParameter('Het id van het lidmaatschap.')
  transfer(
    @PadId('LIDMAATSCHAP_NIET_GEVONDEN') id: string,
    @Body() invoer: LidmaatschapOverdrachtDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.transferLidmaatschap.execute(beheerOpdracht({ ...invoer, lidmaatschap: id }, verzoek));
  }

  @BeheerRoute('plaatsvervangingen_beheren', ':id/plaatsvervangingen', 'regelPlaatsvervanging', 'Laat iemand een lid vervangen.')
  @PadParameter('Het id van het lidmaatschap.')
  deputise(
    @PadId('LIDMAATSCHAP_NIET_GEVONDEN') id: string,
    @Body() invoer: PlaatsvervangingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.arrangePlaatsvervanging.execute(beheerOpdracht({ ...invoer, lidmaatschap: id }, verzoek));
  }
}
