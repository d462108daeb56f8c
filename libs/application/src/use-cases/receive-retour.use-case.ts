// SPDX-License-Identifier: EUPL-1.2
import type { PostvakRepository } from '../ports/postvak.repository.js';
import { tokenHash } from './invite-partner.use-case.js';

/** What a mail server said about a mail of ours. */
export interface RetourOpMail {
  /** The secret part of the address it came to. */
  readonly token: string;
  /** The address that takes no mail. */
  readonly onbereikbaar: string;
  /** The code of the mail server, without an address. Example: `5.1.1`. */
  readonly status: string;
}

/**
 * A mail that came back marks the address it was for, as a refusal on the line does: the next mail goes to somebody who can be reached, and the programmabureau hears of it
 * once (R-35, docs/adr/0038). Only for the receiver whose mail it was, and only while that is their address.
 */
export class ReceiveRetour {
  constructor(private readonly postvak: PostvakRepository) {}

  /** Answers whether an address was marked now. */
  async execute({ token, onbereikbaar, status }: RetourOpMail): Promise<boolean> {
    return this.postvak.markOnbereikbaar(tokenHash(token), onbereikbaar, status);
  }
}
