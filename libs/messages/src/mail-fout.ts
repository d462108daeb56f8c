// SPDX-License-Identifier: EUPL-1.2

/**
 * Why a mail did not go. `weg`: the mail server cannot be used now, whoever it is for. `tijdelijk`: not now for this receiver. `blijvend`: never for this receiver.
 */
export interface MailFout {
  readonly soort: 'weg' | 'tijdelijk' | 'blijvend';
  /** What the server answered, without addresses. */
  readonly fout: string;
}

const LONGEST_FAULT = 200;
/** Commands at which an answer is about this mail and not about the server. */
const ABOUT_THE_MAIL: readonly string[] = ['RCPT TO', 'MAIL FROM', 'DATA'];
const SERVICE_CLOSES = 421;

/** Reads what nodemailer throws. An answer of the server in the 500s about this mail is for good, in the 400s for now; anything else is about the server. */
export function mailFoutVan(error: unknown): MailFout {
  const { responseCode, command, message } = error as { responseCode?: number; command?: string; message?: string };
  const fout = withoutAddresses(message ?? String(error));
  if (responseCode === undefined || responseCode === SERVICE_CLOSES || !ABOUT_THE_MAIL.includes(command ?? ''))
    return { soort: 'weg', fout };
  return { soort: responseCode >= 500 ? 'blijvend' : 'tijdelijk', fout };
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, LONGEST_FAULT);
}
