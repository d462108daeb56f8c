// SPDX-License-Identifier: EUPL-1.2
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN } from '#domain/fouten/foutcodes';
import type { Logger } from '#platform/logging';
import { foutcodeOf } from '#platform/problem/foutcode-of';
import { FormulierBewaard } from '../auth/refused-forms.js';
import { SessieVoorbijPage } from '../auth/sessie-voorbij.page.js';
import { SignInRequired } from '../auth/sign-in-required.errors.js';
import type { WebVerzoek } from '../auth/verzoek.js';
import { renderPage } from '../frame/frame.page.js';
import type { PageContexts } from '../frame/page-contexts.js';
import { renderErrorPage, renderFoutPage } from './render-error-page.js';

const HTML = 'text/html; charset=utf-8';

/** The last resort of the pages: every fault becomes a Dutch page, and our own faults a line in the log. Never a stack trace. Who must sign in first is sent there. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly contexts: PageContexts,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof SignInRequired) return sendToSignIn(error, reply);
    if (error instanceof FormulierBewaard) return void reply.redirect(error.location, 303);
    const code = foutcodeOf(error);
    const { status, kind } = FOUTEN[code];
    if (kind !== 'user') this.logger.error({ err: error }, 'a page could not be made');
    if (code === 'AANMELDING_MISLUKT') this.logger.warn({ err: error }, 'a sign-in was refused');
    if (error instanceof FoutError && code === 'TE_VEEL_VERZOEKEN')
      void reply.header('retry-after', String(error.bijlage.uitbreiding?.['retryAfter'] ?? 60));
    const request = http.getRequest<WebVerzoek>();
    const context = request.sessie ? this.contexts.of(request) : null;
    const page = error instanceof FoutError ? renderFoutPage(error, context) : renderErrorPage(status, context);
    void reply.status(status).type(HTML).send(page);
  }
}

function sendToSignIn(error: SignInRequired, reply: FastifyReply): void {
  const { location, formulier } = error;
  if (formulier === null) return void reply.redirect(location, 303);
  void reply
    .status(401)
    .type(HTML)
    .send(renderPage(SessieVoorbijPage({ location, ...formulier })));
}
