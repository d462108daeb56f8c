// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import { bearerToken } from '#platform/auth/bearer-token';
import { TokenVerifier } from '#platform/auth/token-verifier';
import { PersonRateLimit } from '#platform/http/person-rate-limit';
import { wearLidmaatschap, type Actor } from '#application/ports/actor';
import { BELEID, type Bewerking } from '#domain/policy/beleid';
import { ActorLookup } from './actor-lookup.js';
import { isUuid } from '../invoer/veld-fouten.js';
import { BEWERKING, OPEN_VOOR_ALLEN, type VerzoekMetActor } from './verzoek.js';

/** The header with which somebody of several organisations says as which of their memberships they ask. */
export const LIDMAATSCHAP_HEADER = 'Doorbraak-Lidmaatschap';

/**
 * Lets in who carries a good token of a known person, and not too often; and only to routes that the policy knows: deny unless allowed. Whether this person
 * may do it, the use case asks the policy. Throws `NIET_AANGEMELD`, `PERSOON_ONBEKEND`, `TE_VEEL_VERZOEKEN`, `DIENST_NIET_BEREIKBAAR`, `NIET_BEVOEGD`, and
 * `INVOER_ONGELDIG` when the chosen membership is no id.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly actors: ActorLookup,
    private readonly rateLimit: PersonRateLimit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN_VOOR_ALLEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<VerzoekMetActor>();
    const token = bearerToken(request.headers.authorization);
    if (token === null) throw new FoutError('NIET_AANGEMELD');
    const actor = await this.actors.find(await this.tokens.verify(token));
    if (actor === null) throw new FoutError('PERSOON_ONBEKEND');
    await this.rateLimit.check(request, actor.persoonId);
    if (!this.hasRow(context)) throw new FoutError('NIET_BEVOEGD');
    request.actor = worn(actor, request.headers[LIDMAATSCHAP_HEADER.toLowerCase()]);
    return true;
  }

  private hasRow(context: ExecutionContext): boolean {
    const bewerking = this.reflector.get<Bewerking | undefined>(BEWERKING, context.getHandler());
    return bewerking !== undefined && Object.hasOwn(BELEID, bewerking);
  }
}

/** The person with the membership they chose to wear; without the header all count. */
function worn(actor: Actor, header: string | readonly string[] | undefined): Actor {
  if (header === undefined) return actor;
  if (!isUuid(header))
    throw invoerOngeldig([{ veld: LIDMAATSCHAP_HEADER, melding: 'Geef één id van een lidmaatschap uit /v1/ik.' }]);
  const wearing = wearLidmaatschap(actor, header.toLowerCase());
  if (wearing === null)
    throw new FoutError('NIET_BEVOEGD', {
      detail: 'Dit lidmaatschap is niet van u, of het geldt vandaag niet. Kies er een uit /v1/ik.',
    });
  return wearing;
}
