// SPDX-License-Identifier: EUPL-1.2
import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { FoutError } from '#domain/fouten/fout.errors';

/** How deep objects and lists may lie inside each other in a body; ours need three. */
const MAXIMUM_DEPTH = 32;

/**
 * Reads JSON bodies and nothing else: another Content-Type is 415, a broken body `JSON_ONLEESBAAR`, no body is the empty object.
 * Keys that would change an object's prototype and nesting that only an attack needs are refused as unreadable.
 */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    // Decoding would put another sign in the place of a byte that is no UTF-8, and the writer would never know.
    if (!isUtf8(bytes))
      return done(
        new FoutError('JSON_ONLEESBAAR', {
          detail: 'Het bericht is geen UTF-8. Sla de tekst op als UTF-8 en stuur hem opnieuw.',
        }),
      );
    const body = bytes.toString('utf8');
    if (body.trim() === '') return done(null, {});
    if (isTooDeep(body))
      return done(
        new FoutError('JSON_ONLEESBAAR', { detail: 'Het bericht heeft te veel lagen. Onze berichten hebben er hoogstens drie.' }),
      );
    // The secure parser answers through its callback at once; its error names our input, so only our own code goes on.
    return parse(request, body, (error, value: unknown) =>
      error ? done(new FoutError('JSON_ONLEESBAAR', { cause: error })) : done(null, value),
    );
  });
}

/** Counts brackets outside texts; a rough reading is enough, because the parser judges the rest. */
function isTooDeep(body: string): boolean {
  let depth = 0;
  let inText = false;
  for (let place = 0; place < body.length; place += 1) {
    const sign = body.charCodeAt(place);
    if (inText) {
      if (sign === 0x5c) place += 1;
      else if (sign === 0x22) inText = false;
    } else if (sign === 0x22) inText = true;
    else if (sign === 0x5b || sign === 0x7b) depth += 1;
    else if (sign === 0x5d || sign === 0x7d) depth -= 1;
    if (depth > MAXIMUM_DEPTH) return true;
  }
  return false;
}
