// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import { isSameSecret } from '#platform/auth/session-secret';
import { CSRF_FIELD } from './csrf-field.page.js';
import { isSafe } from './origin.guard.js';
import { csrfToken, type WebVerzoek } from './verzoek.js';

/** Refuses every form without the token of its session; without a session the origin alone decides, for there is nothing to misuse. Throws `FORMULIER_NIET_VERTROUWD`. */
@Injectable()
export class CsrfGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<WebVerzoek>();
    if (isSafe(request) || !(request.sessie ?? request.genodigde)) return true;
    const form = request.body as Record<string, unknown> | undefined;
    const given = form?.[CSRF_FIELD];
    if (typeof given !== 'string' || !isSameSecret(given, csrfToken(request))) throw new FoutError('FORMULIER_NIET_VERTROUWD');
    delete form?.[CSRF_FIELD]; // what a page reads is what a person filled in
    return true;
  }
}
