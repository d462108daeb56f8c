// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isNoted, withRequestOrigin } from './request-origin.js';
import type { StructuredAuditLog } from './structured-audit-log.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What somebody may not, they may not read either. */
const REFUSED = 403;

/**
 * The net under the audit log: a request that may change something, or that was refused to whoever asked, and for which nothing wrote a line leaves one before it
 * is answered, with its route in the place of the act (BIO2 8.15). So a route that comes later is never without. What is not there for somebody (404) leaves none
 * when it is only read. What nothing else wrote a line for is one's own (a draft, a choice), so its object is the person; a refusal has none.
 * `persoonIdOf` says who asked; null when that is not known.
 */
export function noteEveryChange(
  fastify: Pick<FastifyInstance, 'addHook'>,
  audit: Pick<StructuredAuditLog, 'note'>,
  persoonIdOf: (request: FastifyRequest) => string | null,
): void {
  fastify.addHook('onSend', async (request, reply) => {
    const { statusCode } = reply;
    const onlyReads = SAFE_METHODS.has(request.method) && statusCode !== REFUSED;
    if (onlyReads || request.is404 || isNoted(request)) return;
    const [route, persoonId, isDone] = [request.routeOptions.url ?? '', persoonIdOf(request), statusCode < 400];
    const about = persoonId === null ? { soort: 'adres', id: route } : { soort: 'persoon', id: persoonId };
    withRequestOrigin(request, () =>
      audit.note({
        actie: `${request.method} ${route}`,
        object: isDone ? about : null,
        resultaat: isDone ? 'verwerkt' : `HTTP_${statusCode}`,
        persoonId,
        handelingId: null,
      }),
    );
  });
}
