// SPDX-License-Identifier: EUPL-1.2
import { isEmailadres } from '#domain/beheer/beheer';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import { recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/** Where mail goes from now on; null: nowhere, only for an organisation. `ontvanger` is the id of the organisation or the person. */
export interface EmailadresInvoer {
  readonly ontvanger: string;
  readonly emailadres: string | null;
}

/**
 * Sets where mail of an organisation without people here, or of a person, goes (docs/adr/0056). What is kept of the change is that it was set, never the address.
 * A mark that mail was refused goes with it. Throws `NIET_BEVOEGD`, `INVOER_ONGELDIG`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class ManageEmailadres {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** The mailbox of an organisation; null takes it away. Throws `ORGANISATIE_NIET_GEVONDEN`. */
  async setVanOrganisatie(opdracht: BeheerOpdracht<EmailadresInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'emailadressen_beheren');
    const { ontvanger: organisatieId, emailadres } = opdracht.invoer;
    const [organisatie] = await this.referentie.findOrganisaties([organisatieId], this.klok.vandaag());
    if (!organisatie) throw new FoutError('ORGANISATIE_NIET_GEVONDEN');
    if (emailadres !== null) requireEmailadres(emailadres);
    return this.set(opdracht, { organisatieId, persoonId: null });
  }

  /** The address of a person. Throws `PERSOON_NIET_GEVONDEN`. */
  async setVanPersoon(opdracht: BeheerOpdracht<EmailadresInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'emailadressen_beheren');
    const { ontvanger: persoonId, emailadres } = opdracht.invoer;
    if (!(await this.beheer.hasPersoon(persoonId))) throw new FoutError('PERSOON_NIET_GEVONDEN');
    requireEmailadres(emailadres ?? '');
    return this.set(opdracht, { organisatieId: null, persoonId });
  }

  private async set(
    opdracht: BeheerOpdracht<EmailadresInvoer>,
    wie: { readonly organisatieId: string | null; readonly persoonId: string | null },
  ): Promise<BeheerGebeurtenisRegel> {
    const { emailadres } = opdracht.invoer;
    const soort = emailadres === null ? 'emailadres_weggehaald' : 'emailadres_gezet';
    const wijziging = { emailadres: { ...wie, emailadres } };
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...wie, soort, gegevens: {}, wijziging })).gebeurtenis;
  }
}

/** Refuses what cannot be an e-mail address. Throws `INVOER_ONGELDIG`. */
export function requireEmailadres(emailadres: string): void {
  if (!isEmailadres(emailadres))
    throw invoerOngeldig([{ veld: 'emailadres', melding: 'Vul een e-mailadres in, zoals naam@organisatie.example.' }]);
}
