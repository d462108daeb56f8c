// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { MailStore, StoredMail } from './mail-store.js';
import { listPage, mailPage, type Bladzijde } from './mailbak.page.js';

/** Mails on one page of the list. */
export const PER_BLADZIJDE = 100;
/** A link of a mail opens in the whole window, not in the frame it is shown in. */
const OPEN_OUTSIDE = '<base target="_top">';

/** The page that shows what was taken in; `/mails.json` gives the same for programs. */
export function createMailbakServer(store: MailStore): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://mailbak');
    const aan = url.searchParams.get('aan') || undefined;
    const [, first, id = '', part] = url.pathname.split('/');
    if (url.pathname === '/') return sendHtml(response, listPage(bladzijdeVan(store, aan, url), addressesOf(store), aan));
    if (url.pathname === '/mails.json')
      return send(response, 200, 'application/json', JSON.stringify(store.list(aan).map(asJson)));
    const mail = first === 'mail' ? store.find(id) : null;
    if (mail && part === 'html') return sendHtml(response, htmlOf(mail).replace('<head>', `<head>${OPEN_OUTSIDE}`));
    if (mail && part === undefined) return sendHtml(response, mailPage(mail));
    return send(response, 404, 'text/plain', 'Deze mail is er niet.');
  });
}

/** One page of the list; beyond the last one, the last one. */
function bladzijdeVan(store: MailStore, aan: string | undefined, url: URL): Bladzijde {
  const mails = store.list(aan);
  const aantal = Math.max(1, Math.ceil(mails.length / PER_BLADZIJDE));
  const gevraagd = Number(url.searchParams.get('bladzijde') ?? 1);
  const nummer = Number.isInteger(gevraagd) ? Math.min(Math.max(gevraagd, 1), aantal) : 1;
  return { mails: mails.slice((nummer - 1) * PER_BLADZIJDE, nummer * PER_BLADZIJDE), totaal: mails.length, nummer, aantal };
}

function addressesOf(store: MailStore): string[] {
  return [...new Set(store.list().flatMap(({ aan }) => aan))].sort();
}

function asJson({ id, op, aan, onderwerp, read }: StoredMail) {
  const mail = read();
  return {
    id,
    op,
    aan,
    onderwerp,
    messageId: mail.header('message-id'),
    antwoordAan: mail.header('reply-to'),
    tekst: mail.parts.find(({ type }) => type === 'text/plain')?.text ?? '',
    agenda: mail.parts.find(({ type }) => type === 'text/calendar')?.text ?? null,
  };
}

function htmlOf({ read }: StoredMail): string {
  return read().parts.find(({ type }) => type === 'text/html')?.text ?? '';
}

function sendHtml(response: ServerResponse, html: string): void {
  send(response, 200, 'text/html', html);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  // What a mail holds is drawn, never run, and fetches nothing.
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'",
      'cache-control': 'no-store',
    })
    .end(body);
}
