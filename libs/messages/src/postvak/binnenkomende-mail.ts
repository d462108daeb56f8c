// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { eigenWoorden, heeftWoordenOnderCitaat } from './eigen-woorden.js';
import { leesRetourbericht, type Retourbericht } from './retourbericht.js';

/** A mail that came in, as far as it matters. */
export interface BinnenkomendeMail {
  /** Empty when the mail has none. */
  readonly messageId: string;
  /** The one address it says to come from, in small letters; empty when there is none or more than one. */
  readonly afzender: string;
  /** Did a program send it and no person (RFC 3834)? */
  readonly isAutomatisch: boolean;
  /** What the sender wrote, without the mail that is answered. */
  readonly tekst: string;
  readonly heeftBijlage: boolean;
  /** Did the sender write on below or in the mail that is answered? That is not in `tekst`. */
  readonly heeftOngelezen: boolean;
  /** What a mail server says in it about a mail of ours; null for any other mail. */
  readonly retour: RetourOpMail | null;
}

/** A report of a mail server with the mail it is about. */
export interface RetourOpMail extends Retourbericht {
  /** The id of the message, from the Message-ID of the mail that came back; null when the report holds none of ours. */
  readonly berichtId: string | null;
  /** Knows the report again when it comes twice: what stands in it, and its own Message-ID. */
  readonly kenmerk: string;
}

const MOST_NESTED = 20;
const MOST_HEADERS_BYTES = 256 * 1024;
/** A picture in a signature is smaller; a photograph or a picture of a screen is larger. */
const MOST_LOGO_BYTES = 50 * 1024;
/** From here on an HTML mail holds the mail that is answered. */
const CITAAT_IN_HTML =
  /<blockquote\b|class="?gmail_quote|id="?divRplyFwdMsg|id="?appendonsend|class="?moz-cite-prefix|class="?yahoo_quoted/i;
const EIND_VAN_CITAAT = '</blockquote>';
const CITAAT_IN_TEKST = '-- \n> \n\n';
const LIJST_KOPPEN: readonly string[] = [
  'list-id',
  'list-unsubscribe',
  'list-post',
  'x-autoreply',
  'x-autorespond',
  'x-loop',
  'feedback-id',
];
/** What programs that answer for somebody who is away say first, when they do not say in a header that they are one. */
const AUTOMATISCH =
  '(?:automatische? (?:antwoord|reactie)|afwezig(?:heid(?:sbericht|sassistent|smelding)?)?|auto(?:mated|matic)?[ -]?(?:reply|response)|out[ -]of[ -](?:the[ -])?office)';
/** Where that is all they say first: a person goes on in the same sentence. */
const ZINSEINDE = String.raw`[ \t]*(?:[:!.–—]|\n|$|(?:van|tot|t/m|vanaf|wegens)\b)`;
const AUTOMATISCH_ONDERWERP = new RegExp(String.raw`^(?:${AUTOMATISCH}${ZINSEINDE}|(?:out of office|automatic reply)\b)`, 'i');
const AUTOMATISCHE_TEKST = new RegExp(
  String.raw`^(?:${AUTOMATISCH}${ZINSEINDE}|(?:dit is een automatisch|this is an auto(?:mated|matic)) )`,
  'i',
);
const BULK = /\b(?:bulk|list|junk|auto_reply)\b/i;
/** What a mail server says, and the mail that came back or its head. */
const RAPPORT = /^message\/(?:global-)?delivery-status$/;
const TERUGGEKOMEN = /^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/;
const EIGEN_MESSAGE_ID = /^message-id:\s{0,20}<([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@/im;
/** Parts that come with a mail without anybody having put them there: signatures of programs, and what a calendar adds. */
const BIJWERK =
  /^(?:application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ics)|text\/(?:calendar|x-vcard|vcard)|message\/.*)$/;

/** Reads a mail. Throws when it is no mail, or nested so deep or with such a head that nobody can have written it. */
export async function leesMail(bron: Uint8Array): Promise<BinnenkomendeMail> {
  const mail = await PostalMime.parse(bron, {
    attachmentEncoding: 'utf8',
    maxNestingDepth: MOST_NESTED,
    maxHeadersSize: MOST_HEADERS_BYTES,
    maxRfc822NestingDepth: 0,
  });
  const { boven, onder } = await tekstVan(mail);
  const tekst = eigenWoorden(boven);
  const getoond = getoondIn(mail.html ?? '');
  return {
    messageId: (mail.messageId ?? '').trim().slice(0, 500),
    afzender: afzenderVan(mail),
    isAutomatisch:
      isAutomatisch(mail) || AUTOMATISCH_ONDERWERP.test((mail.subject ?? '').trim()) || AUTOMATISCHE_TEKST.test(tekst),
    tekst,
    heeftBijlage: mail.attachments.some((deel) => isBijlage(deel, getoond)),
    heeftOngelezen: heeftWoordenOnderCitaat(onder),
    retour: retourVan(mail),
  };
}

function afzenderVan({ headers, from }: Email): string {
  if (headers.filter(({ key }) => key === 'from').length !== 1) return '';
  return from?.address?.trim().toLowerCase() ?? '';
}

/** What must never be answered: two programs would go on for ever (RFC 3834, section 2). */
function isAutomatisch({ headers, from }: Email): boolean {
  const waarde = (naam: string): string => headers.find(({ key }) => key === naam)?.value.trim() ?? '';
  const submitted = waarde('auto-submitted');
  return (
    (submitted !== '' && !/^no\b/i.test(submitted)) ||
    BULK.test(waarde('precedence')) ||
    LIJST_KOPPEN.some((naam) => waarde(naam) !== '') ||
    waarde('return-path') === '<>' ||
    /^multipart\/report\b/i.test(waarde('content-type')) ||
    /^(?:mailer-daemon|postmaster|no-?reply)@/i.test(from?.address ?? '')
  );
}

/** The text part, else the text of the HTML part up to the mail that is answered; and where words below that would stand, as a text with a quote. */
async function tekstVan({ text, html = '' }: Email): Promise<{ readonly boven: string; readonly onder: string }> {
  if (text !== undefined && text.trim() !== '') return { boven: text, onder: text };
  const citaat = CITAAT_IN_HTML.exec(html)?.index;
  if (citaat === undefined) return { boven: await htmlAlsTekst(zonderOpmaak(html)), onder: '' };
  const boven = await htmlAlsTekst(zonderOpmaak(html.slice(0, html.lastIndexOf('<', citaat))));
  const eind = html.toLowerCase().lastIndexOf(EIND_VAN_CITAAT);
  if (eind < citaat) return { boven, onder: '' };
  return { boven, onder: `${CITAAT_IN_TEKST}${await htmlAlsTekst(zonderOpmaak(html.slice(eind + EIND_VAN_CITAAT.length)))}` };
}

/** Leaves out what stands between the tags of a style; a style that does not end leaves out the rest. */
function zonderOpmaak(html: string): string {
  const [voor = '', ...stukken] = html.split(/<style\b/i);
  return [voor, ...stukken.map((stuk) => stuk.slice(eindVan(stuk)))].join('');
}

function eindVan(stuk: string): number {
  const eind = /<\/style\s{0,9}>/i.exec(stuk);
  return eind ? eind.index + eind[0].length : stuk.length;
}

/** The reader of mail turns HTML into text only beside a text part, so it is given one. */
async function htmlAlsTekst(html: string): Promise<string> {
  const deel = (soort: string, inhoud: string): string =>
    `--x\r\nContent-Type: text/${soort}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(inhoud).toString('base64')}\r\n`;
  const mail = `Content-Type: multipart/mixed; boundary=x\r\n\r\n${deel('plain', ' ')}${deel('html', html)}--x--\r\n`;
  return (await PostalMime.parse(mail)).text ?? '';
}

function retourVan({ attachments, messageId = '' }: Email): RetourOpMail | null {
  const deel = (soort: RegExp): string => {
    const inhoud = attachments.find(({ mimeType }) => soort.test(mimeType))?.content;
    return typeof inhoud === 'string' ? inhoud : '';
  };
  const rapport = deel(RAPPORT);
  const retour = leesRetourbericht(rapport);
  const kenmerk = createHash('sha256').update(`${messageId}|${rapport}`).digest('hex');
  return retour && { ...retour, berichtId: EIGEN_MESSAGE_ID.exec(deel(TERUGGEKOMEN))?.[1] ?? null, kenmerk };
}

function isBijlage(deel: Attachment, getoond: Getoond): boolean {
  const { mimeType, disposition } = deel;
  // A mail that somebody put in as a file is a file; one that a mail server puts under its report is not.
  const isMailAlsBestand = disposition === 'attachment' && mimeType === 'message/rfc822';
  return isMailAlsBestand || (!hoortBijTekst(deel, getoond) && !BIJWERK.test(mimeType));
}

/** Names of the parts that the HTML shows: above the mail that is answered, and in it. */
interface Getoond {
  readonly boven: ReadonlySet<string>;
  readonly citaat: ReadonlySet<string>;
}

/** Read once per mail: it may be long and have thousands of parts. */
function getoondIn(html: string): Getoond {
  const begin = CITAAT_IN_HTML.exec(html)?.index ?? html.length;
  return { boven: namenIn(html.slice(0, begin)), citaat: namenIn(html.slice(begin)) };
}

function namenIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/cid:([^"'<>()\s]{1,998})/gi)].map(([, naam = '']) => naam.toLowerCase()));
}

/**
 * A picture that the HTML shows and that somebody did not put there to send it: small, as in a signature, or in the mail that is answered. A photograph in the
 * text is one that was sent, whatever its program calls it.
 */
function hoortBijTekst({ mimeType, contentId = '', content }: Attachment, { boven, citaat }: Getoond): boolean {
  const naam = contentId.replaceAll(/[<>]/g, '').toLowerCase();
  if (!mimeType.startsWith('image/') || naam === '') return false;
  const namen = [naam, encodeURIComponent(naam).toLowerCase()];
  if (namen.some((een) => boven.has(een))) return grootteVan(content) <= MOST_LOGO_BYTES;
  return namen.some((een) => citaat.has(een));
}

/** In bytes; of what was read as text it is about so many. */
function grootteVan(content: Attachment['content']): number {
  return typeof content === 'string' ? content.length : content.byteLength;
}
