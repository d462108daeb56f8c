// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { map, type Observable } from 'rxjs';
import { renderPage } from './frame.page.js';

/** What a page answers: itself with a status, or another address to go to after a form (303, so that going back or reloading sends nothing twice). */
export type PageAnswer = { readonly page: VNode; readonly status?: number } | { readonly redirect: string } | MailAnswer;

/** A mail as its reader sees it. It carries its own style, so it is shown as what it is: a document of nobody, that runs nothing and fetches nothing. */
export interface MailAnswer {
  readonly mail: string;
}

const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

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
        if ('mail' in answer) {
          void reply.status(200).header('content-security-policy', MAIL_POLICY);
          return answer.mail;
        }
        void reply.status(answer.status ?? 200);
        return renderPage(answer.page);
      }),
    );
  }
}
