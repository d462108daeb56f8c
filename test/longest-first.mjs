// SPDX-License-Identifier: EUPL-1.2
// The order of the tests. On a fresh clone Jest knows no times and begins with the largest file, but what takes longest here is not what is written longest:
// a file that starts a whole system can be short. Those go first, so that no worker is left alone with a long one at the end.
import { statSync } from 'node:fs';

/** From what takes longest to what is done at once. What matches nothing comes last. */
const LONGEST_FIRST = [/every-page\./, /test\/browser\//, /test\/faults\//, /\.e2e-spec\./, /workflows\/test\//, /\.int-spec\./];

/** Where a file stands: the lower, the earlier. */
function placeOf(path) {
  const place = LONGEST_FIRST.findIndex((kind) => kind.test(path));
  return place === -1 ? LONGEST_FIRST.length : place;
}

export default class LongestFirst {
  /** The tests in the order in which they begin; of one kind the largest file first. */
  sort(tests) {
    const known = new Map(tests.map((test) => [test, { place: placeOf(test.path), bytes: statSync(test.path).size }]));
    return [...tests].sort((one, other) => {
      const [a, b] = [known.get(one), known.get(other)];
      return a.place - b.place || b.bytes - a.bytes;
    });
  }

  /** Nothing is remembered from one run to the next: each run goes the same way. */
  cacheResults() {}

  allFailedTests(tests) {
    return tests;
  }
}
