// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import type { IndienAntwoord } from '#application/use-cases/file-vastloper.use-case';
import { ApiMetrics } from '../metrics/api-metrics.js';

/** Tells where the filed vastloper is (`Location`) and counts it. */
@Injectable()
export class IndienInterceptor implements NestInterceptor<IndienAntwoord> {
  constructor(private readonly metrics: ApiMetrics) {}

  intercept(context: ExecutionContext, next: CallHandler<IndienAntwoord>): Observable<IndienAntwoord> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(({ id }) => {
        this.metrics.countFiling();
        void reply.header('location', `/v1/vastlopers/${id}`);
      }),
    );
  }
}
