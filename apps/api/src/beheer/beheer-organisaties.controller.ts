// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { BeheerGebeurtenisRegel, LidRegel } from '#application/ports/beheer.repository';
import type { Pagina } from '#application/ports/pagina';
import { InvitePartner, type UitnodigingAntwoord } from '#application/use-cases/invite-partner.use-case';
import { ManageOrganisatie } from '#application/use-cases/manage-organisatie.use-case';
import { WithdrawUitnodiging } from '#application/use-cases/withdraw-uitnodiging.use-case';
import { MetSleutel, PadId, VoorBewerking, Wie, type Verzoek } from '../auth/verzoek.js';
import { toLijst } from '../http/lijst.mapper.js';
import { PadParameter } from '../http/pad-parameter.js';
import { GeenQueryDto } from '../invoer/pagina.dto.js';
import { LidLijstDto, UitnodigingAntwoordDto } from './beheer-antwoord.dto.js';
import { LeegBeheerDto, OrganisatieToevoegenDto, UitnodigingDto } from './beheer-invoer.dto.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';

/** Organisations, who belongs to them, and who is invited. */
@ApiTags('Beheer')
@Controller('beheer')
export class BeheerOrganisatiesController {
  constructor(
    private readonly manageOrganisatie: ManageOrganisatie,
    private readonly invitePartner: InvitePartner,
    private readonly withdrawUitnodiging: WithdrawUitnodiging,
  ) {}

  @BeheerRoute('organisaties_beheren', 'organisaties', 'voegOrganisatieToe', 'Voeg een organisatie toe.')
  add(@Body() invoer: OrganisatieToevoegenDto, @MetSleutel() verzoek: Verzoek): Promise<BeheerGebeurtenisRegel> {
    return this.manageOrganisatie.add(beheerOpdracht(invoer, verzoek));
  }

  @BeheerRoute('organisaties_beheren', 'organisaties/:id/beeindigingen', 'beeindigOrganisatie', 'Beëindig een organisatie.')
  @PadParameter('Het id van de organisatie.')
  end(
    @PadId('ORGANISATIE_NIET_GEVONDEN') organisatie: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageOrganisatie.end(beheerOpdracht({ organisatie }, verzoek));
  }

  @VoorBewerking('leden_lezen')
  @Get('organisaties/:id/leden')
  @PadParameter('Het id van de organisatie.')
  @ApiOperation({
    operationId: 'lijstLeden',
    summary: 'Bekijk wie er vandaag bij een organisatie hoort.',
    description: 'Met de rol, het focusgebied en de dagen.',
  })
  @ApiOkResponse({ description: 'De leden.', type: LidLijstDto })
  leden(
    @PadId('ORGANISATIE_NIET_GEVONDEN') organisatie: string,
    @Wie() actor: Actor,
    @Query() _query: GeenQueryDto,
  ): Promise<Pagina<LidRegel>> {
    return toLijst(this.manageOrganisatie.listLeden(actor, organisatie));
  }

  @BeheerRoute(
    'uitnodigen',
    'uitnodigingen',
    'nodigUit',
    'Nodig een organisatie en haar eerste mens uit.',
    UitnodigingAntwoordDto,
  )
  invite(@Body() invoer: UitnodigingDto, @MetSleutel() verzoek: Verzoek): Promise<UitnodigingAntwoord> {
    return this.invitePartner.execute(beheerOpdracht(invoer, verzoek));
  }

  @BeheerRoute('uitnodigen', 'uitnodigingen/:id/intrekkingen', 'trekUitnodigingIn', 'Trek een uitnodiging in.')
  @PadParameter('Het id van de uitnodiging; het staat in `gegevens.uitnodigingId` van het uitnodigen.')
  withdraw(
    @PadId('UITNODIGING_NIET_GEVONDEN') uitnodiging: string,
    @Body() _invoer: LeegBeheerDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.withdrawUitnodiging.execute(beheerOpdracht({ uitnodiging }, verzoek));
  }
}
