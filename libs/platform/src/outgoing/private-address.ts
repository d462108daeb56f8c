// SPDX-License-Identifier: EUPL-1.2
import { BlockList, isIP } from 'node:net';

/** Networks that are not the public internet: this machine, private, shared, link-local, documentation, tunnels, multicast, reserved (IANA special-purpose registries). */
const NETWORKS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
];

const BLOCKED = new BlockList();
for (const [network, bits] of NETWORKS) BLOCKED.addSubnet(network, bits, isIP(network) === 6 ? 'ipv6' : 'ipv4');

/**
 * Is this IP address anything but a public one? What is no address counts as private. An IPv4 address inside an IPv6 one is judged as itself.
 * @example isPrivateAddress('169.254.169.254') // true
 * @example isPrivateAddress('93.184.215.14') // false
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || BLOCKED.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
