// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#application/ports/actor';
import type { ExportRij } from '#application/ports/export.repository';
import type { Pagina } from '#application/ports/pagina';
import { DownloadExport, type ExportBestand } from '#application/use-cases/download-export.use-case';
import { ManageExports } from '#application/use-cases/manage-exports.use-case';
import { mediatypeVan } from '#domain/exports/export';
import { FileAnswerInterceptor } from '#platform/http/file-answer.interceptor';
import { MetSleutel, PadId, VoorBewerking, Wie, type Verzoek } from '../auth/verzoek.js';
import { MetIdempotencyKey } from '../handelingen/handeling-route.js';
import { toLijst } from '../http/lijst.mapper.js';
import { PadParameter } from '../http/pad-parameter.js';
import { GeenQueryDto } from '../invoer/pagina.dto.js';

import { ExportDto, ExportLijstDto, ExportVragenDto, LeegExportDto } from './export.dto.js';
import { ExportLocationInterceptor } from './export-location.interceptor.js';

const BESTAND = { type: 'string', format: 'binary' } as const;
const inhoud = (example: string) => ({ schema: BESTAND, example });

/** What somebody takes along: asked for here, made by the worker, fetched when it is ready. */
@ApiTags('Exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly manageExports: ManageExports,
    private readonly downloadExport: DownloadExport,
  ) {}

  @VoorBewerking('exports_maken')
  @Post()
  @UseInterceptors(ExportLocationInterceptor)
  @MetIdempotencyKey()
  @ApiOperation({
    operationId: 'vraagExport',
    summary: 'Vraag een bestand met vastlopers.',
    description: 'Wij maken het bestand op de achtergrond. Er staat in wat u op dat moment mag zien. Volg de stand in Location.',
  })
  @ApiCreatedResponse({ description: 'Uw vraag is bewaard.', type: ExportDto })
  request(@Body() invoer: ExportVragenDto, @MetSleutel() { actor, sleutel }: Verzoek): Promise<ExportRij> {
    return this.manageExports.request({ actor, sleutel, invoer });
  }

  @VoorBewerking('exports_lezen')
  @Get()
  @ApiOperation({ operationId: 'lijstExports', summary: 'Bekijk uw exports.', description: 'Alleen die van uzelf.' })
  @ApiOkResponse({ description: 'Uw exports.', type: ExportLijstDto })
  list(@Query() _query: GeenQueryDto, @Wie() actor: Actor): Promise<Pagina<ExportRij>> {
    return toLijst(this.manageExports.list(actor));
  }

  @VoorBewerking('exports_lezen')
  @Get(':id')
  @PadParameter('Het id van de export.')
  @ApiOperation({ operationId: 'leesExport', summary: 'Bekijk hoe ver een export is.', description: 'Alleen die van uzelf.' })
  @ApiOkResponse({ description: 'De export.', type: ExportDto })
  read(@PadId('EXPORT_NIET_GEVONDEN') id: string, @Query() _query: GeenQueryDto, @Wie() actor: Actor): Promise<ExportRij> {
    return this.manageExports.find(actor, id);
  }

  @VoorBewerking('exports_lezen')
  @Post(':id/intrekkingen')
  @HttpCode(200)
  @MetIdempotencyKey()
  @PadParameter('Het id van de export.')
  @ApiOperation({
    operationId: 'trekExportIn',
    summary: 'Trek een export in.',
    description: 'Wij maken hem niet verder, en een bestand dat er al was is meteen weg. Nog een keer intrekken verandert niets.',
  })
  @ApiOkResponse({ description: 'De export.', type: ExportDto })
  withdraw(
    @PadId('EXPORT_NIET_GEVONDEN') id: string,
    @Body() _invoer: LeegExportDto,
    @MetSleutel() { actor }: Verzoek,
  ): Promise<ExportRij> {
    return this.manageExports.withdraw(actor, id);
  }

  @VoorBewerking('exports_lezen')
  @Get(':id/bestand')
  @UseInterceptors(FileAnswerInterceptor)
  @PadParameter('Het id van de export.')
  @ApiOperation({
    operationId: 'haalExport',
    summary: 'Haal het bestand van een export op.',
    description:
      'Wij kijken opnieuw of u alles nog mag zien. Is dat veranderd, dan krijgt u het bestand niet: vraag dan een nieuwe export.',
  })
  @ApiOkResponse({
    description: 'Het bestand.',
    content: {
      [mediatypeVan('csv')]: inhoud('"nummer","titel"\r\n"EHV-WZ-2026-0042","Drie bakken voor grofvuil mogen niet"\r\n'),
      [mediatypeVan('json')]: inhoud('{"items":[]}'),
      [mediatypeVan('ods')]: inhoud('PK'),
      [mediatypeVan('jsonl')]: inhoud('{"soort":"gebied"}\n'),
    },
  })
  fetch(@PadId('EXPORT_NIET_GEVONDEN') id: string, @Query() _query: GeenQueryDto, @Wie() actor: Actor): Promise<ExportBestand> {
    return this.downloadExport.execute(actor, id);
  }
}
