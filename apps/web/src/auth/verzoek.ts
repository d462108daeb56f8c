// SPDX-License-Identifier: EUPL-1.2
import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Rol } from '#domain/ladder/begrippen';
import type { Actor } from '#application/ports/actor';
import type { Genodigde } from '#application/use-cases/accept-uitnodiging.use-case';
import type { HersteldFormulier } from '../forms/hersteld-formulier.js';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Bewerking } from '#domain/policy/beleid';
import type { Pet } from '../pet/pet.js';

/** Who sits behind this request, as their sign-in lets them act. */
export interface WebSessie {
  readonly actor: Actor;
  /** Roles that do not count because the sign-in was not strong enough; empty when all do. */
  readonly geweerdeRollen: readonly Rol[];
  /** Goes into every form; another one under another hat. */
  readonly csrf: string;
  /** As whom they signed in. */
  readonly identiteit: Genodigde;
  /** The hats to choose from, the first one all of them together; empty for who has one. */
  readonly petten: readonly Pet[];
  /** The hat of this person under which a form with this token was drawn; null when it is of none. */
  readonly petVan: (token: string) => Pet | null;
  /** How many whole minutes ago they signed in at their issuer; null when it does not say, and then it was not a moment ago. */
  readonly minutenOud: number | null;
  /** Under which name the record knows the session. */
  readonly kenmerk: string;
}

/** Somebody who is invited: signed in, and nobody here until they accept. `naam` is what the issuer calls them; null when it does not say. */
export interface WebGenodigde {
  readonly identiteit: Genodigde;
  readonly naam: string | null;
  /** Goes into the form with which they accept. */
  readonly csrf: string;
}

/**
 * A request after the guards. `sessie` is null for a visitor who is not signed in; `genodigde` is there for who is invited and not known yet;
 * `hersteld` is the form to fill again, where the address asks for it; `gedaan` is what was just done, on the page that it leads to.
 */
export interface WebVerzoek extends FastifyRequest {
  sessie?: WebSessie | null;
  genodigde?: WebGenodigde | null;
  hersteld?: HersteldFormulier | null;
  gedaan?: string | null;
}

/** Where the guards read what `Openbaar` says. */
export const OPENBAAR = 'openbaar';
/** Open to all; `asks`: the page wants to know who is there, `static`: it is the same for everybody and asks nothing of the database. */
export type Openbaarheid = 'asks' | 'static';

/** This page is for everybody, signed in or not. Without it a page asks for a sign-in first. */
export function Openbaar(how: Openbaarheid = 'asks'): CustomDecorator {
  return SetMetadata(OPENBAAR, how);
}

/** Where the guard of forms reads what `OngeachtPet` says. */
export const ONGEACHT_PET = 'ongeacht-pet';

/** This form means the same under every hat, so one that was drawn under another is taken too. */
export function OngeachtPet(): CustomDecorator {
  return SetMetadata(ONGEACHT_PET, true);
}

/** Where the guard of origins reads what `VanBuiten` says. */
export const VAN_BUITEN = 'van-buiten';

/** This form may come from elsewhere: its address is a secret that allows one harmless thing. It never acts for the session of a visitor. */
export function VanBuiten(): CustomDecorator {
  return SetMetadata(VAN_BUITEN, true);
}

/** Where a route notes which operation of the policy it is. */
export const BEWERKING = 'bewerking';

/** This page, or every page of this controller, is this operation of the policy (libs/domain/src/policy); `BewerkingGuard` asks it. */
export function VoorBewerking(bewerking: Bewerking): CustomDecorator {
  return SetMetadata(BEWERKING, bewerking);
}

function requestOf(context: ExecutionContext): WebVerzoek {
  return context.switchToHttp().getRequest<WebVerzoek>();
}

/** The person who asks, for use cases. Only on pages that are not open. */
export const Wie = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  return sessieVan(requestOf(context)).actor;
});

/** The session of this request. Throws `NIET_AANGEMELD` when there is none; only on open pages that can be. */
export function sessieVan({ sessie }: WebVerzoek): WebSessie {
  if (!sessie) throw new FoutError('NIET_AANGEMELD');
  return sessie;
}

/** The token a form of this request must carry; empty for who is not signed in, and then no form is accepted. */
export function csrfToken(request: WebVerzoek): string {
  return request.sessie?.csrf ?? request.genodigde?.csrf ?? '';
}
