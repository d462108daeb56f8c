// SPDX-License-Identifier: EUPL-1.2
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { leesPostAdres, type PostAdres } from './antwoord-adres.js';

/** A mail as it came over the line. */
export interface AangebodenMail {
  readonly adres: PostAdres;
  /** Whom the line says it is from; empty for a message of a mail server (RFC 5321, null sender). */
  readonly vanServer: string;
  readonly bron: Uint8Array;
  /** Address of the other side of the line. */
  readonly lijn: string;
}

/** What is said back on the line: taken, or refused with these words, for good or for now. */
export type PostAntwoord = { readonly code: 250 } | { readonly code: 450 | 550 | 552; readonly tekst: string };

/** A certificate with its key, both as the text of their files (PEM). */
export interface PostvakTls {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** How the listener works. */
export interface PostvakOptions {
  /** The address of the installation for answers, without a secret. */
  readonly antwoordAdres: string;
  /** With this the listener offers STARTTLS and takes no mail without it; null: it offers none. */
  readonly tls: PostvakTls | null;
  /** Takes one mail; what it throws is said to be for now. */
  ontvang(mail: AangebodenMail): Promise<PostAntwoord>;
  /** Told of lines that broke and of mails that could not be taken. */
  onError(error: Error): void;
}

const LARGEST_MAIL_BYTES = 5 * 1024 * 1024;
const MOST_LINES = 10;
const SILENCE_MS = 60_000;
const CLOSE_MS = 5_000;
const ONBEKEND = '5.1.1 Dit adres is er niet.';

/**
 * Takes mail for the addresses that stand in our mails, and for nothing else: it passes nothing on. It stands behind the mail server of the organisation, which looks
 * at the sender and for viruses (docs/adr/0044). Call `listen`; `close` ends the lines.
 */
export function createPostvakServer({ antwoordAdres, tls, ontvang, onError }: PostvakOptions): SMTPServer {
  const server = new SMTPServer({
    ...(tls === null
      ? { disabledCommands: ['AUTH', 'STARTTLS'], hideSTARTTLS: true }
      : { disabledCommands: ['AUTH'], ...tls, minVersion: 'TLSv1.2' }),
    size: LARGEST_MAIL_BYTES,
    maxClients: MOST_LINES,
    socketTimeout: SILENCE_MS,
    closeTimeout: CLOSE_MS,
    banner: 'Doorbraak',
    onMailFrom(_address, { secure }, done) {
      return done(tls === null || secure ? null : refusal(530, '5.7.0 Begin eerst met STARTTLS.'));
    },
    onRcptTo({ address }, session, done) {
      if (leesPostAdres(antwoordAdres, address) === null) return done(refusal(550, ONBEKEND));
      // Each address is somebody else's: the sending server brings the mail once for each.
      if (session.envelope.rcptTo.length > 0) return done(refusal(452, '4.5.3 Eén adres per keer.'));
      return done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= LARGEST_MAIL_BYTES) chunks.push(chunk);
      });
      stream.on('end', () => {
        if (size > LARGEST_MAIL_BYTES) return done(refusal(552, '5.3.4 Uw mail is te groot. Stuur hem zonder bijlage.'));
        void answer(Buffer.concat(chunks), session, done);
      });
    },
  });
  server.on('error', onError);
  return server;

  async function answer(bron: Uint8Array, session: SMTPServerSession, done: (error?: Error | null) => void): Promise<void> {
    const antwoord = await take(bron, session).catch((error: unknown): PostAntwoord => {
      onError(error instanceof Error ? error : new Error(String(error)));
      return { code: 450, tekst: '4.3.0 Het lukt nu niet. Probeer het later opnieuw.' };
    });
    done(antwoord.code === 250 ? null : refusal(antwoord.code, antwoord.tekst));
  }

  async function take(bron: Uint8Array, { envelope, remoteAddress }: SMTPServerSession): Promise<PostAntwoord> {
    const adres = leesPostAdres(antwoordAdres, envelope.rcptTo[0]?.address ?? '');
    if (adres === null) return { code: 550, tekst: ONBEKEND };
    const vanServer = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
    return ontvang({ adres, vanServer, bron, lijn: remoteAddress });
  }
}

function refusal(responseCode: number, tekst: string): Error {
  return Object.assign(new Error(tekst), { responseCode });
}
