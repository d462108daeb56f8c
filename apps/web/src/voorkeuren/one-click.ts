// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance } from 'fastify';

/** What one click sends fits many times. */
const BODY_LIMIT_BYTES = 4 * 1024;
const PATH = '/minder-mail/';

/**
 * A mail program may send its one click as multipart/form-data (RFC 8058, section 3.2); what is in it says nothing that the address does not. No other page takes
 * such a form.
 */
export function takeOneClick(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES },
    ({ url }, _body, done) => {
      if (url.startsWith(PATH)) done(null, {});
      else done(Object.assign(new Error('Only the link of a mail takes this type.'), { statusCode: 415 }));
    },
  );
}
