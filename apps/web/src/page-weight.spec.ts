// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { FULL_BEHEER } from '../test/full-beheer.js';
import { FULL_CASE } from '../test/full-case.js';
import { FULL_LISTS } from '../test/full-lists.js';
import { FULL_REST } from '../test/full-rest.js';
import { ASSETS } from './assets/assets.js';
import { renderPage } from './frame/frame.page.js';

/**
 * All in (issue 5), by the strictest way to count that can be held: the page itself as it is without packing, which is how it comes to who comes from elsewhere
 * (docs/adr/0052), with the style, the picture and the scripts as every browser gets them, packed. `PageCheck` weighs real pages in the same way; here each page
 * holds as much as it ever shows at once, every text as long as it may be.
 */
const HEAVIEST_BYTES = 100_000;
/** The scripts that a page gets when it opens, packed, with room to grow; they are not there when pages run from source. */
const SCRIPT_BYTES = 8_000;
const STYLE_BYTES = [...ASSETS.values()].reduce((sum, { gzip }) => sum + gzip.byteLength, 0);

const FULL = [...FULL_LISTS, ...FULL_CASE, ...FULL_BEHEER, ...FULL_REST];

describe('the weight of a page', () => {
  it.each(FULL)('stays under 100 kB for %s with all it can hold', (path, draw) => {
    const bytes = Buffer.byteLength(renderPage(draw())) + STYLE_BYTES + SCRIPT_BYTES;
    process.stdout.write(`${path} weighs at most ${bytes} bytes\n`);
    expect(bytes).toBeLessThan(HEAVIEST_BYTES);
  });
});
