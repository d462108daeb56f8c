// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuditLog } from '#application/ports/audit-log';
import { wearLidmaatschap, type Actor } from '#application/ports/actor';
import { resultaatVan } from '#application/use-cases/audited-acts';
import { zwakkeAanmeldingZin } from '#application/use-cases/weigh-aanmelding';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { BELEID, type Bewerking } from '#domain/policy/beleid';
import { bearerToken } from '#platform/auth/bearer-token';
import { TokenVerifier } from '#platform/auth/token-verifier';
import { RateLimit } from '#platform/http/rate-limit';
import { ActorLookup } from './actor-lookup.js';
import { isUuid } from '../invoer/veld-fouten.js';
import { BEWERKING, OPEN_VOOR_ALLEN, type VerzoekMetActor } from './verzoek.js';

/** The header with which somebody of several organisations says as which of their memberships they ask. */
export const LIDMAATSCHAP_HEADER = 'Doorbraak-Lidmaatschap';

/**
 * Lets in who carries a good token of a known person, and not too often; and only to routes that the policy knows: deny unless allowed. Whether this person
 * may do it, the use case asks the policy. Throws `NIET_AANGEMELD`, `PERSOON_ONBEKEND`, `PERSOON_GESCHORST`, `TE_VEEL_VERZOEKEN`, `DIENST_NIET_BEREIKBAAR`, `NIET_BEVOEGD`, and
 * `INVOER_ONGELDIG` when the chosen membership is no id. Who is refused gets a line in the audit log.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly actors: ActorLookup,
    private readonly rateLimit: RateLimit,
    private readonly audit: AuditLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN_VOOR_ALLEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<VerzoekMetActor>();
    let persoonId: string | null = null;
    try {
      await this.admit(request, context, (bekend) => (persoonId = bekend));
      return true;
    } catch (error) {
      this.audit.note({ actie: 'aanmelden', object: null, resultaat: resultaatVan(error), persoonId, handelingId: null });
      throw error;
    }
  }

  private async admit(request: VerzoekMetActor, context: ExecutionContext, onKnown: (persoonId: string) => void): Promise<void> {
    const actor = await this.actorOf(request).catch(async (refused: unknown) => {
      if (isOfTheirOwn(refused)) await this.rateLimit.checkAdres(request); // guessing does not go on without end
      throw refused;
    });
    onKnown(actor.persoonId);
    if (actor.geschorst) throw new FoutError('PERSOON_GESCHORST');
    await this.rateLimit.checkPersoon(request, actor.persoonId);
    if (!this.hasRow(context)) throw new FoutError('NIET_BEVOEGD');
    request.actor = worn(actor, request.headers[LIDMAATSCHAP_HEADER.toLowerCase()]);
  }

  private async actorOf({ headers }: VerzoekMetActor): Promise<Actor> {
    const token = bearerToken(headers.authorization);
    if (token === null) throw new FoutError('NIET_AANGEMELD');
    const actor = await this.actors.find(await this.tokens.verify(token));
    if (actor === null) throw new FoutError('PERSOON_ONBEKEND');
    return actor;
  }

  private hasRow(context: ExecutionContext): boolean {
    const bewerking = this.reflector.get<Bewerking | undefined>(BEWERKING, context.getHandler());
    return bewerking !== undefined && Object.hasOwn(BELEID, bewerking);
  }
}

/** Is it the token that was wrong, and not our database or the sign-in service that was away? */
function isOfTheirOwn(refused: unknown): boolean {
  return refused instanceof FoutError && FOUTEN[refused.code].kind === 'user';
}

/** The person with the membership they chose to wear; without the header all count. */
function worn(actor: Actor, header: string | readonly string[] | undefined): Actor {
  if (header === undefined) return actor;
  if (!isUuid(header))
    throw invoerOngeldig([{ veld: LIDMAATSCHAP_HEADER, melding: 'Geef één id van een lidmaatschap uit /v1/ik.' }]);
  const wearing = wearLidmaatschap(actor, header.toLowerCase());
  if (wearing === null)
    throw new FoutError('NIET_BEVOEGD', {
      detail: ['Dit lidmaatschap is niet van u, of het geldt vandaag niet. Kies er een uit /v1/ik.', zwakkeAanmeldingZin(actor)]
        .filter(Boolean)
        .join(' '),
    });
  return wearing;
}
