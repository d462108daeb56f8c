// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuditLog } from '#application/ports/audit-log';
import { resultaatVan } from '#application/use-cases/audited-acts';
import { FoutError } from '#domain/fouten/fout.errors';
import { isSameSecret } from '#platform/auth/session-secret';
import { typedSentences } from '../forms/typed-sentences.js';
import { fill } from '../texts/fill.js';
import { PET } from '../texts/pet.js';
import { CSRF_FIELD } from './csrf-field.page.js';
import { isSafe } from './origin.guard.js';
import { csrfToken, ONGEACHT_PET, VAN_BUITEN, type WebVerzoek } from './verzoek.js';

/**
 * Refuses every form without the token of its session and of the hat that is worn; without a session the origin alone decides, for there is nothing to
 * misuse. Throws `FORMULIER_NIET_VERTROUWD`, and `PET_GEWISSELD` for a form of the same person under another hat.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditLog,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<WebVerzoek>();
    try {
      return this.check(request, context);
    } catch (error) {
      const persoonId = request.sessie?.actor.persoonId ?? null;
      this.audit.note({ actie: 'formulier_sturen', object: null, resultaat: resultaatVan(error), persoonId, handelingId: null });
      throw error;
    }
  }

  private check(request: WebVerzoek, context: ExecutionContext): boolean {
    if (isSafe(request) || !(request.sessie ?? request.genodigde)) return true;
    if (this.reflector.get<boolean | undefined>(VAN_BUITEN, context.getHandler())) return true;
    const form = request.body as Record<string, unknown> | undefined;
    const given = form?.[CSRF_FIELD];
    if (typeof given !== 'string') throw new FoutError('FORMULIER_NIET_VERTROUWD');
    if (!isSameSecret(given, csrfToken(request))) {
      const pet = request.sessie?.petVan(given) ?? null;
      if (pet === null) throw new FoutError('FORMULIER_NIET_VERTROUWD');
      const ongeachtPet = this.reflector.get<boolean | undefined>(ONGEACHT_PET, context.getHandler());
      if (!ongeachtPet) throw petGewisseld(pet.naam, form);
    }
    delete form?.[CSRF_FIELD]; // what a page reads is what a person filled in
    return true;
  }
}

/** The refusal, with the sentences that were typed, so that nothing is lost. */
function petGewisseld(naam: string, form: Record<string, unknown> | undefined): FoutError {
  return new FoutError('PET_GEWISSELD', { detail: fill(PET.gewisseld, { naam }), uitbreiding: { getypt: typedSentences(form) } });
}
