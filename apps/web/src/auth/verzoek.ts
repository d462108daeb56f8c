// SPDX-License-Identifier: EUPL-1.2
import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Rol } from '#domain/ladder/begrippen';
import type { Actor } from '#application/ports/actor';
import type { HersteldFormulier } from '../forms/hersteld-formulier.js';
import { FoutError } from '#domain/fouten/fout.errors';

/** Who sits behind this request, as their sign-in lets them act. */
export interface WebSessie {
  readonly actor: Actor;
  /** Roles that do not count because the sign-in was not strong enough; empty when all do. */
  readonly geweerdeRollen: readonly Rol[];
  /** Goes into every form. */
  readonly csrf: string;
}

/** A request after the guards. `sessie` is null for a visitor who is not signed in; `hersteld` is the form to fill again, where the address asks for it. */
export interface WebVerzoek extends FastifyRequest {
  sessie?: WebSessie | null;
  hersteld?: HersteldFormulier | null;
}

/** Where the guards read what `Openbaar` says. */
export const OPENBAAR = 'openbaar';
/** Open to all; `asks`: the page wants to know who is there, `static`: it is the same for everybody and asks nothing of the database. */
export type Openbaarheid = 'asks' | 'static';

/** This page is for everybody, signed in or not. Without it a page asks for a sign-in first. */
export function Openbaar(how: Openbaarheid = 'asks'): CustomDecorator {
  return SetMetadata(OPENBAAR, how);
}

function requestOf(context: ExecutionContext): WebVerzoek {
  return context.switchToHttp().getRequest<WebVerzoek>();
}

/** The person who asks, for use cases. Only on pages that are not open. */
export const Wie = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { sessie } = requestOf(context);
  if (!sessie) throw new FoutError('NIET_AANGEMELD');
  return sessie.actor;
});

/** The token a form of this request must carry; empty for who is not signed in, and then no form is accepted. */
export function csrfToken(request: WebVerzoek): string {
  return request.sessie?.csrf ?? '';
}
