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

const AANGEBODEN = Symbol('AANGEBODEN');
const LONGEST_FAULT = 200;
const SERVICE_CLOSES = 421;
const RECEIVER = 'RCPT TO';
/** Commands at which an answer is about this mail and not about the server. */
const ABOUT_THE_MAIL: readonly string[] = [RECEIVER, 'MAIL FROM', 'DATA'];
/** Refused for a rule of the server (RFC 3463, subject 7): about who sends, not about the address. */
const BY_POLICY = /\b5\.7\.\d+/;

/** What nodemailer refuses by itself, before it asks the server: this mail as it is can never go. */
const OF_THE_MAIL_ITSELF: readonly string[] = ['EENVELOPE', 'EMESSAGE'];
const NO_ADDRESS = /recipient/i;
const OUR_OWN_ADDRESS = /sender/i;

/**
 * Reads what nodemailer throws. An answer of the server in the 500s about this mail is for good, in the 400s for now; so is what nodemailer itself will not
 * send. A fault that no line and no server gives is of this mail alone. Anything else is about the server.
 */
export function mailFoutVan(error: unknown): MailFout {
  const { responseCode, command, message, code } = error as {
    responseCode?: number;
    command?: string;
    message?: string;
    code?: string;
  };
  const fout = withoutAddresses(message ?? String(error));
  if (responseCode === undefined && OF_THE_MAIL_ITSELF.includes(code ?? '') && !OUR_OWN_ADDRESS.test(fout))
    return { soort: 'blijvend', adresGeweigerd: NO_ADDRESS.test(fout), fout: fout.replaceAll(/"[^"]*"/g, '…') };
  if (responseCode === undefined && code === undefined) return { soort: 'tijdelijk', adresGeweigerd: false, fout };
  if (responseCode === undefined || responseCode === SERVICE_CLOSES || !ABOUT_THE_MAIL.includes(command ?? ''))
    return { soort: 'weg', adresGeweigerd: false, fout };
  const blijvend = responseCode >= 500;
  const adresGeweigerd = blijvend && command === RECEIVER && !BY_POLICY.test(message ?? '');
  return { soort: blijvend ? 'blijvend' : 'tijdelijk', adresGeweigerd, fout };
}

/** Did a server answer with this, and not our own program or the line? */
export function isAntwoordVanServer(error: unknown): boolean {
  return (error as { responseCode?: number }).responseCode !== undefined;
}

/** Marks what was thrown while the mail itself was on the line: a server that cannot be reached, or that lets nobody in, says nothing about a mail. */
export function merkAangeboden(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Object.assign(error, { [AANGEBODEN]: true }) : error;
}

/** Was the mail on the line when this was thrown? */
export function wasAangeboden(error: unknown): boolean {
  return (error as { [AANGEBODEN]?: boolean } | null)?.[AANGEBODEN] === true;
}

/** Did a server answer with this that it does not take the mail for this receiver now? Not when it closes the line. */
export function isNuNiet(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  return responseCode !== undefined && responseCode !== SERVICE_CLOSES && ABOUT_THE_MAIL.includes(command ?? '');
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, LONGEST_FAULT);
}
