// SPDX-License-Identifier: EUPL-1.2
import { mailPictures } from './mail-pictures.js';
import { pictures } from './pictures.js';
import { SHOWN_LOOKS } from './shoot-mails.js';

/** The sizes of the pictures of pages, and how wide they are shown beside each other. */
export const SIZES = [
  { width: 1280, height: 900, shown: 640, where: 'op een gewoon scherm' },
  { width: 360, height: 740, shown: 219, where: 'op een telefoon' },
] as const;

/** The width of a phone, on which a long page has more pictures. */
export const PHONE_WIDTH = 360;

/** The part of docs/screens/README.md about pages: every picture of the table, in its order. */
export function pagesOverview(): string {
  const parts = pictures().map(({ name, titel, further = [] }) => {
    const whole = SIZES.map(({ width, shown, where }) => imageOf(`${name}-${width}`, `${titel}, ${where}`, shown));
    const more = further.map((_, place) => imageOf(furtherName(name, place), `${titel}, verder op een telefoon`, 219));
    const images = [...whole, ...more];
    return `## ${titel}\n\n${images.join(' ')}\n`;
  });
  const intro =
    'Plaatjes van de pagina’s, op een scherm van 1280 en een telefoon van 360 punten breed. De mensen en zaken zijn om mee te oefenen.';
  return `# Hoe het eruitziet\n\n${intro}\n\nOpnieuw maken: \`node test/browser/make-pictures.mjs\`.\n\n${parts.join('\n')}`;
}

/** The name of the picture of a part further down a page, the first at 0. Example: `furtherName('vastloper', 0) // 'vastloper-360-2'`. */
export function furtherName(name: string, place: number): string {
  return `${name}-${PHONE_WIDTH}-${place + 2}`;
}

function imageOf(file: string, alt: string, width: number): string {
  return `<img src="${file}.webp" alt="${alt}" width="${width}">`;
}

/** The part about mails. */
export function mailOverview(): string {
  const parts = mailPictures().map(({ name, titel }) => {
    const images = SHOWN_LOOKS.map(
      ({ naam, shown, where }) => `<img src="${name}-${naam}.webp" alt="${titel}, ${where}" width="${shown}">`,
    );
    return `## ${titel}\n\n${images.join(' ')}\n`;
  });
  return `\n# De mails\n\n${parts.join('\n')}`;
}
