// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { MailvoorkeurRepository } from '../ports/mailvoorkeur.repository.js';
import { tokenHash } from './invite-partner.use-case.js';
import { weerToken } from './maillink-token.js';

/** Who holds a link that stops mail. `weer`: the secret with which a contact who stopped takes mail again; null for who did not stop, or has a page for it. */
export interface AfmeldlinkHouder {
  readonly vanContact: boolean;
  readonly gestopt: boolean;
  readonly weer: string | null;
}

/** Stopping ordinary mail with the link that stands in it, without signing in (RFC 8058). Only the link allows it; looking changes nothing. */
export class StopMail {
  constructor(private readonly voorkeuren: MailvoorkeurRepository) {}

  /** Whose link it is and whether they stopped. Throws `MAILLINK_ONGELDIG`. */
  async check(token: string): Promise<AfmeldlinkHouder> {
    const link = await this.voorkeuren.findAfmeldlink(tokenHash(token));
    if (link === null) throw new FoutError('MAILLINK_ONGELDIG');
    const { vanContact, gestopt, kanWeer } = link;
    return { vanContact, gestopt, weer: gestopt && kanWeer ? weerToken(token) : null };
  }

  /** Stops ordinary mail and digests; what is urgent stays. Twice = once. Throws `MAILLINK_ONGELDIG`. */
  async execute(token: string): Promise<AfmeldlinkHouder> {
    if (!(await this.voorkeuren.meldAf(tokenHash(token)))) throw new FoutError('MAILLINK_ONGELDIG');
    return this.check(token);
  }
}
