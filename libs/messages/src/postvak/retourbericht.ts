// SPDX-License-Identifier: EUPL-1.2

/** What a mail server says about a mail that it could not bring (RFC 3464). */
export interface Retourbericht {
  /** The address it was for, in small letters. */
  readonly onbereikbaar: string;
  /** Example: `5.1.1`; empty when the report says none. */
  readonly status: string;
  /** Does this address take no mail at all? Else it is about this mail, or about now. */
  readonly overHetAdres: boolean;
}

/**
 * Statuses (RFC 3463) that are about the address: unknown, moved, closed, or a host that is not there. Not those about a full mailbox, a mail that is too large, or a rule
 * about us (5.7).
 */
const OVER_HET_ADRES = /^5\.(?:0\.0|1\.\d{1,3}|2\.[01]|4\.[14])$/;

/**
 * The first receiver of whom a report says that the mail was given up; null when it says so of none. A mail that is only late (`delayed`) is still tried.
 * @param rapport the text of the part `message/delivery-status`: blocks of fields, the first about the report itself.
 * @example leesRetourbericht('Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 4.4.7') // { onbereikbaar: 'a@b.example', status: '4.4.7', overHetAdres: false }
 */
export function leesRetourbericht(rapport: string): Retourbericht | null {
  const blokken = rapport
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/);
  for (const blok of blokken) {
    const veld = (naam: string): string => {
      const regel = blok.split('\n').find((een) => een.toLowerCase().startsWith(`${naam}:`));
      return (
        regel
          ?.slice(naam.length + 1)
          .trim()
          .toLowerCase() ?? ''
      );
    };
    const onbereikbaar = /^rfc822;\s{0,20}<?([^\s<>;]+@[^\s<>;]+)>?$/.exec(
      veld('original-recipient') || veld('final-recipient'),
    )?.[1];
    const status = /^[\d.]{5,9}/.exec(veld('status'))?.[0] ?? '';
    if (onbereikbaar !== undefined && veld('action') === 'failed')
      return { onbereikbaar, status, overHetAdres: OVER_HET_ADRES.test(status) };
  }
  return null;
}
