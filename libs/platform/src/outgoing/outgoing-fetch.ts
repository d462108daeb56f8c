// SPDX-License-Identifier: EUPL-1.2
import { request } from 'node:https';
import { isIP } from 'node:net';
import { judgingLookup, pinnedRequest, refusal, type OutgoingInit } from './pinned-request.js';
import { isPrivateAddress } from './private-address.js';

/** Where this process may go. */
export interface OutgoingRules {
  /** In production only https and public addresses; elsewhere everything, for everything runs on one machine. */
  readonly isProduction: boolean;
  /** Hosts that may be on a private address all the same, such as a sign-in service on the network of the organisation. */
  readonly privateHosts: readonly string[];
}

/** The part of `fetch` that we use. */
export type OutgoingFetch = (url: string | URL, init?: OutgoingInit) => Promise<Response>;

/**
 * The way out for calls to addresses that come from a configuration or from somebody else's document (ASVS 1.3.6, API7 SSRF). Throws for what is not allowed
 * before anything is sent; the address that is judged is the one that is called.
 * @example createOutgoingFetch({ isProduction: true, privateHosts: [] })('https://10.0.0.1/') // throws
 */
export function createOutgoingFetch({ isProduction, privateHosts }: OutgoingRules): OutgoingFetch {
  if (!isProduction) return (url, init) => fetch(url, { ...init, redirect: 'manual' } as RequestInit);
  const isAllowed = (address: string, hostname: string): boolean => privateHosts.includes(hostname) || !isPrivateAddress(address);
  const lookup = judgingLookup(isAllowed);
  return async (target, init = {}) => {
    const url = new URL(target);
    const hostname = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') throw refusal(hostname);
    if (isIP(hostname) !== 0 && !isAllowed(hostname, hostname)) throw refusal(hostname);
    return pinnedRequest(url, init, request, lookup);
  };
}
