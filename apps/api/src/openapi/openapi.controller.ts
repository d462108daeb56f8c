// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenVoorAllen } from '../auth/verzoek.js';
import { GeenQueryDto } from '../invoer/pagina.dto.js';
import { OpenApiDocument } from './openapi-document.js';

/** The description of this API, for everybody and from every origin (API Design Rules, publish-openapi). */
@ApiTags('Beschrijving')
@OpenVoorAllen()
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get()
  @Header('access-control-allow-origin', '*')
  @ApiOperation({
    operationId: 'leesBeschrijving',
    summary: 'Lees deze beschrijving van de API.',
    description: 'Voor iedereen, zonder aanmelden.',
    security: [],
  })
  @ApiOkResponse({
    description: 'De beschrijving (OpenAPI 3.0).',
    schema: { type: 'object', additionalProperties: true, example: { openapi: '3.0.0' } },
  })
  read(@Query() _query: GeenQueryDto): object {
    return this.document.read();
  }
}
