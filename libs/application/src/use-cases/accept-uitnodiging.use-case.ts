// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { AanmeldIdentiteit, BeheerRepository, LidmaatschapRij, UitnodigingRij } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import { tokenHash } from './invite-partner.use-case.js';

/** What an invitation offers, until when (calendar instant), and whether this person accepted it already. `focusgebied` null is all areas. */
export interface UitnodigingAanbod extends Pick<UitnodigingRij, 'rol' | 'geldigTot'> {
  readonly organisatie: string;
  readonly focusgebied: string | null;
  readonly isAanvaard: boolean;
}

/** Whoever signed in, as far as an invitation looks at it. */
export type Genodigde = Omit<AanmeldIdentiteit, 'naam'>;

/**
 * First sign-in by invitation: whoever signed in and holds the token becomes the member that was invited, once. The identity is issuer and subject of the
 * sign-in, never an e-mail address. There is no actor yet, so the token itself is what allows it; where the sign-in service names a checked address it must
 * also be the one that was invited, so that a link that leaked is worth little.
 * Throws `UITNODIGING_ONGELDIG` when it is unknown, `UITNODIGING_INGETROKKEN`, `UITNODIGING_GEBRUIKT`, `UITNODIGING_VERLOPEN`, `UITNODIGING_VOOR_ANDER`.
 */
export class AcceptUitnodiging {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** What is offered, to read before one decides. Changes nothing. */
  async read(genodigde: Genodigde, token: string): Promise<UitnodigingAanbod> {
    const { organisatie, rol, focusgebied, geldigTot, gebruiktDoor } = await this.requireVoor(genodigde, token);
    return {
      organisatie: organisatie.naam,
      rol,
      focusgebied: focusgebied && focusgebied.naam,
      geldigTot,
      isAanvaard: gebruiktDoor !== null,
    };
  }

  /** Answers the new membership; it counts at the next request. Null when this person accepted the invitation before. */
  async execute(identiteit: AanmeldIdentiteit, token: string): Promise<LidmaatschapRij | null> {
    const moment = { nu: this.klok.nu(), vandaag: this.klok.vandaag() };
    const lidmaatschap = await this.beheer.acceptUitnodiging(tokenHash(token), identiteit, moment);
    if (lidmaatschap !== null) return lidmaatschap;
    await this.requireVoor(identiteit, token);
    return null;
  }

  /** The invitation when it is open for this person, or was accepted by them. */
  private async requireVoor({ issuer, subject, emailadres = null }: Genodigde, token: string): Promise<UitnodigingRij> {
    const uitnodiging = await this.beheer.findUitnodiging(tokenHash(token));
    if (uitnodiging === null) throw new FoutError('UITNODIGING_ONGELDIG');
    const { gebruiktDoor, ingetrokkenOp, geldigTot } = uitnodiging;
    if (gebruiktDoor?.issuer === issuer && gebruiktDoor.subject === subject) return uitnodiging;
    if (gebruiktDoor !== null) throw new FoutError('UITNODIGING_GEBRUIKT');
    if (ingetrokkenOp !== null) throw new FoutError('UITNODIGING_INGETROKKEN');
    if (geldigTot <= this.klok.nu()) throw new FoutError('UITNODIGING_VERLOPEN');
    if (emailadres !== null && emailadres.toLowerCase() !== uitnodiging.emailadres.toLowerCase())
      throw new FoutError('UITNODIGING_VOOR_ANDER');
    return uitnodiging;
  }
}
