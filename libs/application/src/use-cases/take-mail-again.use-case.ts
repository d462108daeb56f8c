// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { MailvoorkeurRepository, WeerlinkStand } from '../ports/mailvoorkeur.repository.js';
import { tokenHash } from './invite-partner.use-case.js';

/** Taking ordinary mail again after it was stopped, for who has no account (docs/adr/0038). Only its own link allows it; looking changes nothing. */
export class TakeMailAgain {
  constructor(private readonly voorkeuren: MailvoorkeurRepository) {}

  /** Whether its holder stopped mail. Throws `MAILLINK_ONGELDIG`. */
  async check(token: string): Promise<WeerlinkStand> {
    const link = await this.voorkeuren.findWeerlink(tokenHash(token));
    if (link === null) throw new FoutError('MAILLINK_ONGELDIG');
    return link;
  }

  /** Lets them get ordinary mail and lists again. Twice = once. Throws `MAILLINK_ONGELDIG`. */
  async execute(token: string): Promise<void> {
    if (!(await this.voorkeuren.meldWeerAan(tokenHash(token)))) throw new FoutError('MAILLINK_ONGELDIG');
  }
}
