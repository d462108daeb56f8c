// SPDX-License-Identifier: EUPL-1.2
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from '#platform/logging';
import { renderErrorPage } from './render-error-page.js';

/** The last resort of the pages: every fault becomes a Dutch page, and our own faults a line in the log. Never a stack trace. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const status = statusOf(error);
    if (status >= 500) this.logger.error({ err: error }, 'a page could not be made');
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(status)
      .type('text/html; charset=utf-8')
      .send(renderErrorPage(status));
  }
}

function statusOf(error: unknown): number {
  const { status, statusCode } = error as { status?: unknown; statusCode?: unknown };
  const found = [status, statusCode].find((value) => typeof value === 'number' && value >= 400 && value <= 599);
  return (found as number | undefined) ?? 500;
}
