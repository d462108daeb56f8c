// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { FoutError } from '#domain/fouten/fout.errors';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { withRequestOrigin } from '#platform/audit/request-origin';
import { foutcodeOf } from '#platform/problem/foutcode-of';
import type { WebVerzoek } from '../auth/verzoek.js';
import { renderFoutPage } from '../errors/render-error-page.js';
import type { PageContexts } from '../frame/page-contexts.js';
import { Bord } from './bord.js';
import { VENSTER_PAD } from './venster-pad.js';
import type { VensterToegang } from './venster-toegang.js';
import type { Wachtrijen } from './wachtrijen.js';

/**
 * The styles that bull-board puts into the page, letter for letter: the colours of one picture, and a list that hides the scroll bar it draws itself. Another one,
 * as a new version may bring, is refused by the browser and seen by the test (docs/adr/0067).
 */
const OWN_STYLES = [
  `
      .rds-b1 {fill: #ae7d83}
      .rds-b2 {fill: #c29ea2}
      .rds-b3 {fill: #e2d0d2}

      .dark-mode .rds-b1 {fill: #a26169}
      .dark-mode .rds-b2 {fill: #7b4a50}
      .dark-mode .rds-b3 {fill: #514042}
    `,
  '.base-ui-disable-scrollbar{scrollbar-width:none}.base-ui-disable-scrollbar::-webkit-scrollbar{display:none}',
].map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);

/** As of every page, but it has a base of its own, draws small pictures into itself, and has two styles inside, known by their hash. Nothing from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'self' ${OWN_STYLES.join(' ')}`,
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
].join('; ');

/** What the window leans on. */
export interface VensterParts {
  readonly toegang: VensterToegang;
  readonly wachtrijen: Wachtrijen;
  readonly contexts: PageContexts;
}

/**
 * The window on the queues (bull-board), to look and not to touch. The guards of the pages do not reach it, so its own stands before each of its addresses, also
 * those of its pictures (docs/adr/0047).
 */
export async function registerVenster(fastify: FastifyInstance, { toegang, wachtrijen, contexts }: VensterParts): Promise<void> {
  if (!wachtrijen.isThere) return;
  const bord = new Bord(VENSTER_PAD, (error) => wachtrijen.warn(error));
  await fastify.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        void reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
        const isOpening = request.url.split('?', 1)[0]?.replace(/\/$/, '') === VENSTER_PAD;
        try {
          await withRequestOrigin(request, () => toegang.admit(request as WebVerzoek, isOpening));
          if (isOpening || !bord.isShowing) bord.show(await wachtrijen.open());
        } catch (error) {
          return answer(error, request as WebVerzoek, reply, contexts);
        }
      });
      bord.register(scope);
    },
    { prefix: VENSTER_PAD },
  );
}

/** Who is not signed in may do so, and comes back; all others get the page that says why not. */
function answer(error: unknown, request: WebVerzoek, reply: FastifyReply, contexts: PageContexts): FastifyReply {
  const code = foutcodeOf(error);
  if (code === 'NIET_AANGEMELD') return reply.redirect(`/inloggen?terug=${encodeURIComponent(VENSTER_PAD)}`, 303);
  const fout = error instanceof FoutError ? error : new FoutError(code, { cause: error });
  const page = renderFoutPage(fout, request.sessie ? contexts.of(request) : null);
  return reply.status(FOUTEN[code].status).type('text/html; charset=utf-8').send(page);
}
