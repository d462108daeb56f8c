// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuditLog } from '#application/ports/audit-log';
import { heeftErgensToegang } from '#application/use-cases/toegang';
import { FoutError } from '#domain/fouten/fout.errors';
import { BELEID, type Bewerking } from '#domain/policy/beleid';
import { ALGEMEEN } from '../texts/algemeen.js';
import { BEWERKING, OPENBAAR, type WebVerzoek } from './verzoek.js';

/**
 * Stands before every page: lets in who may do the operation of the policy that the page names with `@VoorBewerking`, in some area at least; the use case asks
 * the policy again with the area or the case it is about. What is about a case is only refused there, for whoever does not see the case may not learn
 * that it exists. A page that names none and is not `@Openbaar` is open to nobody. Throws `NIET_AANGEMELD`, `NIET_BEVOEGD`.
 */
@Injectable()
export class BewerkingGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditLog,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const where = [context.getHandler(), context.getClass()];
    const bewerking = this.reflector.getAllAndOverride<Bewerking | undefined>(BEWERKING, where);
    if (bewerking === undefined && this.reflector.getAllAndOverride(OPENBAAR, where) !== undefined) return true;
    const { sessie } = context.switchToHttp().getRequest<WebVerzoek>();
    if (!sessie) throw new FoutError('NIET_AANGEMELD');
    if (bewerking === undefined || !(isOverVastloper(bewerking) || heeftErgensToegang(sessie.actor, bewerking))) {
      const { persoonId } = sessie.actor;
      this.audit.note({ actie: bewerking ?? 'onbekend', object: null, resultaat: 'NIET_BEVOEGD', persoonId, handelingId: null });
      throw new FoutError('NIET_BEVOEGD', { detail: ALGEMEEN.andereRol });
    }
    return true;
  }
}

function isOverVastloper(bewerking: Bewerking): boolean {
  return Object.hasOwn(BELEID, bewerking) && BELEID[bewerking].over === 'vastloper';
}
