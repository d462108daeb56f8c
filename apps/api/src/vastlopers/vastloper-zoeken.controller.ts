// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators, Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pagina } from '#application/ports/pagina';
import type { GelijkendeVastloper } from '#application/ports/vastloper-zoeker';
import type { VastloperRegel } from '#application/ports/vastloper.repository';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { MetSleutel, VoorBewerking, type Verzoek } from '../auth/verzoek.js';
import { MetIdempotencyKey } from '../handelingen/handeling-route.js';
import { toLijst } from '../http/lijst.mapper.js';
import {
  GelijkendeVastlopersDto,
  GevondenVastlopersDto,
  VastloperGelijkenisDto,
  VastloperZoekDto,
} from './vastloper-zoeken.dto.js';

/** A question whose words do not fit in an address, where they would stand in logs: a POST that changes nothing (design section 5). */
function ZoekRoute(pad: string, operationId: string, summary: string, description: string): MethodDecorator {
  return applyDecorators(
    VoorBewerking('vastloper_zoeken'),
    Post(pad),
    HttpCode(200),
    MetIdempotencyKey(),
    ApiOperation({ operationId, summary, description }),
  );
}

/** Finds vastlopers by what stands in them. */
@ApiTags('Vastlopers')
@Controller('vastlopers')
export class VastloperZoekenController {
  constructor(private readonly finds: FindVastloper) {}

  @ZoekRoute(
    '_zoek',
    'zoekVastlopers',
    'Zoek vastlopers op nummer of op woorden.',
    'Alleen in wat u mag zien. Wat u zoekt, bewaren wij niet. Wordt een vertrouwelijke vastloper gevonden, dan telt dat als lezen.',
  )
  @ApiOkResponse({ description: 'Wat is gevonden.', type: GevondenVastlopersDto })
  async search(
    @Body() { zoektekst }: VastloperZoekDto,
    @MetSleutel() { actor }: Verzoek,
  ): Promise<Pagina<VastloperRegel> & { readonly meer: boolean }> {
    return { ...(await this.finds.search(actor, zoektekst)), volgende: null };
  }

  @ZoekRoute(
    '_gelijkenis',
    'lijstGelijkendeVastlopers',
    'Bekijk welke vastlopers lijken op wat u wilt indienen.',
    'Handig vóór het indienen: misschien is het al eens opgelost. Alleen in wat u mag zien; er verandert niets.',
  )
  @ApiOkResponse({ description: 'De vastlopers die er het meest op lijken.', type: GelijkendeVastlopersDto })
  compare(
    @Body() { blokkades, regel }: VastloperGelijkenisDto,
    @MetSleutel() { actor }: Verzoek,
  ): Promise<Pagina<GelijkendeVastloper>> {
    return toLijst(this.finds.gelijkende(actor, { blokkades, regel: regel?.naam ?? null }));
  }
}
