// SPDX-License-Identifier: EUPL-1.2
import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { ExportBestand } from '#application/use-cases/download-export.use-case';
import { sendExport } from '#platform/http/export-answer';

/** Sends the file piece by piece, under its own name. */
@Injectable()
export class ExportBestandInterceptor implements NestInterceptor<ExportBestand, StreamableFile> {
  intercept(context: ExecutionContext, next: CallHandler<ExportBestand>): Observable<StreamableFile> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((bestand) => new StreamableFile(sendExport(reply, bestand))));
  }
}
