// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { PAGES } from '../browser/every-page.js';
import { pictures, SHOTS } from '../browser/pictures.js';

describe('the pictures of the pages', () => {
  it('are of every page of the table, and of nothing else', () => {
    expect(Object.keys(SHOTS).sort()).toEqual(Object.keys(PAGES).sort());
    expect(Object.values(SHOTS).filter((shots) => shots.length === 0)).toEqual([]);
  });

  it('each have a name and a title of their own', () => {
    const names = pictures().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    const titles = pictures().map(({ titel }) => titel);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
