// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { MailPicture } from './mail-pictures.js';

/** How a mail is looked at: in the window of a mail program and on a phone, on light and on dark paper. */
export const MAIL_LOOKS = [
  { width: 600, scheme: 'light', naam: '600-licht', shown: 430, where: 'in een mailprogramma' },
  { width: 600, scheme: 'dark', naam: '600-donker', shown: 430, where: 'in een donker mailprogramma' },
  { width: 360, scheme: 'light', naam: '360-licht', shown: 258, where: 'op een telefoon' },
  { width: 360, scheme: 'dark', naam: '360-donker', shown: 258, where: 'op een donkere telefoon' },
] as const;

/** Those that stand in the documentation: one of each size and of each paper. */
export const SHOWN_LOOKS = MAIL_LOOKS.filter(({ naam }) => naam === '600-licht' || naam === '360-donker');

/** Draws each mail as a mail program would, complete in itself, and takes its picture with every look. Throws when a mail is wider than its window. */
export async function shootMails(
  browser: Browser,
  mails: readonly MailPicture[],
  looks: readonly (typeof MAIL_LOOKS)[number][],
  shoot: (page: Page, width: number, name: string) => Promise<void>,
  folder: string,
): Promise<void> {
  for (const { width, scheme, naam } of looks) {
    const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme: scheme, javaScriptEnabled: true });
    const page = await context.newPage();
    for (const { name, mail } of mails) {
      await page.setContent(mail.html);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) throw new Error(`${name} is ${wide} punten breed in een venster van ${width}.`);
      await shoot(page, width, join(folder, `${name}-${naam}`));
    }
    await context.close();
  }
}
