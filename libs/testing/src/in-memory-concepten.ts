// SPDX-License-Identifier: EUPL-1.2
import { ConceptRepository, type Concept, type ConceptInhoud } from '#application/ports/concept.repository';

/** Drafts in memory, one per person; `bewaarDagen` is what the last one that began asked for. */
export class InMemoryConcepten extends ConceptRepository {
  readonly concepten = new Map<string, Concept>();
  bewaarDagen = 0;

  override async find(persoonId: string): Promise<Concept | null> {
    return this.concepten.get(persoonId) ?? null;
  }
  override async begin(persoonId: string, sleutel: string, bewaarDagen: number): Promise<void> {
    this.bewaarDagen = bewaarDagen;
    this.concepten.set(persoonId, { sleutel, inhoud: {}, vastloperId: null });
  }
  override async save(persoonId: string, sleutel: string, inhoud: ConceptInhoud): Promise<boolean> {
    this.concepten.set(persoonId, { sleutel, inhoud, vastloperId: null });
    return true;
  }
  override async markIngediend(persoonId: string, sleutel: string, vastloperId: string): Promise<void> {
    this.concepten.set(persoonId, { sleutel, inhoud: {}, vastloperId });
  }
}
