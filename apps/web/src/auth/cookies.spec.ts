// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { cookiesFor } from './cookies.js';

describe(cookiesFor.name, () => {
  it.each(['https://doorbraak.example', 'https://127.0.0.1:3000', 'http://localhost:3000'])(
    'ties the cookies of %s to that host alone',
    (url) => {
      const { sessie, browser, options } = cookiesFor(url);
      expect([sessie, browser]).toEqual(['__Host-doorbraak-sessie', '__Host-doorbraak-aanmelding']);
      expect(options).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure: true });
    },
  );

  it('asks nothing of plain http that a browser refuses there', () => {
    const { sessie, options } = cookiesFor('http://127.0.0.1:3000');
    expect([sessie, options.secure]).toEqual(['doorbraak-sessie', false]);
  });
});
