// SPDX-License-Identifier: EUPL-1.2

/** Where the browser goes to choose a person in this sign-in. */
export function chooseAddress(uid: string): string {
  return `/kies/${uid}`;
}
