// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { Logboek } from '#application/ports/logboek.repository';
import { logboekCsv } from '#application/use-cases/logboek-csv';

/** Gives the log of a case as a file: CSV for a spreadsheet when the address asks for it, else JSON that can be checked elsewhere. */
@Injectable()
export class LogboekFileInterceptor implements NestInterceptor<Logboek, string> {
  intercept(context: ExecutionContext, next: CallHandler<Logboek>): Observable<string> {
    const http = context.switchToHttp();
    const csv = (http.getRequest<FastifyRequest>().query as { formaat?: unknown }).formaat === 'csv';
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((logboek) => {
        const name = `logboek-${logboek.vastloper.nummer}.${csv ? 'csv' : 'json'}`;
        void reply.header('content-disposition', `attachment; filename="${name}"`);
        void reply.type(csv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8');
        return csv ? logboekCsv(logboek) : JSON.stringify(logboek, null, 2);
      }),
    );
  }
}
