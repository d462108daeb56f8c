// SPDX-License-Identifier: EUPL-1.2
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging.js';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { FoutError } from '#domain/fouten/fout.errors';
import { PROBLEM_CONTENT_TYPE, problemHeaders, toProblem } from './problem.js';

/** Tells which methods an address knows; empty when the address is unknown. */
export interface KnownMethods {
  methodsOf(path: string): readonly string[];
}

/** Every error of every route becomes a problem (RFC 9457), also unknown addresses (404), known ones with another method (405) and errors of the server itself. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly knownMethods: KnownMethods,
  ) {}

  /** Answers the problem; what is our fault or that of operations is logged with the occurrence that the user sees. */
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** The same, outside Nest. */
  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const allowed = this.allowedMethods(thrown, request);
    const problem = toProblem(allowed.length > 0 ? new FoutError('METHODE_NIET_TOEGESTAAN') : thrown);
    if (FOUTEN[problem.code].kind !== 'user') {
      this.logger.error(
        { err: thrown, instance: problem.instance, method: request.method, route: request.routeOptions?.url },
        problem.title,
      );
    }
    if (reply.sent) return;
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    void reply
      .status(problem.status)
      .headers(problemHeaders(problem))
      .header('content-type', PROBLEM_CONTENT_TYPE)
      .send(JSON.stringify(problem));
  }

  private allowedMethods(thrown: unknown, request: FastifyRequest): readonly string[] {
    const isUnknownRoute = toStatus(thrown) === 404 && !(thrown instanceof FoutError);
    if (!isUnknownRoute) return [];
    const methods = this.knownMethods.methodsOf(request.url);
    return methods.includes(request.method) ? [] : methods;
  }
}

function toStatus(thrown: unknown): number | null {
  const status = (thrown as { getStatus?: () => number } | null)?.getStatus;
  return typeof status === 'function' ? status.call(thrown) : null;
}
