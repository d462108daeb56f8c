// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { BewaringRepository, VernietigdRegel, VernietigingRegel } from '../ports/bewaring.repository.js';
import type { Klok } from '../ports/klok.js';
import type { Pagina, PaginaVraag } from '../ports/pagina.js';
import { recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import { readPagina } from './pagina-lezen.js';
import { requireToegang } from './toegang.js';

const NIET_ALS_VERVANGER = 'Alleen een beheerder zelf kan dit, niet iemand die voor een beheerder invalt.';

/** Which case, and the SHA-256 of the export (hex) that was looked at. */
export interface VernietigingBevestigingInvoer {
  readonly vastloper: string;
  readonly exportKenmerk: string;
}

/**
 * The closed cases that may go, and who says that they go (docs/adr/0029). The worker proposes and destroys; without a confirmation of the export as it
 * stands, by a beheerder and not by a deputy, nothing goes. Throws `NIET_BEVOEGD`, `VERNIETIGING_NIET_GEVONDEN`, `VERNIETIGING_VERANDERD`, `CURSOR_ONGELDIG`, `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class ConfirmVernietiging {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly bewaring: BewaringRepository,
    private readonly klok: Klok,
  ) {}

  /** The proposals of today, the oldest first. */
  async list(actor: Actor, pagina: PaginaVraag): Promise<Pagina<VernietigingRegel>> {
    requireToegang(actor, 'vernietigingen_lezen');
    return readPagina(() => this.bewaring.listVernietigingen(actor.persoonId, pagina));
  }

  /** What was destroyed, the last first. */
  async listVernietigd(actor: Actor, pagina: PaginaVraag): Promise<Pagina<VernietigdRegel>> {
    requireToegang(actor, 'vernietigingen_lezen');
    return readPagina(() => this.bewaring.listVernietigd(actor.persoonId, pagina));
  }

  /** Notes that this person agrees; the worker destroys the case on its next round. */
  async confirm(opdracht: BeheerOpdracht<VernietigingBevestigingInvoer>): Promise<BeheerGebeurtenisRegel> {
    const { vastloper: vastloperId, exportKenmerk } = opdracht.invoer;
    const nummer = await this.requireVoorstel(opdracht.actor, vastloperId);
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'vernietiging_bevestigd',
      organisatieId: null,
      persoonId: null,
      gegevens: { vastloperId, nummer, exportKenmerk },
      wijziging: { vernietigingBevestiging: { vastloperId, exportKenmerk } },
    });
    return gebeurtenis;
  }

  /** Takes a confirmation back, while the case is still there. */
  async withhold(opdracht: BeheerOpdracht<{ readonly vastloper: string }>): Promise<BeheerGebeurtenisRegel> {
    const { vastloper: vastloperId } = opdracht.invoer;
    const nummer = await this.requireVoorstel(opdracht.actor, vastloperId);
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort: 'vernietiging_tegengehouden',
      organisatieId: null,
      persoonId: null,
      gegevens: { vastloperId, nummer },
      wijziging: { vernietigingTegengehouden: { vastloperId } },
    });
    return gebeurtenis;
  }

  private async requireVoorstel(actor: Actor, vastloperId: string): Promise<string> {
    const eigen = actor.lidmaatschappen.filter(({ namensPersoonId }) => !namensPersoonId);
    requireToegang({ ...actor, lidmaatschappen: eigen }, 'vernietigingen_bevestigen', null, NIET_ALS_VERVANGER);
    const voorstel = await this.bewaring.findVernietiging(actor.persoonId, vastloperId);
    if (voorstel === null) throw new FoutError('VERNIETIGING_NIET_GEVONDEN');
    return voorstel.nummer;
  }
}
