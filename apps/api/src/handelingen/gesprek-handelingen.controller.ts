// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PerformHandeling, type HandelingAntwoord } from '#application/use-cases/perform-handeling.use-case';
import { MetSleutel, PadId, type Verzoek } from '../auth/verzoek.js';
import { HandelingAntwoordInterceptor } from './handeling-antwoord.interceptor.js';
import { HandelingRoute, opdracht } from './handeling-route.js';
import { AanvullingDto, GesprekDto, LeegDto, MeedenkverzoekDto, TerugkoppelingDto } from './gesprek.dto.js';
import { PartnerverzoekDto } from './partijen.dto.js';

/** Acts with which people keep each other up to date. */
@ApiTags('Handelingen')
@UseInterceptors(HandelingAntwoordInterceptor)
@Controller('vastlopers')
export class GesprekHandelingenController {
  constructor(private readonly handelingen: PerformHandeling) {}

  @HandelingRoute('aanvullen', 'vulAan', 'Vul de vastloper aan.')
  vulAan(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: AanvullingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('aanvullen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('ontvangst_bevestigen', 'bevestigOntvangst', 'Laat weten dat u ermee bezig bent.')
  bevestigOntvangst(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: LeegDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('ontvangst_bevestigen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('terugkoppelen', 'koppelTerug', 'Vertel de indiener hoe het staat.')
  koppelTerug(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: TerugkoppelingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('terugkoppelen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('gesprek_vastleggen', 'legGesprekVast', 'Leg een gesprek vast.')
  legGesprekVast(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: GesprekDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('gesprek_vastleggen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('partner_vragen', 'vraagPartner', 'Stel een vraag aan een partner.')
  vraagPartner(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: PartnerverzoekDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('partner_vragen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('meedenken_vragen', 'vraagMeedenken', 'Vraag iemand om mee te denken.')
  vraagMeedenken(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: MeedenkverzoekDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('meedenken_vragen', 'vastloper', id, invoer, verzoek));
  }
}
