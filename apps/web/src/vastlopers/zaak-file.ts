// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { ZaakAnswer } from './zaak-pages.js';

/** Gives a zaak as a file, or leads back to the page that asks. */
@Injectable()
export class ZaakFileInterceptor implements NestInterceptor<ZaakAnswer, string> {
  intercept(context: ExecutionContext, next: CallHandler<ZaakAnswer>): Observable<string> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        if ('redirect' in answer) {
          void reply.status(303).header('location', answer.redirect);
          return '';
        }
        void reply.header('content-disposition', `attachment; filename="zaak-${answer.nummer}.json"`);
        void reply.type('application/json; charset=utf-8');
        return JSON.stringify(answer.zaak, null, 2);
      }),
    );
  }
}
