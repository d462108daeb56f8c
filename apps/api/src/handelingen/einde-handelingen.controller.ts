// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PerformHandeling, type HandelingAntwoord } from '#application/use-cases/perform-handeling.use-case';
import { MetSleutel, PadId, type Verzoek } from '../auth/verzoek.js';
import { HandelingAntwoordInterceptor } from './handeling-antwoord.interceptor.js';
import { HandelingRoute, opdracht } from './handeling-route.js';
import { AanhoudingDto, AfsluitingDto, HervattingDto, NazorgantwoordDto, RedenDto, VerlengingDto } from './einde.dto.js';

/** Acts on the clock of a vastloper and on its end. */
@ApiTags('Handelingen')
@UseInterceptors(HandelingAntwoordInterceptor)
@Controller('vastlopers')
export class EindeHandelingenController {
  constructor(private readonly handelingen: PerformHandeling) {}

  @HandelingRoute('aanhouden', 'houdAan', 'Zet de vastloper even stil.')
  houdAan(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: AanhoudingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('aanhouden', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('hervatten', 'hervat', 'Ga weer verder.')
  hervat(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: HervattingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('hervatten', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('verlengen', 'verleng', 'Verleng een termijn.')
  verleng(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: VerlengingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('verlengen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('afsluiten', 'sluitAf', 'Sluit de vastloper af, of stel dat als trekker voor.')
  sluitAf(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: AfsluitingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('afsluiten', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('nazorg_beantwoorden', 'beantwoordNazorg', 'Vertel of de oplossing houdt.')
  beantwoordNazorg(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: NazorgantwoordDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('nazorg_beantwoorden', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('heropenen', 'heropen', 'Heropen de vastloper.')
  heropen(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: RedenDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('heropenen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('intrekken', 'trekIn', 'Trek de vastloper in.')
  trekIn(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: RedenDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('intrekken', 'vastloper', id, invoer, verzoek));
  }
}
