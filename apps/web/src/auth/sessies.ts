// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import { lidmaatschappenVan, wearLidmaatschap, type Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { SessieRepository, type Sessie, type SessieGrenzen } from '#application/ports/sessie.repository';
import type { Aanmelddienst } from '#application/use-cases/accept-uitnodiging.use-case';
import { GetIk } from '#application/use-cases/get-ik.use-case';
import { weighAanmelding } from '#application/use-cases/weigh-aanmelding';
import type { SignedIn } from '#platform/auth/oidc-clients';
import { isSameSecret, randomToken, type SessionSecret } from '#platform/auth/session-secret';
import { Injectable } from '@nestjs/common';
import { pettenVan, type Pet } from '../pet/pet.js';
import { WebSettings } from '../settings.js';
import { PET } from '../texts/pet.js';
import { formulierToken } from './formulier-token.js';
import type { WebGenodigde, WebSessie } from './verzoek.js';

/** An hour without a request, or twelve hours in all: a working day. */
export const SESSIE_GRENZEN: SessieGrenzen = { stilMinuten: 60, langstMinuten: 720 };

/** Long enough to read an invitation and to accept it. */
const GENODIGDE_GRENZEN: SessieGrenzen = { stilMinuten: 60, langstMinuten: 60 };

/** What is kept, sealed, of somebody who is invited. */
type Profiel = Pick<SignedIn, 'naam' | 'emailadres'>;

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
    private readonly ik: GetIk,
  ) {
    this.secret = settings.secret;
  }

  /**
   * Begins a session and answers the value for the cookie; always a new one, so a value that was planted before is worth nothing. Who comes by an
   * invitation and is nobody here yet gets a session that shows nothing but that invitation. Throws `PERSOON_ONBEKEND`, `PERSOON_GESCHORST` and `GEEN_LIDMAATSCHAP`.
   */
  async begin(signedIn: SignedIn, isUitgenodigd = false): Promise<string> {
    const { issuer, subject } = signedIn;
    const actor = await this.personen.findActor(issuer, subject, this.klok.vandaag());
    if (actor?.geschorst) throw new FoutError('PERSOON_GESCHORST');
    if (isUitgenodigd && !actor?.lidmaatschappen.length) return this.start(signedIn, null);
    if (actor === null) throw new FoutError('PERSOON_ONBEKEND');
    if (actor.lidmaatschappen.length === 0) throw new FoutError('GEEN_LIDMAATSCHAP');
    return this.start(signedIn, actor.persoonId);
  }

  /** Who sits behind a cookie now, with the memberships of today; null when nobody does. Ends the session of a person without any. */
  async find(value: string): Promise<WebSessie | null> {
    const sessie = await this.findLevend(value);
    if (sessie === null || sessie.persoonId === null) return null;
    const { issuer, subject } = sessie;
    const actor = await this.personen.findActor(issuer, subject, this.klok.vandaag());
    if (actor === null || actor.lidmaatschappen.length === 0) {
      await this.sessies.end(sessie.kenmerk);
      return null;
    }
    return this.wearing(sessie, actor);
  }

  /** Does the session of this request live, with the memberships it had? Looking counts as no request: a page that is only open keeps nobody signed in. */
  async isSame({ kenmerk, identiteit: { issuer, subject }, actor }: WebSessie): Promise<boolean> {
    const sessie = await this.sessies.findLevend(kenmerk, SESSIE_GRENZEN, false);
    if (sessie === null) return false;
    const now = await this.personen.findActor(issuer, subject, this.klok.vandaag());
    const weighed = now && weighAanmelding(now, this.isSterk(sessie)).actor.lidmaatschappen;
    return JSON.stringify(weighed) === JSON.stringify(lidmaatschappenVan(actor));
  }

  /** Who is invited and sits behind a cookie now; null when nobody does. */
  async findGenodigde(value: string): Promise<WebGenodigde | null> {
    const sessie = await this.findLevend(value);
    if (sessie === null || sessie.persoonId !== null) return null;
    const { issuer, subject } = sessie;
    const { naam, emailadres } = this.profielVan(sessie);
    return {
      identiteit: { issuer, subject, emailadres, dienst: this.dienstVan(issuer) },
      naam,
      csrf: this.secret.csrfToken(sessie.kenmerk),
    };
  }

  /** The session of somebody who just became a member, in place of the one they were invited with; answers the new value for the cookie. */
  async beginAnew(value: string): Promise<string> {
    const sessie = await this.sessies.end(this.secret.hash(value));
    if (sessie === null) throw new FoutError('NIET_AANGEMELD');
    const idToken = sessie.idToken === null ? '' : (this.secret.unseal(sessie.idToken) ?? '');
    return this.begin({ ...sessie, idToken, ...this.profielVan(sessie) });
  }

  /**
   * Wears a membership from the next request on; null for all together. Answers the person as they are then.
   * Throws `NIET_BEVOEGD` for a hat that is not theirs, or does not hold today, and `NIET_AANGEMELD` without a session.
   */
  async wear(value: string, lidmaatschapId: string | null): Promise<Actor> {
    const sessie = await this.find(value);
    if (sessie === null) throw new FoutError('NIET_AANGEMELD');
    const { gedragen: _gedragen, ...zonderPet } = sessie.actor;
    const alles: Actor = { ...zonderPet, lidmaatschappen: lidmaatschappenVan(sessie.actor) };
    const actor = lidmaatschapId === null ? alles : wearLidmaatschap(alles, lidmaatschapId);
    if (actor === null) throw new FoutError('NIET_BEVOEGD', { detail: PET.nietVanU });
    await this.sessies.wear(this.secret.hash(value), lidmaatschapId);
    return actor;
  }

  /**
   * Lets the session behind one cookie wear what the one behind another wore, when both are of one person: who signs in anew stays under their hat, also when the
   * session before had ended by itself. Nothing of a session that somebody signed out of.
   */
  async keepPet(earlier: string, value: string): Promise<void> {
    const [was, now] = [await this.sessies.findVoorganger(this.secret.hash(earlier)), await this.findLevend(value)];
    if (was === null || now === null || was.persoonId !== now.persoonId || was.gedragenLidmaatschapId === null) return;
    await this.sessies.wear(now.kenmerk, was.gedragenLidmaatschapId);
  }

  /** Ends the session behind a cookie; null when there is none. */
  async end(value: string): Promise<EndedSessie | null> {
    const sessie = await this.sessies.end(this.secret.hash(value));
    if (sessie === null) return null;
    return { issuer: sessie.issuer, idToken: sessie.idToken === null ? null : this.secret.unseal(sessie.idToken) };
  }

  private findLevend(value: string): Promise<Sessie | null> {
    return this.sessies.findLevend(this.secret.hash(value), SESSIE_GRENZEN);
  }

  private async start(
    { issuer, subject, acr, idToken, aangemeldOp, naam, emailadres }: SignedIn,
    persoonId: string | null,
  ): Promise<string> {
    const value = randomToken();
    const kenmerk = this.secret.hash(value);
    const profiel = JSON.stringify({ naam, emailadres } satisfies Profiel);
    await this.sessies.start(
      {
        kenmerk,
        persoonId,
        issuer,
        subject,
        acr,
        aangemeldOp,
        idToken: this.secret.seal(idToken),
        genodigde: naam === null && emailadres === null ? null : this.secret.seal(profiel),
      },
      persoonId === null ? GENODIGDE_GRENZEN : SESSIE_GRENZEN,
    );
    return value;
  }

  private profielVan({ genodigde }: Sessie): Profiel {
    const profiel = genodigde === null ? null : this.secret.unseal(genodigde);
    return profiel === null ? { naam: null, emailadres: null } : (JSON.parse(profiel) as Profiel);
  }

  /** The person under the hat of their session. A hat that ended is off: then all that is left counts. The token of its forms is one per hat. */
  private async wearing(sessie: Sessie, actor: Actor): Promise<WebSessie> {
    const { kenmerk, issuer, subject, minutenOud, gedragenLidmaatschapId: gekozen } = sessie;
    const { actor: gewogen, geweerdeRollen } = weighAanmelding(actor, this.isSterk(sessie));
    const gedragen = gekozen === null ? null : wearLidmaatschap(gewogen, gekozen);
    const worn = gedragen ?? gewogen;
    const petten: readonly Pet[] = lidmaatschappenVan(worn).length > 1 ? pettenVan(await this.ik.execute(worn)) : [];
    const tokenOf = (id: string | null): string => formulierToken(this.secret, kenmerk, id);
    return {
      kenmerk,
      minutenOud,
      actor: worn,
      geweerdeRollen,
      csrf: tokenOf(worn.gedragen?.id ?? null),
      identiteit: { issuer, subject, emailadres: this.profielVan(sessie).emailadres, dienst: this.dienstVan(issuer) },
      petten,
      petVan: (token) => petten.find(({ id }) => isSameSecret(token, tokenOf(id))) ?? null,
    };
  }

  private dienstVan(issuer: string): Aanmelddienst {
    const known = this.settings.issuers.find((one) => one.issuer === issuer);
    return { organisaties: known?.organisaties ?? [], zonderAdres: this.settings.uitnodigingZonderAdres };
  }

  private isSterk({ issuer, acr }: Sessie): boolean {
    const known = this.settings.issuers.find((one) => one.issuer === issuer);
    return acr !== null && known !== undefined && known.acr.includes(acr);
  }
}
