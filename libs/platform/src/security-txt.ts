// SPDX-License-Identifier: EUPL-1.2

const VALID_DAYS = 90;
const DAY_MS = 86_400_000;

/** What an installation says about itself. */
export interface SecurityTxtOptions {
  /** Where to report a leak: an https address, or an e-mail address as `mailto:`. */
  readonly contact: string;
  /** Address of this program as seen from outside, without a slash at the end. */
  readonly publicUrl: string;
}

/**
 * The text of `/.well-known/security.txt` (RFC 9116). It says of itself that it holds for 90 days from `now`, so that an old copy is known as old.
 * @example securityTxt({ contact: 'mailto:lek@doorbraak.example', publicUrl: 'https://api.doorbraak.example' }, new Date('2026-11-20T00:00:00Z'))
 * // 'Contact: mailto:lek@doorbraak.example\nExpires: 2027-02-18T00:00:00.000Z\n…'
 */
export function securityTxt({ contact, publicUrl }: SecurityTxtOptions, now: Date): string {
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${new Date(now.getTime() + VALID_DAYS * DAY_MS).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return `${lines.join('\n')}\n`;
}
