// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PerformHandeling, type HandelingAntwoord } from '#application/use-cases/perform-handeling.use-case';
import { MetSleutel, PadId, type Verzoek } from '../auth/verzoek.js';
import { HandelingAntwoordInterceptor } from '../handelingen/handeling-antwoord.interceptor.js';
import { HandelingRoute, opdracht } from '../handelingen/handeling-route.js';
import { OverdrachtAntwoordDto } from '../handelingen/partijen.dto.js';

/** The answer to an offered handover or doorgeleiding. */
@ApiTags('Handelingen')
@UseInterceptors(HandelingAntwoordInterceptor)
@Controller('overdrachten')
export class OverdrachtenController {
  constructor(private readonly handelingen: PerformHandeling) {}

  @HandelingRoute('overdracht_beantwoorden', 'beantwoordOverdracht', 'Beantwoord een overdracht.', 'overdracht')
  beantwoordOverdracht(
    @PadId('OVERDRACHT_NIET_GEVONDEN') id: string,
    @Body() invoer: OverdrachtAntwoordDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('overdracht_beantwoorden', 'overdracht', id, invoer, verzoek));
  }
}
