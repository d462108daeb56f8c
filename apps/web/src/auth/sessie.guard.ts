// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RateLimit } from '#platform/http/rate-limit';
import { WebSettings } from '../settings.js';
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
    if (request.sessie === null && openbaar === undefined) throw new SignInRequired(this.wayBack(request));
    return true;
  }

  /** After signing in one comes back to the page; a form that was sent is not sent again, so then to the page it was on. */
  private wayBack(request: WebVerzoek): string {
    if (isSafe(request)) return localPath(request.url);
    const { referer = '' } = request.headers;
    const ours = `${this.settings.publicWebUrl}/`;
    return referer.startsWith(ours) ? localPath(`/${referer.slice(ours.length)}`) : '/';
  }
}
