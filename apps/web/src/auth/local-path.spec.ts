// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { localPath } from './local-path.js';

describe(localPath.name, () => {
  it.each([
    ['/', '/'],
    ['/vastlopers?trede=partners&x=%2F%2Fa', '/vastlopers?trede=partners&x=%2F%2Fa'],
    ['/vastlopers#deel', '/vastlopers'],
    ['/a/../vastlopers', '/vastlopers'],
    ['/inloggen-hulp', '/inloggen-hulp'],
  ])('keeps %s as %s', (wish, path) => {
    expect(localPath(wish)).toBe(path);
  });

  it.each([
    undefined,
    null,
    7,
    ['/a'],
    '',
    'vastlopers',
    '//kwaad.example',
    '///kwaad.example',
    '/\\kwaad.example',
    '/a\\..\\\\kwaad.example',
    '/\t/kwaad.example',
    '/\n/kwaad.example',
    '/.//kwaad.example',
    '/a/..//kwaad.example',
    'https://kwaad.example',
    'javascript:alert(1)',
    ' /a',
    '/inloggen',
    '/inloggen?terug=/inloggen',
    '/uitloggen',
    '/aanmelden/terug?code=x',
    '/a/../inloggen',
    `/${'a'.repeat(2_000)}`,
  ])('turns %j into the first page', (wish) => {
    expect(localPath(wish)).toBe('/');
  });
});
