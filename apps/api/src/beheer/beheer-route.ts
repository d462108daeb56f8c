// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { BeheerOpdracht } from '#application/use-cases/beheer-opdracht';
import type { Bewerking } from '#domain/policy/beleid';
import { VoorBewerking, type Verzoek } from '../auth/verzoek.js';
import { MetIdempotencyKey } from '../handelingen/handeling-route.js';
import { BeheerGebeurtenisDto } from './beheer-antwoord.dto.js';

/** One change to who belongs where as a route. It answers with the row that is kept of it, so there is nothing to wait for and no address to follow. */
export function BeheerRoute(
  bewerking: Bewerking,
  pad: string,
  operationId: string,
  titel: string,
  antwoord: new () => object = BeheerGebeurtenisDto,
): MethodDecorator {
  return applyDecorators(
    VoorBewerking(bewerking),
    Post(pad),
    HttpCode(200),
    MetIdempotencyKey(),
    ApiOperation({ operationId, summary: titel, description: `${titel} Wat er verandert blijft bewaard: wie, wanneer en wat.` }),
    ApiOkResponse({ description: 'Het is gedaan.', type: antwoord }),
  );
}

/** The change as the use case takes it. */
export function beheerOpdracht<Invoer>(invoer: Invoer, { actor, sleutel }: Verzoek): BeheerOpdracht<Invoer> {
  return { actor, sleutel, invoer };
}
