// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { heeftErgensToegang } from '#application/use-cases/toegang';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Bewerking } from '#domain/policy/beleid';
import { ALGEMEEN } from '../texts/algemeen.js';
import { BEWERKING, type WebVerzoek } from './verzoek.js';

/**
 * Lets in who may do the operation of the policy that the route names with `@VoorBewerking`, in some area at least; the use case asks the policy again with
 * the area it is about. A route without a row is open to nobody. Throws `NIET_AANGEMELD`, `NIET_BEVOEGD`.
 */
@Injectable()
export class BewerkingGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { sessie } = context.switchToHttp().getRequest<WebVerzoek>();
    if (!sessie) throw new FoutError('NIET_AANGEMELD');
    const bewerking = this.reflector.get<Bewerking | undefined>(BEWERKING, context.getHandler());
    if (bewerking === undefined || !heeftErgensToegang(sessie.actor, bewerking))
      throw new FoutError('NIET_BEVOEGD', { detail: ALGEMEEN.andereRol });
    return true;
  }
}
