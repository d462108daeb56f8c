// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { isOrganisatieSoort, UITNODIG_ROLLEN, UITNODIGING_GELDIG_DAGEN } from '#domain/beheer/beheer';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { Rol } from '#domain/ladder/begrippen';
import { beoordeel } from '#domain/policy/beoordeel';
import type { BeheerGebeurtenisRegel, BeheerRepository, NieuweOrganisatie } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { recordVerandering, requireFocusgebied, requireGenoemden, type BeheerOpdracht } from './beheer-opdracht.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';
import { requireEmailadres } from './manage-emailadres.use-case.js';
import { screenInvoer } from './screen-invoer.js';
import { requireToegang } from './toegang.js';

/** Whom to invite: an address, for which role and area, at a known organisation or at a new one. `focusgebied` null: for all areas. */
export interface UitnodigingInvoer extends GeenPersoonsgegevens {
  readonly emailadres: string;
  readonly rol: Rol;
  readonly focusgebied?: string | null;
  readonly organisatie?: string | null;
  readonly nieuweOrganisatie?: { readonly naam: string; readonly soort: string } | null;
}

/** The change as it is kept, and the token for the one who is invited. It is given once and never again: null when the same key came before. */
export interface UitnodigingAntwoord {
  readonly gebeurtenis: BeheerGebeurtenisRegel;
  readonly token: string | null;
}

/** The form in which a token is kept. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Invites somebody in one act: makes the organisation when it is new, and an invitation that holds for 14 days and can be used once. A programmabureau
 * invites for its own area, as partner or indiener, never at a seat such as the doorbraakteam; a beheerder for all. Signing the pact is not needed.
 * Throws `NIET_BEVOEGD`, `INVOER_ONGELDIG`, `PERSOONSGEGEVENS`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class InvitePartner {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the change and the token. */
  async execute(opdracht: BeheerOpdracht<UitnodigingInvoer>): Promise<UitnodigingAntwoord> {
    const { emailadres, rol, focusgebied = null } = opdracht.invoer;
    requireToegang(opdracht.actor, 'uitnodigen', focusgebied);
    const isBeheerder = beoordeel(opdracht.actor, 'lidmaatschappen_beheren').toegestaan;
    if (!isBeheerder && !UITNODIG_ROLLEN.includes(rol))
      throw new FoutError('NIET_BEVOEGD', { detail: `U kunt uitnodigen als ${UITNODIG_ROLLEN.join(' of ')}.` });
    requireEmailadres(emailadres);
    await requireFocusgebied(this.referentie, focusgebied, this.klok.vandaag());
    const { emailadres: _emailadres, ...teksten } = opdracht.invoer;
    screenInvoer(teksten, ['organisatie', 'focusgebied', 'rol', 'nieuweOrganisatie.soort']);
    const organisatie = await this.organisatieVan(opdracht.invoer, isBeheerder);
    const token = randomBytes(32).toString('base64url');
    const geldigTot = new Date(Date.parse(this.klok.nu()) + UITNODIGING_GELDIG_DAGEN * 86_400_000).toISOString();
    const basis = { id: v7(), organisatieId: organisatie.id, rol, focusgebied, geldigTot };
    const { gebeurtenis, isNieuw } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'partner_uitgenodigd',
      organisatieId: organisatie.id,
      persoonId: null,
      gegevens: { uitnodigingId: basis.id, rol, focusgebied, geldigTot, nieuweOrganisatie: organisatie.nieuw !== null },
      wijziging: {
        ...(organisatie.nieuw ? { organisatie: organisatie.nieuw } : {}),
        uitnodiging: { ...basis, emailadres, tokenHash: tokenHash(token) },
      },
    });
    return { gebeurtenis, token: isNieuw ? token : null };
  }

  private async organisatieVan(
    { organisatie, nieuweOrganisatie, focusgebied = null }: UitnodigingInvoer,
    isBeheerder: boolean,
  ): Promise<{ readonly id: string; readonly nieuw: NieuweOrganisatie | null }> {
    const vandaag = this.klok.vandaag();
    const bekend = await requireGenoemden(
      { beheer: this.beheer, referentie: this.referentie },
      { organisatie: organisatie ?? null },
      vandaag,
    );
    if (bekend) {
      if (!isBeheerder && (bekend.focusgebied !== focusgebied || !isOrganisatieSoort(bekend.soort)))
        throw new FoutError('NIET_BEVOEGD', { detail: 'Voor deze organisatie nodigt u niet uit. Vraag de beheerder.' });
      return { id: bekend.id, nieuw: null };
    }
    if (!nieuweOrganisatie)
      throw invoerOngeldig([{ veld: 'organisatie', melding: 'Kies een organisatie, of noem een nieuwe in nieuweOrganisatie.' }]);
    const id = v7();
    const { naam, soort } = nieuweOrganisatie;
    const nieuw = { id, sleutel: `${soort}-${id}`, naam, soort, focusgebied, geldigVanaf: vandaag };
    return { id, nieuw: { ...nieuw, pactGetekendOp: null, emailadres: null } };
  }
}
