// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { PostvakRepository, Teruggekomen } from '../ports/postvak.repository.js';
import { tokenHash } from './invite-partner.use-case.js';

/** What a mail server said about a mail of ours. */
export interface RetourOpMail extends Omit<Teruggekomen, 'tokenHash'> {
  /** The secret part of the address it came to. */
  readonly token: string;
}

/** What came of it: the address was marked, only the mail was, or nothing: the mail is still under way, it is not about a mail of ours, or that was known already. */
export type RetourUitkomst = 'onbereikbaar' | 'teruggekomen' | 'onderweg' | 'automatisch';

/**
 * A mail that came back did not arrive: its delivery fails after all, where everybody who looks after the queues sees it and can have it sent again, and the
 * programmabureau hears of it. When it is about the address, that is marked too, as a refusal on the line does: the next mail goes to somebody who can be reached
 * (R-35, docs/adr/0038). An address is marked only for the receiver whose mail it was, and only while that is their address.
 */
export class ReceiveRetour {
  constructor(private readonly postvak: PostvakRepository) {}

  /** Notes that a mail came back; the same report twice is noted once. */
  async execute({ token, ...retour }: RetourOpMail): Promise<RetourUitkomst> {
    const hash = tokenHash(token);
    const kenmerk = createHash('sha256')
      .update(`${hash}|${retour.berichtId ?? ''}|${retour.kenmerk}`)
      .digest('hex');
    const { isGemerkt, isMislukt, isOnderweg } = await this.postvak.noteTeruggekomen({ ...retour, kenmerk, tokenHash: hash });
    if (isOnderweg) return 'onderweg';
    return isGemerkt ? 'onbereikbaar' : isMislukt ? 'teruggekomen' : 'automatisch';
  }
}
