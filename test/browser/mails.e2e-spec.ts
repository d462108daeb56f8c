// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { mailPictures } from './mail-pictures.js';
import { MAIL_LOOKS, shootMails } from './shoot-mails.js';

describe('every mail that leaves the house', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('fits a phone and a mail program, on light and on dark paper', async () => {
    const mails = mailPictures();
    const seen: string[] = [];
    await shootMails(browser, mails, MAIL_LOOKS, async (_page, _width, name) => void seen.push(name), '');
    expect(new Set(seen).size).toBe(mails.length * MAIL_LOOKS.length);
  }, 300_000);

  it('is refused when it does not fit', async () => {
    const wide = {
      name: 'breed',
      titel: 'Te breed',
      mail: { ...mailPictures()[0]!.mail, html: '<p style="width: 900px">x</p>' },
    };
    await expect(shootMails(browser, [wide], MAIL_LOOKS.slice(0, 1), async () => undefined, '')).rejects.toThrow('breed');
  });
});
