// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pagina } from '#application/ports/pagina';
import type { FocusgebiedRegel, OrganisatieRegel, ThemaRegel } from '#application/ports/referentie.repository';
import { ListReferentie, type Referentielijsten } from '#application/use-cases/list-referentie.use-case';
import { VoorBewerking } from '../auth/verzoek.js';
import { toLijst } from '../http/lijst.mapper.js';
import { GeenQueryDto } from '../invoer/pagina.dto.js';
import {
  FocusgebiedLijstDto,
  OrganisatieFilterDto,
  OrganisatieLijstDto,
  TermijnregelingLijstDto,
  ThemaLijstDto,
} from './referentie.dto.js';

/** The lists people choose from, as of today. */
@ApiTags('Keuzelijsten')
@Controller()
export class ReferentieController {
  constructor(private readonly listReferentie: ListReferentie) {}

  @VoorBewerking('keuzelijst_lezen')
  @Get('focusgebieden')
  @ApiOperation({
    operationId: 'lijstFocusgebieden',
    summary: 'Bekijk de focusgebieden.',
    description: 'De gebieden van het nationale programma.',
  })
  @ApiOkResponse({ description: 'De focusgebieden.', type: FocusgebiedLijstDto })
  focusgebieden(@Query() _query: GeenQueryDto): Promise<Pagina<FocusgebiedRegel>> {
    return toLijst(this.listReferentie.execute('focusgebieden'));
  }

  @VoorBewerking('keuzelijst_lezen')
  @Get('organisaties')
  @ApiOperation({
    operationId: 'lijstOrganisaties',
    summary: 'Bekijk de organisaties.',
    description: 'Met focusgebied: de organisaties van dat gebied en de landelijke.',
  })
  @ApiOkResponse({ description: 'De organisaties.', type: OrganisatieLijstDto })
  organisaties(@Query() { focusgebied }: OrganisatieFilterDto): Promise<Pagina<OrganisatieRegel>> {
    return toLijst(this.listReferentie.execute('organisaties', focusgebied ?? null));
  }

  @VoorBewerking('keuzelijst_lezen')
  @Get('themas')
  @ApiOperation({
    operationId: 'lijstThemas',
    summary: "Bekijk de thema's.",
    description: "De hoofdthema's en wat daaronder valt.",
  })
  @ApiOkResponse({ description: "De thema's.", type: ThemaLijstDto })
  themas(@Query() _query: GeenQueryDto): Promise<Pagina<ThemaRegel>> {
    return toLijst(this.listReferentie.execute('themas'));
  }

  @VoorBewerking('keuzelijst_lezen')
  @Get('termijnregelingen')
  @ApiOperation({
    operationId: 'lijstTermijnregelingen',
    summary: 'Bekijk de termijnregelingen.',
    description: 'Hoe lang elke trede de tijd heeft. Bij het indienen ligt de regeling vast voor die vastloper.',
  })
  @ApiOkResponse({ description: 'De termijnregelingen.', type: TermijnregelingLijstDto })
  termijnregelingen(@Query() _query: GeenQueryDto): Promise<Pagina<Referentielijsten['termijnregelingen'][number]>> {
    return toLijst(this.listReferentie.execute('termijnregelingen'));
  }
}
