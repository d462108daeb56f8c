// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { MailvoorkeurRepository } from '../ports/mailvoorkeur.repository.js';
import { tokenHash } from './invite-partner.use-case.js';

/** Stopping ordinary mail with the link that stands in it, without signing in (RFC 8058). Only the link allows it; looking changes nothing. */
export class StopMail {
  constructor(private readonly voorkeuren: MailvoorkeurRepository) {}

  /** Looks whether the link holds. Throws `MAILLINK_ONGELDIG`. */
  async check(token: string): Promise<void> {
    if (!(await this.voorkeuren.isAfmeldlink(tokenHash(token)))) throw new FoutError('MAILLINK_ONGELDIG');
  }

  /** Stops ordinary mail and digests; what is urgent stays. Twice = once. Throws `MAILLINK_ONGELDIG`. */
  async execute(token: string): Promise<void> {
    if (!(await this.voorkeuren.meldAf(tokenHash(token)))) throw new FoutError('MAILLINK_ONGELDIG');
  }
}
