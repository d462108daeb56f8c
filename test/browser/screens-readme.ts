// SPDX-License-Identifier: EUPL-1.2
import { mailPictures } from './mail-pictures.js';
import { pictures } from './pictures.js';
import { SHOWN_LOOKS } from './shoot-mails.js';

/** The sizes of the pictures of pages, and how wide they are shown beside each other. */
export const SIZES = [
  { width: 1280, height: 900, shown: 640, where: 'op een gewoon scherm' },
  { width: 360, height: 740, shown: 219, where: 'op een telefoon' },
] as const;

/** The part of docs/screens/README.md about pages: every picture of the table, in its order. */
export function pagesOverview(): string {
  const parts = pictures().map(({ name, titel }) => {
    const images = SIZES.map(
      ({ width, shown, where }) => `<img src="${name}-${width}.webp" alt="${titel}, ${where}" width="${shown}">`,
    );
    return `## ${titel}\n\n${images.join(' ')}\n`;
  });
  const intro =
    'Plaatjes van de pagina’s, op een scherm van 1280 en een telefoon van 360 punten breed. De mensen en zaken zijn om mee te oefenen.';
  return `# Hoe het eruitziet\n\n${intro}\n\nOpnieuw maken: \`node test/browser/make-pictures.mjs\`.\n\n${parts.join('\n')}`;
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
