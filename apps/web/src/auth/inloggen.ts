// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import { AanmeldpogingRepository } from '#application/ports/aanmeldpoging.repository';
import { OidcClients, type SignedIn } from '#platform/auth/oidc-clients';
import type { OidcIssuer } from '#platform/auth/oidc-issuer';
import { randomToken } from '#platform/auth/session-secret';
import { WebSettings } from '../settings.js';
import { isUitnodigingPath, localPath } from './local-path.js';

/** As long as somebody may take to sign in at the issuer. */
const POGING_MINUTEN = 15;

/** What is known of a sign-in that goes out: where it wants to end, what this browser keeps already, and whether the issuer must ask anew. */
export interface DepartWishes {
  readonly terug: unknown;
  readonly browser: string | undefined;
  readonly opnieuw: boolean;
}

/** A sign-in that goes out: where the browser goes, and what it must keep. */
export interface Departure {
  readonly location: string;
  readonly browser: string;
}

/** A sign-in that came back well: who it is, and where they wanted to go. */
export interface Arrival {
  readonly signedIn: SignedIn;
  readonly terug: string;
}

/** The way out to an issuer and back. What is remembered in between stands in the record and is used once. */
@Injectable()
export class Inloggen {
  constructor(
    private readonly clients: OidcClients,
    private readonly pogingen: AanmeldpogingRepository,
    private readonly settings: WebSettings,
  ) {}

  /** The issuer that somebody is signed in at; null when it is there no more. */
  issuerOf(issuer: string): OidcIssuer | null {
    return this.clients.issuers.find((one) => one.issuer === issuer) ?? null;
  }

  /** The issuer of this sleutel; the only one there is when none is named, and null when there is a choice. Throws `NIET_GEVONDEN`. */
  chooseIssuer(sleutel: string | undefined): OidcIssuer | null {
    const { issuers } = this.clients;
    if (sleutel === undefined) return issuers.length === 1 ? (issuers[0] ?? null) : null;
    const issuer = issuers.find((one) => one.sleutel === sleutel);
    if (!issuer) throw new FoutError('NIET_GEVONDEN');
    return issuer;
  }

  /** Goes out; several tabs can sign in side by side. Throws `DIENST_NIET_BEREIKBAAR`. */
  async depart(issuer: OidcIssuer, { terug, browser, opnieuw }: DepartWishes): Promise<Departure> {
    const { secret } = this.settings;
    const path = localPath(terug);
    const out = await this.clients.begin(issuer, { metProfiel: isUitnodigingPath(path), opnieuw });
    const kept = browser ?? randomToken();
    const poging = {
      kenmerk: secret.hash(out.state),
      browser: secret.hash(kept),
      issuer: out.issuer,
      nonce: out.nonce,
      codeVerifier: out.codeVerifier,
      terug: secret.seal(path), // the link of an invitation is a secret
      opnieuw,
    };
    await this.pogingen.start(poging, POGING_MINUTEN);
    return { location: out.url, browser: kept };
  }

  /** Comes back with the query of the issuer. Throws `AANMELDING_MISLUKT`, `DIENST_NIET_BEREIKBAAR`, and `NIET_GEVONDEN` for an issuer that is not there. */
  async arrive(sleutel: string | undefined, query: URLSearchParams, browser: string | undefined): Promise<Arrival> {
    const issuer = sleutel === undefined ? this.clients.issuers[0] : this.chooseIssuer(sleutel);
    if (!issuer) throw new FoutError('NIET_GEVONDEN');
    const state = query.get('state');
    if (!state || !browser) throw new FoutError('AANMELDING_MISLUKT');
    const poging = await this.pogingen.use(this.settings.secret.hash(state), this.settings.secret.hash(browser));
    // The answer of one issuer never passes for that of another (mix-up, RFC 9700 section 4.4).
    if (poging === null || poging.issuer !== issuer.issuer) throw new FoutError('AANMELDING_MISLUKT');
    const { nonce, codeVerifier, opnieuw } = poging;
    const terug = localPath(this.settings.secret.unseal(poging.terug));
    return { signedIn: await this.clients.finish(issuer, query, { state, nonce, codeVerifier, opnieuw }), terug };
  }

  /** Where the browser goes to sign out at the issuer of an ended session as well; null when that cannot be. */
  async signOutUrl(issuerName: string, idToken: string | null): Promise<string | null> {
    const issuer = this.issuerOf(issuerName);
    return issuer ? this.clients.signOutUrl(issuer, idToken) : null;
  }
}
