// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { AanmeldIdentiteit, BeheerRepository, LidmaatschapRij, UitnodigingRij } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import { tokenHash } from './invite-partner.use-case.js';

/** What an invitation offers, until when (calendar instant), and whether this person accepted it already. `focusgebied` null is all areas. */
export interface UitnodigingAanbod extends Pick<UitnodigingRij, 'rol' | 'geldigTot'> {
  readonly organisatie: string;
  readonly focusgebied: string | null;
  readonly isAanvaard: boolean;
}

/** What the installation says of the service somebody signed in at. */
export interface Aanmelddienst {
  /** The `sleutel` of each organisation whose people sign in there; empty when it may be those of every organisation. */
  readonly organisaties: readonly string[];
  /** May somebody accept an invitation when the service names no checked address? */
  readonly zonderAdres: boolean;
}

/** Whoever signed in, as far as an invitation looks at it. */
export type Genodigde = Omit<AanmeldIdentiteit, 'naam'> & { readonly dienst: Aanmelddienst };

/**
 * First sign-in by invitation: whoever signed in and holds the token becomes the member that was invited, once. The identity is issuer and subject of the
 * sign-in, never an e-mail address. There is no actor yet, so the token itself is what allows it. Whoever invited holds that token too, so it is not enough: the
 * inviter never accepts, the address that the sign-in service checked must be the one that was invited (a service that names none will do only where the
 * installation says so), and a service of one organisation lets nobody into another (docs/adr/0039).
 * Throws `UITNODIGING_ONGELDIG` when it is unknown, `UITNODIGING_INGETROKKEN`, `UITNODIGING_GEBRUIKT`, `UITNODIGING_VERLOPEN`, `UITNODIGING_ANDERE_DIENST`,
 * `UITNODIGING_VAN_UZELF`, `UITNODIGING_ADRES_ONBEKEND`, `UITNODIGING_VOOR_ANDER`.
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
  async execute({ dienst, ...identiteit }: AanmeldIdentiteit & Genodigde, token: string): Promise<LidmaatschapRij | null> {
    const { gebruiktDoor } = await this.requireVoor({ ...identiteit, dienst }, token);
    if (gebruiktDoor !== null) return null;
    const moment = { nu: this.klok.nu(), vandaag: this.klok.vandaag() };
    const lidmaatschap = await this.beheer.acceptUitnodiging(tokenHash(token), identiteit, moment);
    if (lidmaatschap === null) await this.requireVoor({ ...identiteit, dienst }, token); // somebody was first: says what became of it
    return lidmaatschap;
  }

  /** The invitation when it is open for this person, or was accepted by them. */
  private async requireVoor(genodigde: Genodigde, token: string): Promise<UitnodigingRij> {
    const uitnodiging = await this.beheer.findUitnodiging(tokenHash(token));
    if (uitnodiging === null) throw new FoutError('UITNODIGING_ONGELDIG');
    const { gebruiktDoor, ingetrokkenOp, geldigTot } = uitnodiging;
    if (isZelfde(gebruiktDoor, genodigde)) return uitnodiging;
    if (gebruiktDoor !== null) throw new FoutError('UITNODIGING_GEBRUIKT');
    if (ingetrokkenOp !== null) throw new FoutError('UITNODIGING_INGETROKKEN');
    if (geldigTot <= this.klok.nu()) throw new FoutError('UITNODIGING_VERLOPEN');
    const bezwaar = bezwaarTegen(uitnodiging, genodigde);
    if (bezwaar !== null) throw new FoutError(bezwaar);
    return uitnodiging;
  }
}

/** Why an open invitation is not for this person; null when it is. */
function bezwaarTegen(
  { organisatie, uitgenodigdDoor, emailadres: genodigd }: UitnodigingRij,
  genodigde: Genodigde,
): Foutcode | null {
  const { emailadres = null, dienst } = genodigde;
  if (dienst.organisaties.length > 0 && !dienst.organisaties.includes(organisatie.sleutel)) return 'UITNODIGING_ANDERE_DIENST';
  if (isZelfde(uitgenodigdDoor, genodigde)) return 'UITNODIGING_VAN_UZELF';
  if (emailadres === null) return dienst.zonderAdres ? null : 'UITNODIGING_ADRES_ONBEKEND';
  return emailadres.toLowerCase() === genodigd.toLowerCase() ? null : 'UITNODIGING_VOOR_ANDER';
}

function isZelfde(iemand: Pick<AanmeldIdentiteit, 'issuer' | 'subject'> | null, { issuer, subject }: Genodigde): boolean {
  return iemand?.issuer === issuer && iemand.subject === subject;
}
