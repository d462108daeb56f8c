// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditLog } from '#application/ports/audit-log';
import { resultaatVan } from '#application/use-cases/audited-acts';
import { renderPage } from '../frame/frame.page.js';
import type { OidcIssuer } from '#platform/auth/oidc-issuer';
import { RateLimit } from '#platform/http/rate-limit';
import { WebSettings } from '../settings.js';
import { Inloggen } from './inloggen.js';
import { InloggenPage } from './inloggen.page.js';
import { isUitnodigingPath, localPath } from './local-path.js';
import { Sessies } from './sessies.js';
import { UitgelogdPage } from './uitgelogd.page.js';
import type { WebVerzoek } from './verzoek.js';

/** What may stand in the address of the sign-in page. `opnieuw`: the issuer asks for a sign-in, also of somebody it knows still. */
export interface InlogVraag {
  readonly terug?: unknown;
  readonly dienst?: unknown;
  readonly opnieuw?: unknown;
}

const HTML = 'text/html; charset=utf-8';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Turns what happens at the door into answers: redirects, pages and cookies. */
@Injectable()
export class InlogAntwoord {
  constructor(
    private readonly inloggen: Inloggen,
    private readonly sessies: Sessies,
    private readonly settings: WebSettings,
    private readonly rateLimit: RateLimit,
    private readonly audit: AuditLog,
  ) {}

  /** Sends the browser to its issuer, or lets it choose one; who is signed in already goes on at once, unless they come to sign in anew. */
  async signIn(query: InlogVraag, request: WebVerzoek, reply: FastifyReply): Promise<void> {
    const { cookies, publicWebUrl } = this.settings;
    if (this.isOtherLoopback(request)) return void reply.redirect(`${publicWebUrl}${request.url}`, 303);
    const opnieuw = query.opnieuw !== undefined;
    if (request.sessie && !opnieuw) return void reply.redirect(localPath(query.terug), 303);
    const issuer = this.issuerFor(query, request);
    if (issuer === null) return void reply.type(HTML).send(renderPage(InloggenPage({ keuzes: this.choices(query.terug) })));
    await this.rateLimit.checkAdres(request, 'aanmelden');
    const out = await this.inloggen.depart(issuer, { terug: query.terug, browser: request.cookies[cookies.browser], opnieuw });
    void reply.setCookie(cookies.browser, out.browser, cookies.options).redirect(out.location, 303);
  }

  /** Ends what was, begins a session for who came back well, and goes where they wanted to go; done or refused, the audit log has a line. */
  async arrive(dienst: string | undefined, request: WebVerzoek, reply: FastifyReply): Promise<void> {
    try {
      await this.land(dienst, request, reply);
    } catch (error) {
      this.note('aanmelden', resultaatVan(error), null);
      throw error;
    }
  }

  private async land(dienst: string | undefined, request: WebVerzoek, reply: FastifyReply): Promise<void> {
    const { cookies } = this.settings;
    const query = new URL(request.url, this.settings.publicWebUrl).searchParams;
    await this.rateLimit.checkAdres(request, 'aanmelden');
    const { signedIn, terug } = await this.inloggen.arrive(dienst, query, request.cookies[cookies.browser]);
    const value = await this.sessies.begin(signedIn, isUitnodigingPath(terug));
    const earlier = request.cookies[cookies.sessie];
    if (earlier) await this.sessies.keepPet(earlier, value);
    if (earlier) await this.sessies.end(earlier);
    this.note('aanmelden', 'verwerkt', (await this.sessies.find(value))?.actor.persoonId ?? null);
    void reply.setCookie(cookies.sessie, value, cookies.options).redirect(terug, 303);
  }

  /** Ends the session here at once, then leads on to the issuer. By a page and not by a redirect: a form may only lead to our own pages (form-action). */
  async signOut(request: WebVerzoek, reply: FastifyReply): Promise<void> {
    const { cookies } = this.settings;
    const ended = await this.sessies.end(request.cookies[cookies.sessie] ?? '');
    if (ended) this.note('afmelden', 'verwerkt', request.sessie?.actor.persoonId ?? null);
    const signOutUrl = ended && (await this.inloggen.signOutUrl(ended.issuer, ended.idToken));
    if (signOutUrl !== null) void reply.header('refresh', `0; url=${signOutUrl}`);
    void reply
      .status(200)
      .clearCookie(cookies.sessie, cookies.options)
      .clearCookie(cookies.browser, cookies.options)
      .type(HTML)
      .send(renderPage(UitgelogdPage({ signOutUrl })));
  }

  private note(actie: string, resultaat: string, persoonId: string | null): void {
    const object = resultaat === 'verwerkt' && persoonId !== null ? { soort: 'persoon', id: persoonId } : null;
    this.audit.note({ actie, object, resultaat, persoonId, handelingId: null });
  }

  /** Who signs in anew does so where they are signed in; anybody else chooses, where there is a choice. */
  private issuerFor({ dienst }: InlogVraag, { sessie }: WebVerzoek): OidcIssuer | null {
    const eigen = sessie ? this.inloggen.issuerOf(sessie.identiteit.issuer) : null;
    return eigen ?? this.inloggen.chooseIssuer(typeof dienst === 'string' ? dienst : undefined);
  }

  private choices(terug: unknown): { naam: string; address: string }[] {
    return this.settings.issuers.map(({ sleutel, naam }) => {
      const query = new URLSearchParams({ dienst: sleutel, terug: localPath(terug) });
      return { naam, address: `/inloggen?${query}` };
    });
  }

  /** `localhost` and `127.0.0.1` are the same machine but share no cookies; one comes back on the address that is configured. */
  private isOtherLoopback({ host }: WebVerzoek): boolean {
    const ours = new URL(this.settings.publicWebUrl).hostname;
    const asked = host.replace(/:\d+$/, '');
    return asked !== ours && LOOPBACK.has(ours) && LOOPBACK.has(asked);
  }
}
