// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '#application/ports/actor';
import { FoutError } from '#domain/fouten/fout.errors';
import { bearerToken } from '#platform/auth/bearer-token';
import { TokenVerifier } from '#platform/auth/token-verifier';
import { RateLimit } from '#platform/http/rate-limit';
import { ActorLookup } from './actor-lookup.js';
import { OPEN_VOOR_ALLEN, type VerzoekMetActor } from './verzoek.js';

/** Lets in who carries a good token of a known person, and not too often. Throws `NIET_AANGEMELD`, `PERSOON_ONBEKEND`, `TE_VEEL_VERZOEKEN`, `DIENST_NIET_BEREIKBAAR`. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly actors: ActorLookup,
    private readonly rateLimit: RateLimit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN_VOOR_ALLEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<VerzoekMetActor>();
    const actor = await this.actorOf(request).catch(async (refused: unknown) => {
      await this.rateLimit.checkAdres(request); // guessing does not go on without end
      throw refused;
    });
    await this.rateLimit.checkPersoon(request, actor.persoonId);
    request.actor = actor;
    return true;
  }

  private async actorOf({ headers }: VerzoekMetActor): Promise<Actor> {
    const token = bearerToken(headers.authorization);
    if (token === null) throw new FoutError('NIET_AANGEMELD');
    const actor = await this.actors.find(await this.tokens.verify(token));
    if (actor === null) throw new FoutError('PERSOON_ONBEKEND');
    return actor;
  }
}
