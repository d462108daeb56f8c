// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import { ManageMailvoorkeuren } from '#application/use-cases/manage-mailvoorkeuren.use-case';
import type { Mailvoorkeuren } from '#domain/berichten/overzicht';
import { VoorBewerking, Wie } from '../auth/verzoek.js';
import { GeenQueryDto } from '../invoer/pagina.dto.js';
import { VoorkeurenDto, VoorkeurenWijzigenDto } from './voorkeuren.dto.js';

/** How the person who asks gets mail. */
@ApiTags('Ik')
@Controller('ik/voorkeuren')
export class VoorkeurenController {
  constructor(private readonly voorkeuren: ManageMailvoorkeuren) {}

  @VoorBewerking('voorkeuren_beheren')
  @Get()
  @ApiOperation({
    operationId: 'leesVoorkeuren',
    summary: 'Lees hoe u mail krijgt.',
    description: 'Uw eigen keuze. Koos u niets, dan krijgt u elke mail apart. Mail gaat weg op werkdagen tussen 8 en 18 uur.',
  })
  @ApiOkResponse({ description: 'Uw keuze.', type: VoorkeurenDto })
  read(@Wie() actor: Actor, @Query() _query: GeenQueryDto): Promise<Mailvoorkeuren> {
    return this.voorkeuren.read(actor);
  }

  @VoorBewerking('voorkeuren_beheren')
  @Put()
  @ApiOperation({
    operationId: 'wijzigVoorkeuren',
    summary: 'Kies hoe u mail krijgt.',
    description:
      'Geldt voor al uw rollen samen. Een dringende vraag wacht nooit op een verzamelmail. Twee keer hetzelfde sturen verandert niets.',
  })
  @ApiOkResponse({ description: 'Uw keuze, zoals die nu geldt.', type: VoorkeurenDto })
  change(@Wie() actor: Actor, @Body() voorkeuren: VoorkeurenWijzigenDto): Promise<Mailvoorkeuren> {
    return this.voorkeuren.change(actor, voorkeuren);
  }
}
