// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PerformHandeling, type HandelingAntwoord } from '#application/use-cases/perform-handeling.use-case';
import { MetSleutel, PadId, type Verzoek } from '../auth/verzoek.js';
import { HandelingAntwoordInterceptor } from './handeling-antwoord.interceptor.js';
import { HandelingRoute, opdracht } from './handeling-route.js';
import { AannameDto, BesluitDto, DoorverwijzingDto, OpschalingDto, TerugleggingDto } from './route.dto.js';
import { DoorgeleidingDto, OverdrachtDto } from './partijen.dto.js';

/** Acts that decide where a vastloper goes. */
@ApiTags('Handelingen')
@UseInterceptors(HandelingAntwoordInterceptor)
@Controller('vastlopers')
export class RouteHandelingenController {
  constructor(private readonly handelingen: PerformHandeling) {}

  @HandelingRoute('aannemen', 'neemAan', 'Neem een vastloper aan.')
  neemAan(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: AannameDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('aannemen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('doorverwijzen', 'verwijsDoor', 'Verwijs door naar een ander loket.')
  verwijsDoor(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: DoorverwijzingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('doorverwijzen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('opschalen', 'schaalOp', 'Schaal op naar een hogere trede.')
  schaalOp(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: OpschalingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('opschalen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('terugleggen', 'legTerug', 'Leg terug op een lagere trede.')
  legTerug(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: TerugleggingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('terugleggen', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('besluiten', 'besluit', 'Neem een besluit.')
  besluit(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: BesluitDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('besluiten', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('doorgeleiden', 'geleidDoor', 'Vraag een ministerie om eigenaar te worden.')
  geleidDoor(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: DoorgeleidingDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('doorgeleiden', 'vastloper', id, invoer, verzoek));
  }

  @HandelingRoute('overdragen', 'draagOver', 'Bied aan om te laten trekken door een andere organisatie.')
  draagOver(
    @PadId('VASTLOPER_NIET_GEVONDEN') id: string,
    @Body() invoer: OverdrachtDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<HandelingAntwoord> {
    return this.handelingen.execute(opdracht('overdragen', 'vastloper', id, invoer, verzoek));
  }
}
