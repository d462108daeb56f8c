// SPDX-License-Identifier: EUPL-1.2
import { SMTPServer } from 'smtp-server';

const LARGEST_MAIL_BYTES = 1024 * 1024;

/** A mail server that takes everything and brings nothing anywhere. Call `listen`; `close` ends the lines. */
export function createSmtpSink(onMail: (aan: readonly string[], source: string) => void): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSTARTTLS: true,
    size: LARGEST_MAIL_BYTES,
    closeTimeout: 1_000,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('Te groot'), { responseCode: 552 }));
        onMail(
          session.envelope.rcptTo.map(({ address }) => address),
          Buffer.concat(chunks).toString('utf8'),
        );
        return done();
      });
    },
  });
}
