// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AcceptUitnodiging, type Genodigde } from '#application/use-cases/accept-uitnodiging.use-case';
import { FoutError, type VeldFout } from '#domain/fouten/fout.errors';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { localPath } from '../auth/local-path.js';
import { Sessies } from '../auth/sessies.js';
import { SignInRequired } from '../auth/sign-in-required.errors.js';
import { csrfToken, type WebVerzoek } from '../auth/verzoek.js';
import { valueOf } from '../forms/field.js';
import { readForm } from '../forms/read-form.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { PageContexts } from '../frame/page-contexts.js';
import { WebSettings } from '../settings.js';
import { NAAM_FIELD, UitnodigingAanvaardPage, UitnodigingPage, UitnodigingWeigerPage } from './uitnodiging.page.js';

/** Somebody at the page of an invitation: who they are at their sign-in service, and what they are called; null when nobody knows. */
interface Lezer {
  readonly identiteit: Genodigde;
  readonly naam: string | null;
}

/** The first sign-in by invitation: looking changes nothing, accepting makes a member and a session that works. */
@Injectable()
export class UitnodigingPages {
  constructor(
    private readonly uitnodigingen: AcceptUitnodiging,
    private readonly sessies: Sessies,
    private readonly contexts: PageContexts,
    private readonly settings: WebSettings,
  ) {}

  /** What is offered; who is not signed in signs in first and comes back. */
  async show(request: WebVerzoek, token: string): Promise<PageAnswer> {
    const lezer = lezerVan(request);
    return this.orRefuse(request, () => this.draw(request, token, lezer, []));
  }

  /** Accepts, and goes on to work. */
  async accept(request: WebVerzoek, reply: FastifyReply, token: string): Promise<PageAnswer> {
    const { identiteit, naam } = lezerVan(request);
    const form = readForm(naam === null ? [NAAM_FIELD] : [], request.body);
    return this.orRefuse(request, async () => {
      if (form.errors.length > 0) return this.draw(request, token, { identiteit, naam }, form.errors);
      await this.uitnodigingen.execute({ ...identiteit, naam: naam ?? valueOf(form.values, NAAM_FIELD.name) }, token);
      if (request.genodigde) await this.renewSession(request, reply);
      return { redirect: '/' };
    });
  }

  private async draw(request: WebVerzoek, token: string, lezer: Lezer, errors: readonly VeldFout[]): Promise<PageAnswer> {
    const page = this.contexts.of(request);
    const aanbod = await this.uitnodigingen.read(lezer.identiteit, token);
    if (aanbod.isAanvaard) return { page: UitnodigingAanvaardPage({ page }) };
    const status = errors.length > 0 ? 400 : 200;
    return { status, page: UitnodigingPage({ page, csrf: csrfToken(request), aanbod, naam: lezer.naam, errors }) };
  }

  /** A reason of ours as a page that tells what to do; anything else is for the last resort of all pages. */
  private async orRefuse(request: WebVerzoek, work: () => Promise<PageAnswer>): Promise<PageAnswer> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof FoutError) || !error.code.startsWith('UITNODIGING_')) throw error;
      const { status, titel, detail } = FOUTEN[error.code];
      const page = this.contexts.of(request);
      return { status, page: UitnodigingWeigerPage({ page, csrf: csrfToken(request), titel, detail }) };
    }
  }

  private async renewSession(request: WebVerzoek, reply: FastifyReply): Promise<void> {
    const { cookies } = this.settings;
    const value = await this.sessies.beginAnew(request.cookies[cookies.sessie] ?? '');
    void reply.setCookie(cookies.sessie, value, cookies.options);
  }
}

function lezerVan({ sessie, genodigde, url }: WebVerzoek): Lezer {
  if (sessie) return { identiteit: sessie.identiteit, naam: sessie.actor.naam };
  if (genodigde) return genodigde;
  throw new SignInRequired(localPath(url));
}
