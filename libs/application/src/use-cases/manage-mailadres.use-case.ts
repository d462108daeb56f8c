// SPDX-License-Identifier: EUPL-1.2
import { isEmailadres } from '#domain/beheer/beheer';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/** Whose address, of an organisation or of a person and never of both, and what it is from now on; null or absent is none. */
export interface MailadresInvoer {
  readonly organisatie?: string | null;
  readonly persoon?: string | null;
  readonly emailadres?: string | null;
}

/**
 * Where mail for an organisation or a person goes: how a party without people here gets mail at all, and the way on when a mail server refuses an address. A
 * new address is tried again, also when the old one was marked. The change keeps whose it is, and no address. Throws `NIET_BEVOEGD`.
 */
export class ManageMailadres {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers the change as it is kept. Throws `INVOER_ONGELDIG`, `ORGANISATIE_NIET_GEVONDEN`, `PERSOON_NIET_GEVONDEN`, `SLEUTEL_ANDERS_GEBRUIKT`. */
  async set(opdracht: BeheerOpdracht<MailadresInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'mailadressen_beheren');
    const { organisatie: organisatieId = null, persoon: persoonId = null } = opdracht.invoer;
    const emailadres = opdracht.invoer.emailadres?.trim().toLowerCase() || null;
    if ((organisatieId === null) === (persoonId === null))
      throw invoerOngeldig([{ veld: 'organisatie', melding: 'Noem een organisatie of een persoon. Niet allebei.' }]);
    if (emailadres !== null && !isEmailadres(emailadres))
      throw invoerOngeldig([{ veld: 'emailadres', melding: 'Vul een e-mailadres in, zoals naam@organisatie.example.' }]);
    await this.requireBekend(organisatieId, persoonId);
    const basis = { soort: 'mailadres_gezet', organisatieId, persoonId, gegevens: {} } as const;
    const wijziging = { mailadres: { organisatieId, persoonId, emailadres } };
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, wijziging })).gebeurtenis;
  }

  private async requireBekend(organisatieId: string | null, persoonId: string | null): Promise<void> {
    if (persoonId !== null && !(await this.beheer.hasPersoon(persoonId))) throw new FoutError('PERSOON_NIET_GEVONDEN');
    if (organisatieId === null) return;
    const [gevonden] = await this.referentie.findOrganisaties([organisatieId], this.klok.vandaag());
    if (!gevonden) throw new FoutError('ORGANISATIE_NIET_GEVONDEN');
  }
}
