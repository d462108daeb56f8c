// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { map, type Observable } from 'rxjs';
import { DoneNote } from '../auth/done-note.js';
import type { WebVerzoek } from '../auth/verzoek.js';
import { renderPage } from './frame.page.js';

/**
 * What a page answers: itself with a status, or another address to go to after a form (303, so that going back or reloading sends nothing twice), with in `gedaan` the
 * word for what was done, that the page there tells once.
 */
export type PageAnswer =
  { readonly page: VNode; readonly status?: number } | { readonly redirect: string; readonly gedaan?: string } | MailAnswer;

/** A mail as its reader sees it. It carries its own style, so it is shown as what it is: a document of nobody, that runs nothing and fetches nothing. */
export interface MailAnswer {
  readonly mail: string;
}

const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/** Makes a page answer into HTML or a redirect. Belongs on every controller of pages. */
@Injectable()
export class PageAnswerInterceptor implements NestInterceptor<PageAnswer, string> {
  constructor(private readonly notes: DoneNote) {}

  intercept(context: ExecutionContext, next: CallHandler<PageAnswer>): Observable<string> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<WebVerzoek>(), http.getResponse<FastifyReply>()];
    request.gedaan = this.notes.read(request);
    return next.handle().pipe(
      map((answer) => {
        void reply.type('text/html; charset=utf-8');
        if ('redirect' in answer) {
          if (answer.gedaan !== undefined) this.notes.leave(request, reply, answer.redirect, answer.gedaan);
          void reply.status(303).header('location', answer.redirect);
          return '';
        }
        if ('mail' in answer) {
          void reply.status(200).header('content-security-policy', MAIL_POLICY);
          return answer.mail;
        }
        if (request.gedaan !== null) this.notes.drop(reply);
        void reply.status(answer.status ?? 200);
        return renderPage(answer.page);
      }),
    );
  }
}
