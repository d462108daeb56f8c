// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { Logboek } from '#application/ports/logboek.repository';
import { logboekCsv } from '#application/use-cases/logboek-csv';
import type { LOGBOEK_FORMATEN } from './logboek.dto.js';

/** Gives the log in the form that was asked for, as a file with the number of the case as its name. */
@Injectable()
export class LogboekInterceptor implements NestInterceptor<Logboek, Logboek | string> {
  intercept(context: ExecutionContext, next: CallHandler<Logboek>): Observable<Logboek | string> {
    const http = context.switchToHttp();
    const { formaat = 'json' } = http.getRequest<FastifyRequest>().query as { formaat?: (typeof LOGBOEK_FORMATEN)[number] };
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((logboek) => {
        void reply.header('content-disposition', `attachment; filename="logboek-${logboek.vastloper.nummer}.${formaat}"`);
        if (formaat === 'json') return logboek;
        void reply.header('content-type', 'text/csv; charset=utf-8');
        return logboekCsv(logboek);
      }),
    );
  }
}
