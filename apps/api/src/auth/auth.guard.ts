// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuditLog } from '#application/ports/audit-log';
import { resultaatVan } from '#application/use-cases/audited-acts';
import { FoutError } from '#domain/fouten/fout.errors';
import { bearerToken } from '#platform/auth/bearer-token';
import { TokenVerifier } from '#platform/auth/token-verifier';
import { PersonRateLimit } from '#platform/http/person-rate-limit';
import { ActorLookup } from './actor-lookup.js';
import { OPEN_VOOR_ALLEN, type VerzoekMetActor } from './verzoek.js';

/** Lets in who carries a good token of a known person, and not too often; who is refused gets a line in the audit log. Throws `NIET_AANGEMELD`, `PERSOON_ONBEKEND`, `TE_VEEL_VERZOEKEN`, `DIENST_NIET_BEREIKBAAR`. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly actors: ActorLookup,
    private readonly rateLimit: PersonRateLimit,
    private readonly audit: AuditLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN_VOOR_ALLEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<VerzoekMetActor>();
    try {
      await this.admit(request);
      return true;
    } catch (error) {
      this.audit.note({
        actie: 'aanmelden',
        object: null,
        resultaat: resultaatVan(error),
        persoonId: request.actor?.persoonId ?? null,
        handelingId: null,
      });
      throw error;
    }
  }

  private async admit(request: VerzoekMetActor): Promise<void> {
    const token = bearerToken(request.headers.authorization);
    if (token === null) throw new FoutError('NIET_AANGEMELD');
    const actor = await this.actors.find(await this.tokens.verify(token));
    if (actor === null) throw new FoutError('PERSOON_ONBEKEND');
    request.actor = actor;
    await this.rateLimit.check(request, actor.persoonId);
  }
}
