// SPDX-License-Identifier: EUPL-1.2

/**
 * Whose word counts about the address of a client: that of so many proxies in front, and nobody's when there are none. More would let a visitor make up an address.
 * @example trustHops(1)('10.0.0.1', 0) // true: the proxy that talks to us
 * @example trustHops(1)('10.0.0.1', 1) // false: what the proxy was told
 */
export function trustHops(proxyHops: number): (address: string, hop: number) => boolean {
  return (_address, hop) => hop < proxyHops;
}
