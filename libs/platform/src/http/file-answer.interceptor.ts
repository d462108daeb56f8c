// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** A file to send as it comes, and how to check that it arrived whole. */
export interface FileAnswer {
  readonly naam: string;
  readonly mediatype: string;
  /** Bytes. */
  readonly grootte: number;
  /** SHA-256 in hex. */
  readonly kenmerk: string;
  readonly inhoud: AsyncIterable<Buffer>;
}

/**
 * Sends a file piece by piece under its own name. The length is told beforehand and the hash with it (RFC 9530), so that a file that broke off is never taken
 * for a whole one.
 */
@Injectable()
export class FileAnswerInterceptor implements NestInterceptor<FileAnswer, StreamableFile> {
  intercept(context: ExecutionContext, next: CallHandler<FileAnswer>): Observable<StreamableFile> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ naam, mediatype, grootte, kenmerk, inhoud }) => {
        void reply.headers({
          'content-length': grootte,
          'repr-digest': `sha-256=:${Buffer.from(kenmerk, 'hex').toString('base64')}:`,
        });
        const disposition = `attachment; filename="${naam}"`;
        return new StreamableFile(Readable.from(inhoud, { objectMode: false }), {
          type: mediatype,
          disposition,
          length: grootte,
        });
      }),
    );
  }
}
