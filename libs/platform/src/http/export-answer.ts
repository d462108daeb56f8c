// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** A file to send as it comes, and how to check that it arrived whole. */
export interface FileAnswer {
  readonly naam: string;
  readonly mediatype: string;
  readonly grootte: number;
  /** SHA-256 in hex. */
  readonly kenmerk: string;
  readonly inhoud: AsyncIterable<Buffer>;
}

/**
 * Sets the headers of a file and answers its bytes as a stream. The length is told beforehand and the hash with it (RFC 9530), so that a file that broke off
 * is never taken for a whole one.
 */
export function sendExport(reply: FastifyReply, { naam, mediatype, grootte, kenmerk, inhoud }: FileAnswer): Readable {
  void reply.headers({
    'content-type': mediatype,
    'content-length': grootte,
    'content-disposition': `attachment; filename="${naam}"`,
    'repr-digest': `sha-256=:${Buffer.from(kenmerk, 'hex').toString('base64')}:`,
  });
  return Readable.from(inhoud, { objectMode: false });
}
