// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository, ToegangslijstRegel } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { Pagina, PaginaVraag } from '../ports/pagina.js';
import { recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import { readPagina } from './pagina-lezen.js';
import { requireToegang } from './toegang.js';

/** Who still has access, looked at each month. Throws `NIET_BEVOEGD`, `TOEGANGSLIJST_NIET_GEVONDEN`, `CURSOR_ONGELDIG`, `SLEUTEL_ANDERS_GEBRUIKT`. */
export class ReviewToegang {
  constructor(
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** Makes the lists of this month, one per organisation with members; those that are there already stay as they are. */
  async draw(opdracht: BeheerOpdracht<object>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'toegangslijsten_beheren');
    const vandaag = this.klok.vandaag();
    const maand = vandaag.slice(0, 7);
    const basis = { soort: 'toegangslijsten_opgesteld', organisatieId: null, persoonId: null, gegevens: { maand } } as const;
    const wijziging = { toegangslijsten: { maand, vandaag } };
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, wijziging })).gebeurtenis;
  }

  /** The lists of a month (`YYYY-MM`), this one when null; what nobody confirmed first. */
  async list(actor: Actor, maand: string | null): Promise<readonly ToegangslijstRegel[]> {
    requireToegang(actor, 'toegangslijsten_beheren');
    return this.beheer.listToegangslijsten(actor.persoonId, maand ?? this.klok.vandaag().slice(0, 7));
  }

  /** Notes that a list is right; the first who confirms is the one who did. */
  async confirm(opdracht: BeheerOpdracht<{ readonly toegangslijst: string }>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'toegangslijsten_beheren');
    const id = opdracht.invoer.toegangslijst;
    const lijst = await this.beheer.findToegangslijst(opdracht.actor.persoonId, id);
    if (lijst === null) throw new FoutError('TOEGANGSLIJST_NIET_GEVONDEN');
    const { organisatieId } = lijst;
    const basis = {
      soort: 'toegangslijst_bevestigd',
      organisatieId,
      persoonId: null,
      gegevens: { toegangslijstId: id },
    } as const;
    const wijziging = { bevestiging: { id } };
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, wijziging })).gebeurtenis;
  }

  /** What changed in who belongs where, newest first. */
  async listGebeurtenissen(actor: Actor, pagina: PaginaVraag): Promise<Pagina<BeheerGebeurtenisRegel>> {
    requireToegang(actor, 'beheergebeurtenissen_lezen');
    return readPagina(() => this.beheer.listGebeurtenissen(actor.persoonId, pagina));
  }
}
