// SPDX-License-Identifier: EUPL-1.2
import type { PostvakRepository, Teruggekomen } from '../ports/postvak.repository.js';
import { tokenHash } from './invite-partner.use-case.js';

/** What a mail server said about a mail of ours. */
export interface RetourOpMail extends Omit<Teruggekomen, 'tokenHash'> {
  /** The secret part of the address it came to. */
  readonly token: string;
}

/** What came of it: the address was marked, only the mail was, or nothing: it is not about a mail of ours, or that was known already. */
export type RetourUitkomst = 'onbereikbaar' | 'teruggekomen' | 'automatisch';

/**
 * A mail that came back did not arrive: its delivery fails after all, where everybody who looks after the queues sees it and can have it sent again, and the
 * programmabureau hears of it. When it is about the address, that is marked too, as a refusal on the line does: the next mail goes to somebody who can be reached
 * (R-35, docs/adr/0038). An address is marked only for the receiver whose mail it was, and only while that is their address.
 */
export class ReceiveRetour {
  constructor(private readonly postvak: PostvakRepository) {}

  /** Notes that a mail came back; the same twice is noted once. */
  async execute({ token, ...retour }: RetourOpMail): Promise<RetourUitkomst> {
    const { isGemerkt, isMislukt } = await this.postvak.noteTeruggekomen({ ...retour, tokenHash: tokenHash(token) });
    return isGemerkt ? 'onbereikbaar' : isMislukt ? 'teruggekomen' : 'automatisch';
  }
}
