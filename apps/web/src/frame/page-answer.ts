// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { map, type Observable } from 'rxjs';
import { renderPage } from './frame.page.js';

/** What a page answers: itself with a status, or another address to go to after a form (303, so that going back or reloading sends nothing twice). */
export type PageAnswer = { readonly page: VNode; readonly status?: number } | { readonly redirect: string };

/** Makes a page answer into HTML or a redirect. Belongs on every controller of pages. */
@Injectable()
export class PageAnswerInterceptor implements NestInterceptor<PageAnswer, string> {
  intercept(context: ExecutionContext, next: CallHandler<PageAnswer>): Observable<string> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        void reply.type('text/html; charset=utf-8');
        if ('redirect' in answer) {
          void reply.status(303).header('location', answer.redirect);
          return '';
        }
        void reply.status(answer.status ?? 200);
        return renderPage(answer.page);
      }),
    );
  }
}
