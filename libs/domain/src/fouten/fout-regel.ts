// SPDX-License-Identifier: EUPL-1.2

/** Who can do something about it: the user, the people who run it, or we. */
export type FoutKind = 'user' | 'operations' | 'us';

/** One kind of problem: HTTP status, who can mend it, and what the user reads (Dutch, B1). */
export interface FoutRegel {
  readonly status: number;
  readonly kind: FoutKind;
  readonly titel: string;
  readonly detail: string;
}
