// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import { ManageMailadres } from '#application/use-cases/manage-mailadres.use-case';
import { MetSleutel, type Verzoek } from '../auth/verzoek.js';
import { EmailadresVeld, IdVeld, Samen } from '../invoer/veld.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';

/** Body of where mail goes. */
export class MailadresDto {
  @IdVeld({ uitleg: 'Van welke organisatie? (id)', voorbeeld: '0193a5b0-0000-7000-8000-0000000000c1', optioneel: true })
  @Samen<MailadresDto>((dto) =>
    Boolean(dto.organisatie) === Boolean(dto.persoon) ? 'Noem een organisatie of een persoon. Niet allebei.' : null,
  )
  organisatie?: string | null;

  @IdVeld({ uitleg: 'Van welke persoon? (id)', voorbeeld: undefined, optioneel: true })
  persoon?: string | null;

  @EmailadresVeld({ uitleg: 'Het e-mailadres. Leeg: er is er geen.', voorbeeld: 'post@sportclub.example', optioneel: true })
  emailadres?: string | null;
}

/** Where mail of an organisation or a person goes. */
@ApiTags('Beheer')
@Controller('beheer')
export class MailadressenController {
  constructor(private readonly mailadressen: ManageMailadres) {}

  @BeheerRoute('mailadressen_beheren', 'mailadressen', 'zetMailadres', 'Zet waar mail van een organisatie of een mens heen gaat.')
  set(@Body() invoer: MailadresDto, @MetSleutel() verzoek: Verzoek): Promise<BeheerGebeurtenisRegel> {
    return this.mailadressen.set(beheerOpdracht(invoer, verzoek));
  }
}
