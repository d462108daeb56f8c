// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PerformHandeling, type HandelingAntwoord } from '#application/use-cases/perform-handeling.use-case';
import { MetSleutel, PadId, type Verzoek } from '../auth/verzoek.js';
import { HandelingAntwoordInterceptor } from './handeling-antwoord.interceptor.js';
import { HandelingRoute, opdracht } from './handeling-route.js';
import { TekstPlaatsDto } from './tekst.dto.js';

/** Acts for a text that holds personal data all the same: reported by whoever sees it, erased by who may (docs/adr/0026). */
@ApiTags('Handelingen')
@UseInterceptors(HandelingAntwoordInterceptor)
@Controller('vastlopers')
export class TekstHandelingenController {
  constructor(private readonly handelingen: PerformHandeling) {}

  @HandelingRoute('tekst_melden', 'meldTekst', 'Meld een tekst met persoonsgegevens.')
  meldTekst(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: TekstPlaatsDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('tekst_melden', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('tekst_wissen', 'wisTekst', 'Wis een tekst met persoonsgegevens.')
  wisTekst(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: TekstPlaatsDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('tekst_wissen', 'vastloper', id, invoer, verzoek));
  }
}
