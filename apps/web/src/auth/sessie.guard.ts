// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RateLimit } from '#platform/http/rate-limit';
import { HERSTELD } from '../forms/hersteld-formulier.js';
import { WebSettings } from '../settings.js';
import { BewaardeFormulieren } from './bewaarde-formulieren.js';
import { localPath } from './local-path.js';
import { isSafe } from './origin.guard.js';
import { Sessies } from './sessies.js';
import { SignInRequired } from './sign-in-required.errors.js';
import { OPENBAAR, type Openbaarheid, type WebVerzoek } from './verzoek.js';

/** Finds out who asks, and not too often, and sends who is not signed in to sign in, unless the page is `@Openbaar()`. Throws `TE_VEEL_VERZOEKEN`. */
@Injectable()
export class SessieGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessies: Sessies,
    private readonly settings: WebSettings,
    private readonly rateLimit: RateLimit,
    private readonly formulieren: BewaardeFormulieren,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const openbaar = this.reflector.getAllAndOverride<Openbaarheid | undefined>(OPENBAAR, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (openbaar === 'static') return true;
    const request = context.switchToHttp().getRequest<WebVerzoek>();
    const value = request.cookies[this.settings.cookies.sessie];
    request.sessie = value ? await this.sessies.find(value) : null;
    request.genodigde = value && request.sessie === null ? await this.sessies.findGenodigde(value) : null;
    if (request.sessie === null) await this.rateLimit.checkAdres(request);
    else await this.rateLimit.checkPersoon(request, request.sessie.actor.persoonId);
    if (request.sessie !== null) await this.restore(request, request.sessie.actor.persoonId);
    else if (openbaar === undefined) throw await this.askToSignIn(request);
    return true;
  }

  /** After signing in one comes back to the page; a form that was sent is kept, and stands on the page it was on. */
  private async askToSignIn(request: WebVerzoek): Promise<SignInRequired> {
    if (isSafe(request)) return new SignInRequired(localPath(request.url));
    const { referer = '' } = request.headers;
    const ours = `${this.settings.publicWebUrl}/`;
    const terug = referer.startsWith(ours) ? localPath(`/${referer.slice(ours.length)}`) : '/';
    const kept = await this.formulieren.keep(request);
    return new SignInRequired(kept ? markHersteld(terug) : terug, kept);
  }

  /** The page that asks for it gets the form that was kept; when that form is sent again, it is kept no longer. */
  private async restore(request: WebVerzoek, persoonId: string): Promise<void> {
    if (isSafe(request)) {
      const { [HERSTELD]: asked } = (request.query ?? {}) as Readonly<Record<string, unknown>>;
      if (asked !== undefined) request.hersteld = await this.formulieren.find(persoonId);
      return;
    }
    const form = request.body as Record<string, unknown> | undefined;
    if (form?.[HERSTELD] === undefined) return;
    delete form[HERSTELD]; // what a page reads is what a person filled in
    await this.formulieren.forget(persoonId);
  }
}

function markHersteld(path: string): string {
  const marked = new URL(path, 'http://hier.invalid');
  marked.searchParams.set(HERSTELD, '1');
  return `${marked.pathname}${marked.search}`;
}
