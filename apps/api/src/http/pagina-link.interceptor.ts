// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import type { Pagina } from '#application/ports/pagina';

/** Puts the address of the next page in the `Link` header (RFC 8288); no header on the last page. */
@Injectable()
export class PaginaLinkInterceptor implements NestInterceptor<Pagina<unknown>> {
  intercept(context: ExecutionContext, next: CallHandler<Pagina<unknown>>): Observable<Pagina<unknown>> {
    const http = context.switchToHttp();
    const { url } = http.getRequest<FastifyRequest>();
    return next.handle().pipe(
      tap(({ volgende }) => {
        if (volgende === null) return;
        const [pad = '', query = ''] = url.split('?', 2);
        const keys = new URLSearchParams(query);
        keys.set('cursor', volgende);
        void http.getResponse<FastifyReply>().header('link', `<${pad}?${keys}>; rel="next"`);
      }),
    );
  }
}
