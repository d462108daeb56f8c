// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { AanmeldIdentiteit, BeheerRepository, LidmaatschapRij } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import { tokenHash } from './invite-partner.use-case.js';

/**
 * First sign-in by invitation: whoever signed in and holds the token becomes the member that was invited, once. The identity is issuer and subject of the
 * sign-in, never an e-mail address. There is no actor yet, so the token itself is what allows it. Throws `UITNODIGING_ONGELDIG` when it is unknown, used or too old.
 */
export class AcceptUitnodiging {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the new membership; it counts at the next request. */
  async execute(identiteit: AanmeldIdentiteit, token: string): Promise<LidmaatschapRij> {
    const moment = { nu: this.klok.nu(), vandaag: this.klok.vandaag() };
    const lidmaatschap = await this.beheer.acceptUitnodiging(tokenHash(token), identiteit, moment);
    if (lidmaatschap === null) throw new FoutError('UITNODIGING_ONGELDIG');
    return lidmaatschap;
  }
}
