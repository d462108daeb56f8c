// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuditLog } from '#application/ports/audit-log';
import { resultaatVan } from '#application/use-cases/audited-acts';
import { isSameSecret } from '#platform/auth/session-secret';
import { HERSTELD } from '../forms/hersteld-formulier.js';
import { WebSettings } from '../settings.js';
import { BewaardeFormulieren } from './bewaarde-formulieren.js';
import { CSRF_FIELD } from './csrf-field.page.js';
import { formPage, markHersteld } from './form-page.js';
import { isSafe } from './origin.guard.js';
import { FormulierBewaard, nietVertrouwd, petGewisseld } from './refused-forms.js';
import { csrfToken, ONGEACHT_PET, VAN_BUITEN, type WebVerzoek } from './verzoek.js';

/**
 * Refuses every form without the token of its session and of the hat that is worn; without a session the origin alone decides, for there is nothing to
 * misuse. What was typed in it is never lost. Throws `FORMULIER_NIET_VERTROUWD`, and `PET_GEWISSELD` for a form of the same person under another hat.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditLog,
    private readonly formulieren: BewaardeFormulieren,
    private readonly settings: WebSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<WebVerzoek>();
    try {
      await this.check(request, context);
      return true;
    } catch (error) {
      const persoonId = request.sessie?.actor.persoonId ?? null;
      this.audit.note({ actie: 'formulier_sturen', object: null, resultaat: resultaatVan(error), persoonId, handelingId: null });
      throw error;
    }
  }

  private async check(request: WebVerzoek, context: ExecutionContext): Promise<void> {
    if (isSafe(request) || !(request.sessie ?? request.genodigde)) return;
    if (this.reflector.get<boolean | undefined>(VAN_BUITEN, context.getHandler())) return;
    const form = request.body as Record<string, unknown> | undefined;
    const given = form?.[CSRF_FIELD];
    if (typeof given !== 'string') throw nietVertrouwd(form);
    if (!isSameSecret(given, csrfToken(request))) await this.weigh(given, request, context);
    const hersteld = form?.[HERSTELD];
    if (request.sessie && typeof hersteld === 'string') await this.formulieren.forget(request.sessie.actor.persoonId, hersteld);
    // What a page reads is what a person filled in.
    delete form?.[CSRF_FIELD];
    delete form?.[HERSTELD];
  }

  /** A form of another hat, or of another session: one that means the same under every hat is taken, one of this person that came too late comes back filled in. */
  private async weigh(given: string, request: WebVerzoek, context: ExecutionContext): Promise<void> {
    const { sessie, body } = request;
    const ongeachtPet = this.reflector.get<boolean | undefined>(ONGEACHT_PET, context.getHandler()) ?? false;
    const pet = sessie?.petVan(given) ?? null;
    if (pet !== null && ongeachtPet) return;
    if (pet !== null) throw petGewisseld(pet, body);
    const kenmerk = sessie && !ongeachtPet ? await this.formulieren.keepEarlier(request, sessie) : null;
    if (kenmerk === null) throw nietVertrouwd(body);
    throw new FormulierBewaard(markHersteld(formPage(request, this.settings.publicWebUrl), kenmerk));
  }
}
