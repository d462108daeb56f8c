// SPDX-License-Identifier: EUPL-1.2
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { createOutgoingFetch, type OutgoingFetch } from './outgoing-fetch.js';
import { judgingLookup, pinnedRequest } from './pinned-request.js';

/** Where webhooks may go. */
export interface WebhookRules {
  /** For tests on one machine: also http, and also addresses of this machine. */
  readonly lokaal: boolean;
  /** Servers on a private address where events may go all the same. */
  readonly privateHosts: readonly string[];
}

/**
 * The way out for events: whoever may make a webhook writes its address, so it is judged each time, also outside production. The address that was judged is the one
 * that is called, redirects are not followed, and an answer above 1 MB is none.
 * @example createWebhookFetch({ lokaal: false, privateHosts: [] })('https://10.0.0.1/') // throws
 */
export function createWebhookFetch({ lokaal, privateHosts }: WebhookRules): OutgoingFetch {
  if (!lokaal) return createOutgoingFetch({ isProduction: true, privateHosts });
  const anywhere = judgingLookup(() => true);
  return async (target, init = {}) => {
    const url = new URL(target);
    return pinnedRequest(url, init, url.protocol === 'http:' ? requestHttp : requestHttps, anywhere);
  };
}
