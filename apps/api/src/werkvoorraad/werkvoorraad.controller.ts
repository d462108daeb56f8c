// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { Pagina } from '#application/ports/pagina';
import type { WerkvoorraadRegel } from '#application/ports/vastloper.repository';
import { ListWerkvoorraad } from '#application/use-cases/list-werkvoorraad.use-case';
import { VoorBewerking, Wie } from '../auth/verzoek.js';
import { PaginaLinkInterceptor } from '../http/pagina-link.interceptor.js';
import { toPaginaVraag } from '../invoer/pagina.dto.js';
import { toFilter, WerkvoorraadFilterDto } from './werkvoorraad-filter.dto.js';
import { WerkvoorraadPaginaDto } from './werkvoorraad.dto.js';

/** What waits for the one who asks. */
@ApiTags('Werkvoorraad')
@Controller('werkvoorraad')
export class WerkvoorraadController {
  constructor(private readonly listWerkvoorraad: ListWerkvoorraad) {}

  @VoorBewerking('werkvoorraad_lijst')
  @Get()
  @UseInterceptors(PaginaLinkInterceptor)
  @ApiOperation({
    operationId: 'lijstWerkvoorraad',
    summary: 'Bekijk wat op u wacht.',
    description: 'Wat uw organisaties nog moeten doen. Wat het eerst moet staat vooraan. Filters gelden samen.',
  })
  @ApiOkResponse({ description: 'Een pagina met wat op u wacht.', type: WerkvoorraadPaginaDto })
  list(@Query() query: WerkvoorraadFilterDto, @Wie() actor: Actor): Promise<Pagina<WerkvoorraadRegel>> {
    return this.listWerkvoorraad.execute(actor, toPaginaVraag(query), toFilter(query));
  }
}
