// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import type { Pagina } from '#application/ports/pagina';
import { ManageThema } from '#application/use-cases/manage-thema.use-case';
import type { GedateerdThema } from '#domain/beheer/themas';
import { MetSleutel, VoorBewerking, Wie, type Verzoek } from '../auth/verzoek.js';
import { toLijst } from '../http/lijst.mapper.js';
import { GeenQueryDto } from '../invoer/pagina.dto.js';
import { ThemaEindeDto, ThemaHernoemenDto, ThemaToevoegenDto, ThemaVersieLijstDto } from './beheer-referentie.dto.js';
import { beheerOpdracht, BeheerRoute } from './beheer-route.js';

const ThemaParameter = (): MethodDecorator =>
  ApiParam({ name: 'code', description: 'De code van het thema.', schema: { type: 'string', maxLength: 40 }, example: 'wonen' });

/** The themes of vastlopers. */
@ApiTags('Beheer')
@Controller('beheer/themas')
export class BeheerThemasController {
  constructor(private readonly manageThema: ManageThema) {}

  @VoorBewerking('themas_beheren')
  @Get()
  @ApiOperation({
    operationId: 'lijstThemaversies',
    summary: "Bekijk alle thema's.",
    description: "Ook de thema's die voorbij zijn. Onder elk hoofdthema staat wat eronder valt.",
  })
  @ApiOkResponse({ description: "De thema's.", type: ThemaVersieLijstDto })
  list(@Wie() actor: Actor, @Query() _query: GeenQueryDto): Promise<Pagina<GedateerdThema>> {
    return toLijst(this.manageThema.list(actor));
  }

  @BeheerRoute('themas_beheren', '', 'voegThemaToe', 'Voeg een thema toe.')
  add(@Body() invoer: ThemaToevoegenDto, @MetSleutel() verzoek: Verzoek): Promise<BeheerGebeurtenisRegel> {
    return this.manageThema.add(beheerOpdracht(invoer, verzoek));
  }

  @BeheerRoute('themas_beheren', ':code/hernoemingen', 'hernoemThema', 'Geef een thema een andere naam.')
  @ThemaParameter()
  rename(
    @Param('code') thema: string,
    @Body() invoer: ThemaHernoemenDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageThema.rename(beheerOpdracht({ ...invoer, thema }, verzoek));
  }

  @BeheerRoute('themas_beheren', ':code/beeindigingen', 'beeindigThema', 'Beëindig een thema.')
  @ThemaParameter()
  end(
    @Param('code') thema: string,
    @Body() invoer: ThemaEindeDto,
    @MetSleutel() verzoek: Verzoek,
  ): Promise<BeheerGebeurtenisRegel> {
    return this.manageThema.end(beheerOpdracht({ ...invoer, thema }, verzoek));
  }
}
