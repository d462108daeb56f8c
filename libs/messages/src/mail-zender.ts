// SPDX-License-Identifier: EUPL-1.2
import { Transform } from 'node:stream';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { TeVersturen } from '#application/ports/berichten-record';
import { agendaBestand, methodeVan, type AgendaBijlage } from './agenda-bestand.js';
import { merkAangeboden } from './mail-fout.js';
import { mailInhoud, type AntwoordAdressen, type KnopAdres, type MailInhoud } from './mail-inhoud.js';
import { mailOpmaak } from './mail-opmaak.js';
import { mailTekst } from './mail-tekst.js';

/** How mail leaves this process. */
export interface MailOptions {
  /** `smtp://` or `smtps://`, with user and password when the server asks for them. */
  readonly smtpUrl: string;
  /** `Naam <adres>`. */
  readonly van: string;
  /** Send nothing over a line that is not encrypted. */
  readonly onlyEncrypted: boolean;
  /** Lines to the server at once. */
  readonly connections: number;
}

/** A mail as it goes on the line. */
export interface Mail {
  readonly messageId: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly html: string;
  /** Calendar files: of the date in the mail, and of dates that hold no more; empty when there are none. */
  readonly agenda: readonly AgendaBijlage[];
  /** Where one click stops ordinary mail (RFC 8058); null for what is urgent. */
  readonly afmelden: string | null;
  /** Where an answer goes and where a mail server says that it could not bring the mail; null for the sender of all mail. */
  readonly antwoord: AntwoordAdressen | null;
}

const CONNECT_TIMEOUT_MS = 5_000;
const SILENCE_TIMEOUT_MS = 20_000;
/** A server that takes many mails over one line may still want a new one now and then. */
const MAILS_PER_CONNECTION = 200;

/**
 * The mail of a message. Its Message-ID is the id of the message, so a copy that was sent after a failure halfway is recognised as the same mail.
 * @param nu instant, ISO UTC.
 */
export function mailVan(bericht: TeVersturen, knop: KnopAdres, domein: string, nu: string): Mail {
  const inhoud = mailInhoud(bericht, knop);
  const { vastloper } = bericht;
  return {
    messageId: `<${bericht.berichtId}@${domein}>`,
    onderwerp: `${inhoud.kop} (${vastloper.nummer})`,
    tekst: mailTekst(inhoud),
    html: mailOpmaak(inhoud),
    afmelden: knop.afmelden,
    antwoord: knop.antwoord,
    agenda: agendaVan(bericht, inhoud, nu),
  };
}

/** The date of the mail, and what takes back those it gave before that fell away. */
function agendaVan(
  { vastloper, vervallenAgenda }: TeVersturen,
  { uiterlijk, nummer, adres }: MailInhoud,
  nu: string,
): AgendaBijlage[] {
  const bijlage = (onderwerp: string, datum: string | null): AgendaBijlage => ({
    onderwerp,
    vervallen: datum === null,
    bestand: agendaBestand({ vastloperId: vastloper.id, onderwerp, nummer, datum, adres }, nu),
  });
  return [
    ...(uiterlijk === null ? [] : [bijlage(uiterlijk.onderwerp, uiterlijk.datum)]),
    ...vervallenAgenda.filter((onderwerp) => onderwerp !== uiterlijk?.onderwerp).map((onderwerp) => bijlage(onderwerp, null)),
  ];
}

/** What is called when a mail is read to go on a line where the sender is signed in, with the command that says whom it is from. */
const ON_THE_LINE = 'onTheLine';

/** Sends mail over SMTP; throws what the server or the line said (`mailFoutVan` reads it). */
export class MailZender {
  readonly domein: string;
  private readonly transport;

  constructor(private readonly options: MailOptions) {
    const { protocol, hostname, port, username, password } = new URL(options.smtpUrl);
    const secure = protocol === 'smtps:';
    this.domein = /@([^>]+)>$/.exec(options.van)?.[1] ?? 'doorbraak.example';
    this.transport = createTransport({
      pool: true,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      requireTLS: options.onlyEncrypted,
      maxConnections: options.connections,
      maxMessages: MAILS_PER_CONNECTION,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    });
    this.transport.use('stream', ({ data, message }, done) => {
      const { [ON_THE_LINE]: tell } = data as { [ON_THE_LINE]?: () => void };
      message.processFunc((stream) => {
        tell?.();
        const piece = inOnePiece();
        return stream.on('error', (error) => piece.destroy(error)).pipe(piece);
      });
      done();
    });
  }

  /** Hands one mail to the server. */
  async send(mail: Mail, emailadres: string): Promise<void> {
    let isAangeboden = false;
    try {
      await this.transport.sendMail({
        ...this.optionsVan(mail, emailadres),
        [ON_THE_LINE]: () => (isAangeboden = true),
      } as SendMailOptions);
    } catch (error) {
      throw isAangeboden ? merkAangeboden(error) : error;
    }
  }

  private optionsVan(mail: Mail, emailadres: string): SendMailOptions {
    const to = { name: '', address: emailadres };
    return {
      from: this.options.van,
      to: { ...to },
      ...(mail.antwoord === null
        ? {}
        : {
            ...(mail.antwoord.antwoordAan === null ? {} : { replyTo: mail.antwoord.antwoordAan }),
            envelope: { from: mail.antwoord.retourAan, to: { ...to } },
          }),
      messageId: mail.messageId,
      subject: mail.onderwerp,
      text: mail.tekst,
      html: mail.html,
      // Said beforehand: looking which encoding fits costs more than a quarter of sending a mail.
      textEncoding: 'quoted-printable',
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': 'nl',
        ...(mail.afmelden === null ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
      ...(mail.afmelden === null ? {} : { list: { unsubscribe: { url: mail.afmelden } } }),
      attachments: mail.agenda.map(({ bestand, vervallen }, n) => ({
        filename: vervallen ? `vervallen-${n}.ics` : 'datum.ics',
        content: bestand,
        contentType: `text/calendar; method=${methodeVan(vervallen)}; charset=utf-8`,
      })),
    };
  }

  /** Does the server answer? Throws when it does not. */
  async ping(): Promise<void> {
    await this.transport.verify();
  }

  close(): void {
    this.transport.close();
  }
}

/** A mail leaves in one write instead of one for each of its parts: every write wakes up the mail server, and this program again. */
function inOnePiece(): Transform {
  const parts: Buffer[] = [];
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      parts.push(part);
      done();
    },
    flush(done) {
      done(null, Buffer.concat(parts));
    },
  });
}
