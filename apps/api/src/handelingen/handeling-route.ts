// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators, Post, SetMetadata } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiHeader, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { HandelingInvoer } from '#application/use-cases/handeling-invoer';
import type { HandelingDoel, HandelingOpdracht } from '#application/use-cases/handeling-opdracht';
import { HANDELINGEN, type HandelingSoort } from '#domain/ladder/handelingen';
import { VoorBewerking, type Verzoek } from '../auth/verzoek.js';
import { HandelingBewaardDto, HandelingVerwerktDto } from './handeling-antwoord.dto.js';

/** Where a route notes which act it takes. */
export const HANDELING_SOORT = 'handeling-soort';

/** Describes the header with which a POST can be sent again without a second effect. */
export function MetIdempotencyKey(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Een sleutel die u zelf kiest. Stuurt u hetzelfde nog eens met dezelfde sleutel, dan gebeurt het één keer.',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]{1,200}$' },
    example: '5f0c7d0e-aanname-1',
  });
}

/** One act as a route: the path comes from the ladder's table of acts, so both never differ. `titel` is the one-line Dutch summary. */
export function HandelingRoute(
  soort: HandelingSoort,
  operationId: string,
  titel: string,
  over: 'vastloper' | 'toezegging' | 'overdracht' = 'vastloper',
): MethodDecorator {
  return applyDecorators(
    SetMetadata(HANDELING_SOORT, soort),
    VoorBewerking(soort),
    Post(`:id/${HANDELINGEN[soort].pad}`),
    ApiOperation({
      operationId,
      summary: titel,
      description: `${titel} Lukt het meteen, dan is het antwoord 201. Anders is uw actie bewaard (202) en wordt zij later verwerkt.`,
    }),
    ApiParam({
      name: 'id',
      description: `Het id van de ${over}.`,
      schema: { type: 'string', format: 'uuid' },
      example: '0193a5b0-0000-7000-8000-000000000001',
    }),
    MetIdempotencyKey(),
    ApiCreatedResponse({ description: 'Uw actie is verwerkt.', type: HandelingVerwerktDto }),
    ApiAcceptedResponse({ description: 'Uw actie is bewaard en wordt zo verwerkt.', type: HandelingBewaardDto }),
  );
}

/** The act as the use case takes it. */
export function opdracht<S extends HandelingSoort>(
  soort: S,
  over: HandelingDoel['soort'],
  id: string,
  invoer: HandelingInvoer[S],
  { actor, sleutel }: Verzoek,
): HandelingOpdracht<S> {
  return { actor, sleutel, soort, invoer, doel: { soort: over, id } };
}
