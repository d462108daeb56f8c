// SPDX-License-Identifier: EUPL-1.2

/** One part of a mail that is no container. */
export interface MailPart {
  /** Lower case, without parameters. Example: `text/html`. */
  readonly type: string;
  readonly fileName: string | null;
  readonly text: string;
}

/** A mail as it was taken in: the headers somebody asks for, and its parts in order. */
export interface ReadMail {
  /** The value of a header with its coded words read, or an empty text when it is not there. The name in any case. */
  header(name: string): string;
  readonly parts: readonly MailPart[];
}

/** Reads a mail (RFC 5322, MIME) of our own making; what it does not know stays as it stands. */
export function readMail(source: string): ReadMail {
  const { headers, body } = split(source);
  return { header: (name) => headers.get(name.toLowerCase()) ?? '', parts: partsOf(headers, body) };
}

type Headers = ReadonlyMap<string, string>;

function split(source: string): { headers: Headers; body: string } {
  const text = source.replaceAll('\r\n', '\n');
  const end = text.indexOf('\n\n');
  const head = (end === -1 ? text : text.slice(0, end)).replaceAll(/\n[ \t]+/g, ' ');
  const headers = new Map(
    head.split('\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())]];
    }),
  );
  return { headers, body: end === -1 ? '' : text.slice(end + 2) };
}

function partsOf(headers: Headers, body: string): MailPart[] {
  const contentType = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(contentType, 'boundary');
  if (boundary !== null) {
    const [, ...pieces] = `\n${body}`.split(`\n--${boundary}`);
    return pieces
      .filter((piece) => !piece.startsWith('--'))
      .flatMap((piece) => {
        const part = split(piece.replace(/^\n/, ''));
        return partsOf(part.headers, part.body);
      });
  }
  const disposition = headers.get('content-disposition') ?? '';
  return [
    {
      type: (contentType.split(';')[0] ?? '').trim().toLowerCase(),
      fileName: parameter(disposition, 'filename') ?? parameter(contentType, 'name'),
      text: decode(body, headers.get('content-transfer-encoding') ?? '7bit'),
    },
  ];
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`${name}="?([^";]+)"?`, 'i').exec(value);
  return found?.[1] ?? null;
}

function decode(body: string, encoding: string): string {
  if (encoding.toLowerCase() === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding.toLowerCase() === 'quoted-printable' ? quotedPrintable(body.replaceAll(/=\n/g, '')) : body;
}

function quotedPrintable(text: string): string {
  const plain = text.replaceAll(/=([\dA-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1').toString('utf8');
}

/** Coded words in a header (RFC 2047); white space between two of them is no part of the text. */
function decodeWords(value: string): string {
  return value
    .replaceAll(/(=\?[^?]+\?[BQ]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replaceAll(/=\?[^?]+\?([BQ])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : quotedPrintable(word.replaceAll('_', ' ')),
    );
}
