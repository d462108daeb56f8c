// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PerformHandeling, type HandelingAntwoord } from '#application/use-cases/perform-handeling.use-case';
import { MetSleutel, PadId, type Verzoek } from '../auth/verzoek.js';
import { HandelingAntwoordInterceptor } from '../handelingen/handeling-antwoord.interceptor.js';
import { HandelingRoute, opdracht } from '../handelingen/handeling-route.js';
import { NakomingDto, ToezeggingAntwoordDto } from '../handelingen/partijen.dto.js';

/** Acts on a question to a party and on the promise that came from it. */
@ApiTags('Handelingen')
@UseInterceptors(HandelingAntwoordInterceptor)
@Controller('toezeggingen')
export class ToezeggingenController {
  constructor(private readonly handelingen: PerformHandeling) {}

  @HandelingRoute('vraag_beantwoorden', 'beantwoordVraag', 'Beantwoord een vraag.', 'toezegging')
  beantwoordVraag(
    @PadId('TOEZEGGING_NIET_GEVONDEN') id: string,
    @Body() invoer: ToezeggingAntwoordDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('vraag_beantwoorden', 'toezegging', id, invoer, verzoek));
  }

  @HandelingRoute('nakomen', 'komNa', 'Meld dat een toezegging klaar is.', 'toezegging')
  komNa(
    @PadId('TOEZEGGING_NIET_GEVONDEN') id: string,
    @Body() invoer: NakomingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('nakomen', 'toezegging', id, invoer, verzoek));
  }
}
