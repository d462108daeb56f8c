// SPDX-License-Identifier: EUPL-1.2
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const pack = promisify(gzip);

/** Below this, packing saves nothing that anybody notices. */
const WORTH_BYTES = 1_400;

/**
 * Packs pages (gzip) for who comes from a page of ours, and for nobody else. What a page holds is secret, and parts of addresses come back in pages; whoever makes
 * a browser ask from elsewhere and counts bytes on the way could guess at the secret if it were packed (BREACH). The browser itself says where a request begins, and
 * a page elsewhere cannot say otherwise; one that says nothing gets the page as it is (docs/adr/0052). Call once, before the server listens.
 */
export function packPages(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!isPage(reply) || typeof payload !== 'string') return payload;
    void reply.header('vary', 'accept-encoding, sec-fetch-site');
    if (payload.length < WORTH_BYTES || !mayPack(request)) return payload;
    void reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return pack(payload);
  });
}

function isPage(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('text/html') && !reply.hasHeader('content-encoding');
}

function mayPack({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === 'same-origin' && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
}
