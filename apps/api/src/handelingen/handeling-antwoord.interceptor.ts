// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { catchError, map, throwError, type Observable } from 'rxjs';
import type { HandelingAntwoord } from '#application/use-cases/perform-handeling.use-case';
import { FoutError } from '#domain/fouten/fout.errors';
import { ApiMetrics } from '../metrics/api-metrics.js';
import type { HandelingBewaardDto, HandelingVerwerktDto } from './handeling-antwoord.dto.js';
import { HANDELING_SOORT } from './handeling-route.js';

type Antwoord = HandelingBewaardDto | HandelingVerwerktDto;

/** Answers an act: 201 with the case as it became, or 202 when it is safe and comes later; `Location` is the act. Counts each outcome. */
@Injectable()
export class HandelingAntwoordInterceptor implements NestInterceptor<HandelingAntwoord, Antwoord> {
  constructor(
    private readonly reflector: Reflector,
    private readonly metrics: ApiMetrics,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<HandelingAntwoord>): Observable<Antwoord> {
    const soort = this.reflector.get<string>(HANDELING_SOORT, context.getHandler());
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((antwoord) => {
        this.metrics.countHandeling(soort, antwoord.uitkomst);
        void reply.header('location', `/v1/handelingen/${antwoord.handeling.id}`);
        const { handeling } = antwoord;
        const waarschuwingen = [...antwoord.waarschuwingen];
        if (antwoord.uitkomst === 'verwerkt')
          return { handeling, vastloper: antwoord.vastloper as unknown as HandelingVerwerktDto['vastloper'], waarschuwingen };
        void reply.status(202);
        return { handeling, melding: 'Uw actie is bewaard en wordt zo verwerkt.', waarschuwingen };
      }),
      catchError((error: unknown) => {
        this.metrics.countHandeling(soort, error instanceof FoutError ? error.code : 'INTERNE_FOUT');
        return throwError(() => error);
      }),
    );
  }
}
