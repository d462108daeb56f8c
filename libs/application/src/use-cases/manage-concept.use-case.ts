// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import type { Actor } from '../ports/actor.js';
import type { Concept, ConceptInhoud, ConceptRepository, ConceptStap } from '../ports/concept.repository.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';
import { screenInvoer, type Waarschuwing } from './screen-invoer.js';
import { requireToegang } from './toegang.js';

/** A draft that nobody touched for so many days is removed: long enough for a holiday, short enough not to keep texts for nothing (AVG art. 5). */
export const BEWAAR_DAGEN = 60;

/** Fields of a draft that hold a code or id of our own lists; all others are screened as text. */
const KEUZE_VELDEN: readonly string[] = ['focusgebied', 'thema', 'indienerOrganisatie', 'blokkades', 'sporen', 'naamVerbergen'];

/** Once given, a reason holds for all texts of the draft, as it will at filing. */
const REDEN = 'waaromGeenPersoonsgegevens' satisfies keyof GeenPersoonsgegevens;

/**
 * The draft of a filing, one per person. What looks like personal data is refused before it is kept, as at filing.
 * Throws `FoutError`: `PERSOONSGEGEVENS`, `INVOER_ONGELDIG` (a reason that says too little); nothing is stored then.
 */
export class ManageConcept {
  constructor(private readonly concepten: ConceptRepository) {}

  /** The unsent draft of this person, or the one that was just filed; null when there is none. */
  async find(actor: Actor): Promise<Concept | null> {
    requireToegang(actor, 'concept_schrijven');
    return this.concepten.find(actor.persoonId);
  }

  /** Begins an empty draft in the place of any other and answers its key; old drafts of anybody are removed. */
  async begin(actor: Actor): Promise<string> {
    requireToegang(actor, 'concept_schrijven');
    const sleutel = v7();
    await this.concepten.begin(actor.persoonId, sleutel, BEWAAR_DAGEN);
    return sleutel;
  }

  /** Adds a step that was sent to the draft with this key; answers false when there is no such draft any more. */
  async save(actor: Actor, sleutel: string, stap: ConceptStap): Promise<boolean> {
    requireToegang(actor, 'concept_schrijven');
    await this.screenStap(actor, stap);
    return this.concepten.save(actor.persoonId, sleutel, stap);
  }

  /**
   * Adds what stands in a step while it is being written, on a page that showed the draft at `gezien`. Answers false when there is no such draft any more, or when
   * the step was sent since: what was sent is newer.
   */
  async keep(actor: Actor, sleutel: string, stap: ConceptStap, gezien: number): Promise<boolean> {
    requireToegang(actor, 'concept_schrijven');
    await this.screenStap(actor, stap);
    return this.concepten.keep(actor.persoonId, sleutel, stap, gezien);
  }

  private async screenStap({ persoonId }: Actor, { inhoud }: ConceptStap): Promise<void> {
    const concept = await this.concepten.find(persoonId);
    const { [REDEN]: reden = [] } = concept?.inhoud ?? {};
    this.screen({ [REDEN]: reden, ...inhoud });
  }

  /** Notes that the draft with this key became this case. */
  async markIngediend(actor: Actor, sleutel: string, vastloperId: string): Promise<void> {
    requireToegang(actor, 'concept_schrijven');
    return this.concepten.markIngediend(actor.persoonId, sleutel, vastloperId);
  }

  /** The hints about texts that may be kept, of every value of a field; empty when there are none. */
  screen(inhoud: ConceptInhoud): readonly Waarschuwing[] {
    const teksten = Object.fromEntries(
      Object.entries(inhoud).map(([veld, waarden]) => [veld, waarden.length === 0 ? null : waarden.join('\n')]),
    );
    return screenInvoer(teksten, KEUZE_VELDEN);
  }
}
