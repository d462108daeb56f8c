// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RateLimit } from '#platform/http/rate-limit';
import { HERSTELD } from '../forms/hersteld-formulier.js';
import { typedSentences } from '../forms/typed-sentences.js';
import { WebSettings } from '../settings.js';
import { BewaardeFormulieren } from './bewaarde-formulieren.js';
import { formPage, markHersteld } from './form-page.js';
import { localPath } from './local-path.js';
import { isSafe } from './origin.guard.js';
import { petGewisseld } from './refused-forms.js';
import { Sessies } from './sessies.js';
import { SignInRequired } from './sign-in-required.errors.js';
import { OPENBAAR, type Openbaarheid, type WebSessie, type WebVerzoek } from './verzoek.js';

/** Finds out who asks, and not too often, and sends who is not signed in to sign in, unless the page is `@Openbaar()`. Throws `TE_VEEL_VERZOEKEN` and `PET_GEWISSELD`. */
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
    if (request.sessie !== null) await this.restore(request, request.sessie);
    else if (openbaar === undefined) throw await this.askToSignIn(request);
    return true;
  }

  /** After signing in one comes back to the page; a form that was sent is kept, and stands on the page it was on. */
  private async askToSignIn(request: WebVerzoek): Promise<SignInRequired> {
    if (isSafe(request)) return new SignInRequired(localPath(request.url));
    const page = formPage(request, this.settings.publicWebUrl);
    const kenmerk = await this.formulieren.keepLate(request);
    if (kenmerk === null) return new SignInRequired(page, { kept: false, typed: typedSentences(request.body) });
    return new SignInRequired(markHersteld(page, kenmerk), { kept: true, typed: [] });
  }

  /** The page that asks for it gets the form that was kept, under the hat it was drawn with: under another it would act for another organisation. */
  private async restore(request: WebVerzoek, { actor, petten }: WebSessie): Promise<void> {
    const { [HERSTELD]: asked } = (request.query ?? {}) as Readonly<Record<string, unknown>>;
    if (!isSafe(request) || typeof asked !== 'string') return;
    const formulier = await this.formulieren.find(actor.persoonId, asked);
    const worn = actor.gedragen?.id ?? null;
    if (formulier !== null && formulier.pet !== worn)
      throw petGewisseld(petten.find(({ id }) => id === formulier.pet) ?? null, formulier.values, localPath(request.url));
    request.hersteld = formulier;
  }
}
