// SPDX-License-Identifier: EUPL-1.2

/** How large a measurement is: whole, as the figures ask, or small, to see that the measurement itself is good. */
export interface BenchSize {
  readonly klein: boolean;
  /** Fill the worklist with a million cases and look at the plans too; takes long, and much room. */
  readonly miljoen: boolean;
}

/** The number to use: the whole one, or the one for a small run. */
export function sized({ klein }: BenchSize, whole: number, small: number): number {
  return klein ? small : whole;
}
