// SPDX-License-Identifier: EUPL-1.2
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { errors } from 'oidc-provider';
import { LOCAL_ACR } from '#platform/auth/sign-in-configuration';
import type { PersonGroup } from './person-groups.js';
import { errorPage, personPage } from './person.page.js';

const PATH = /^\/kies\/([\w-]+)$/;
const LARGEST_FORM_BYTES = 2000;

/** Answers the page where a demo person is chosen; `false` when the address is not that page. @param onFault told of what is no fault of the visitor. */
export function choosePerson(provider: Provider, groups: readonly PersonGroup[], onFault: (error: unknown) => void) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (!PATH.test(request.url ?? '')) return false;
    answer(provider, groups, request, response).catch((error: unknown) => {
      if (!(error instanceof errors.SessionNotFound)) onFault(error);
      send(response, 400, errorPage('Deze aanmelding is verlopen of al gebruikt. Begin opnieuw.'));
    });
    return true;
  };
}

async function answer(
  provider: Provider,
  groups: readonly PersonGroup[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') return send(response, 200, personPage(interaction.uid, groups));
  const sleutel = new URLSearchParams(await formOf(request)).get('persoon') ?? '';
  if (!groups.some(({ personen }) => personen.some((persoon) => persoon.sleutel === sleutel))) {
    return send(response, 400, personPage(interaction.uid, groups, 'Deze persoon is er niet. Kies iemand uit de lijst.'));
  }
  // The choice is the consent as well: a native client may not pass without somebody having looked.
  const result = { login: { accountId: sleutel, acr: LOCAL_ACR }, consent: {} };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function formOf(request: IncomingMessage): Promise<string> {
  let form = '';
  for await (const part of request.setEncoding('utf8')) {
    form += part;
    if (form.length > LARGEST_FORM_BYTES) throw new Error('The form is too large.');
  }
  return form;
}

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // A form that ends in a redirect to the client is held against form-action by some browsers, so that one stays open.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  });
  response.end(page);
}
