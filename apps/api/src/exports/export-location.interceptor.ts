// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import type { ExportRij } from '#application/ports/export.repository';

/** Tells where the export can be followed (`Location`). */
@Injectable()
export class ExportLocationInterceptor implements NestInterceptor<ExportRij> {
  intercept(context: ExecutionContext, next: CallHandler<ExportRij>): Observable<ExportRij> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ id }) => void reply.header('location', `/v1/exports/${id}`)));
  }
}
