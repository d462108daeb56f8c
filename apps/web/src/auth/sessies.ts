// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import { Klok } from '#application/ports/klok';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { SessieRepository, type Sessie, type SessieGrenzen } from '#application/ports/sessie.repository';
import { weighAanmelding } from '#application/use-cases/weigh-aanmelding';
import type { SignedIn } from '#platform/auth/oidc-clients';
import { randomToken, type SessionSecret } from '#platform/auth/session-secret';
import { Injectable } from '@nestjs/common';
import { WebSettings } from '../settings.js';
import type { WebSessie } from './verzoek.js';

/** An hour without a request, or twelve hours in all: a working day. */
export const SESSIE_GRENZEN: SessieGrenzen = { stilMinuten: 60, langstMinuten: 720 };

/** What is left to do at the issuer when a session ends. */
export interface EndedSessie {
  readonly issuer: string;
  readonly idToken: string | null;
}

/** Sessions of people: begun after a sign-in, weighed at each request, ended at once. */
@Injectable()
export class Sessies {
  private readonly secret: SessionSecret;

  constructor(
    private readonly sessies: SessieRepository,
    private readonly personen: PersoonRepository,
    private readonly klok: Klok,
    private readonly settings: WebSettings,
  ) {
    this.secret = settings.secret;
  }

  /**
   * Begins a session and answers the value for the cookie; always a new one, so a value that was planted before is worth nothing.
   * Throws `PERSOON_ONBEKEND` and `GEEN_LIDMAATSCHAP`.
   */
  async begin({ issuer, subject, acr, idToken }: SignedIn): Promise<string> {
    const actor = await this.personen.findActor(issuer, subject, this.klok.vandaag());
    if (actor === null) throw new FoutError('PERSOON_ONBEKEND');
    if (actor.lidmaatschappen.length === 0) throw new FoutError('GEEN_LIDMAATSCHAP');
    const value = randomToken();
    const { persoonId } = actor;
    const kenmerk = this.secret.hash(value);
    await this.sessies.start({ kenmerk, persoonId, issuer, subject, acr, idToken: this.secret.seal(idToken) }, SESSIE_GRENZEN);
    return value;
  }

  /** Who sits behind a cookie now, with the memberships of today; null when nobody does. Ends the session of a person without any. */
  async find(value: string): Promise<WebSessie | null> {
    const sessie = await this.sessies.findLevend(this.secret.hash(value), SESSIE_GRENZEN);
    if (sessie === null) return null;
    const actor = await this.personen.findActor(sessie.issuer, sessie.subject, this.klok.vandaag());
    if (actor === null || actor.lidmaatschappen.length === 0) {
      await this.sessies.end(sessie.kenmerk);
      return null;
    }
    return { ...weighAanmelding(actor, this.isSterk(sessie)), csrf: this.secret.csrfToken(sessie.kenmerk) };
  }

  /** Ends the session behind a cookie; null when there is none. */
  async end(value: string): Promise<EndedSessie | null> {
    const sessie = await this.sessies.end(this.secret.hash(value));
    if (sessie === null) return null;
    return { issuer: sessie.issuer, idToken: sessie.idToken === null ? null : this.secret.unseal(sessie.idToken) };
  }

  private isSterk({ issuer, acr }: Sessie): boolean {
    const known = this.settings.issuers.find((one) => one.issuer === issuer);
    return acr !== null && known !== undefined && known.acr.includes(acr);
  }
}
