// SPDX-License-Identifier: EUPL-1.2

/** Another worker took this export over: nothing of this attempt counts any more. */
export class BeurtVoorbijError extends Error {
  override readonly name = 'BeurtVoorbijError';

  constructor() {
    super('The turn is over: another worker makes this export.');
  }
}
