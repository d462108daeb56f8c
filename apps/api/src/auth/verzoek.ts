// SPDX-License-Identifier: EUPL-1.2
import {
  createParamDecorator,
  Param,
  SetMetadata,
  type CustomDecorator,
  type ExecutionContext,
  type PipeTransform,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#application/ports/actor';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { Bewerking } from '#domain/policy/beleid';
import { readIdempotencyKey } from '#platform/http/idempotency-key';
import { isUuid } from '../invoer/veld-fouten.js';

/** A request whose person is known. */
export interface VerzoekMetActor extends FastifyRequest {
  actor?: Actor;
}

/** Who asks, and with which Idempotency-Key (null when there is none). */
export interface Verzoek {
  readonly actor: Actor;
  readonly sleutel: string | null;
}

/** Marks a route that everybody may read without signing in. */
export const OPEN_VOOR_ALLEN = 'open-voor-allen';

/** This route needs no sign-in. */
export function OpenVoorAllen(): CustomDecorator {
  return SetMetadata(OPEN_VOOR_ALLEN, true);
}

/** Where a route notes which operation of the policy it is. */
export const BEWERKING = 'bewerking';

/** This route is this operation of the policy (libs/domain/src/policy). A route without one is open to nobody. */
export function VoorBewerking(bewerking: Bewerking): CustomDecorator {
  return SetMetadata(BEWERKING, bewerking);
}

function requestOf(context: ExecutionContext): VerzoekMetActor {
  return context.switchToHttp().getRequest<VerzoekMetActor>();
}

function actorOf(request: VerzoekMetActor): Actor {
  if (!request.actor) throw new FoutError('NIET_AANGEMELD');
  return request.actor;
}

/** The person who asks. */
export const Wie = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => actorOf(requestOf(context)));

/** No act takes anything from the query, so what is there was meant to do something it does not do. */
function refuseQuery({ query }: VerzoekMetActor): void {
  const sleutels = Object.keys((query as object | undefined) ?? {});
  if (sleutels.length > 0)
    throw invoerOngeldig(sleutels.map((veld) => ({ veld, melding: 'Dit kennen wij niet in het adres. Haal het weg.' })));
}

/** The person who asks and the Idempotency-Key, for a POST; throws `IDEMPOTENCY_KEY_ONGELDIG`, and `INVOER_ONGELDIG` when the address has a query. */
export const MetSleutel = createParamDecorator((_data: unknown, context: ExecutionContext): Verzoek => {
  const request = requestOf(context);
  refuseQuery(request);
  return { actor: actorOf(request), sleutel: readIdempotencyKey(request.headers['idempotency-key']) };
});

class IdPipe implements PipeTransform {
  constructor(private readonly code: Foutcode) {}

  transform(value: unknown): string {
    if (!isUuid(value)) throw new FoutError(this.code);
    return value.toLowerCase();
  }
}

/** The `{id}` of the path. What is no id exists as little as an unknown one, so it answers with the same code. */
export function PadId(code: Foutcode): ParameterDecorator {
  return Param('id', new IdPipe(code));
}
