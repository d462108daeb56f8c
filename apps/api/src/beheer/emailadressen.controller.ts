// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import { ManageEmailadres } from '#application/use-cases/manage-emailadres.use-case';
import { MetSleutel, PadId, type Verzoek } from '../auth/verzoek.js';
import { PadParameter } from '../http/pad-parameter.js';
import { OrganisatieEmailadresDto, PersoonEmailadresDto } from './beheer-invoer.dto.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';

/** Where mail of an organisation and of a person goes. */
@ApiTags('Beheer')
@Controller('beheer')
export class EmailadressenController {
  constructor(private readonly manageEmailadres: ManageEmailadres) {}

  @BeheerRoute(
    'emailadressen_beheren',
    'organisaties/:id/emailadressen',
    'zetEmailadresVanOrganisatie',
    'Zet het e-mailadres van een organisatie, voor als zij hier nog geen mensen heeft.',
  )
  @PadParameter('Het id van de organisatie.')
  ofOrganisatie(
    @PadId('ORGANISATIE_NIET_GEVONDEN') ontvanger: string,
    @Body() { emailadres = null }: OrganisatieEmailadresDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageEmailadres.setVanOrganisatie(beheerOpdracht({ ontvanger, emailadres }, verzoek));
  }

  @BeheerRoute(
    'emailadressen_beheren',
    'personen/:id/emailadressen',
    'zetEmailadresVanPersoon',
    'Zet het e-mailadres van een persoon.',
  )
  @PadParameter('Het id van de persoon.')
  ofPersoon(
    @PadId('PERSOON_NIET_GEVONDEN') ontvanger: string,
    @Body() { emailadres }: PersoonEmailadresDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageEmailadres.setVanPersoon(beheerOpdracht({ ontvanger, emailadres }, verzoek));
  }
}
