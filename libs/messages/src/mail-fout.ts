// SPDX-License-Identifier: EUPL-1.2

/**
 * Why a mail did not go. `weg`: the mail server cannot be used now, whoever it is for. `tijdelijk`: not now for this receiver. `blijvend`: never for this receiver.
 */
export interface MailFout {
  readonly soort: 'weg' | 'tijdelijk' | 'blijvend';
  /** Does the server say that this address takes no mail? Not when it refuses us. */
  readonly adresGeweigerd: boolean;
  /** What the server answered, without addresses. */
  readonly fout: string;
}

/** A mail that could not be made; the cause says why. */
export class MailNietGeschreven extends Error {
  override readonly name = 'MailNietGeschreven';

  constructor(cause: unknown) {
    super(`De mail is niet te maken. ${String(cause)}`, { cause });
  }
}

const LONGEST_FAULT = 200;
const SERVICE_CLOSES = 421;
const RECEIVER = 'RCPT TO';
/** Commands at which an answer is about this mail and not about the server. */
const ABOUT_THE_MAIL: readonly string[] = [RECEIVER, 'MAIL FROM', 'DATA'];
/** Refused for a rule of the server (RFC 3463, subject 7): about who sends, not about the address. */
const BY_POLICY = /\b5\.7\.\d+/;

/** What nodemailer itself says of an address or a mail, without asking the server. */
const OWN_REFUSALS: readonly string[] = ['EENVELOPE', 'EMESSAGE'];
const OF_RECEIVER = /^(?:No recipients|Invalid recipient)/;

interface Thrown {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
  readonly message?: string;
}

/**
 * Reads what was thrown while a mail was made or sent. An answer of the server in the 500s about this mail is for good, in the 400s for now. What nodemailer will not
 * send at all is for good, and a mail that cannot be made, or a fault that no line or server gives, is of this mail alone. Anything else is about the server.
 */
export function mailFoutVan(error: unknown): MailFout {
  const { code, responseCode, command, message } = error as Thrown;
  const fout = withoutAddresses(message ?? String(error));
  if (error instanceof MailNietGeschreven) return { soort: 'tijdelijk', adresGeweigerd: false, fout };
  if (responseCode === undefined && OWN_REFUSALS.includes(code ?? ''))
    return { soort: 'blijvend', adresGeweigerd: OF_RECEIVER.test(message ?? ''), fout };
  if (responseCode === undefined && code === undefined) return { soort: 'tijdelijk', adresGeweigerd: false, fout };
  if (responseCode === undefined || responseCode === SERVICE_CLOSES || !ABOUT_THE_MAIL.includes(command ?? ''))
    return { soort: 'weg', adresGeweigerd: false, fout };
  const blijvend = responseCode >= 500;
  const adresGeweigerd = blijvend && command === RECEIVER && !BY_POLICY.test(message ?? '');
  return { soort: blijvend ? 'blijvend' : 'tijdelijk', adresGeweigerd, fout };
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, LONGEST_FAULT);
}
