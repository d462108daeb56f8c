// SPDX-License-Identifier: EUPL-1.2
import { ConceptRepository, type Concept, type ConceptStap } from '#application/ports/concept.repository';

/** Drafts in memory, one per person; `bewaarDagen` is what the last one that began asked for. */
export class InMemoryConcepten extends ConceptRepository {
  readonly concepten = new Map<string, Concept>();
  private readonly stappen = new Map<string, number>();
  bewaarDagen = 0;

  override async find(persoonId: string): Promise<Concept | null> {
    return this.concepten.get(persoonId) ?? null;
  }
  override async begin(persoonId: string, sleutel: string, bewaarDagen: number): Promise<void> {
    this.bewaarDagen = bewaarDagen;
    this.concepten.set(persoonId, { sleutel, inhoud: {}, vastloperId: null, versie: 0 });
  }
  override async save(persoonId: string, sleutel: string, stap: ConceptStap): Promise<boolean> {
    if (!this.add(persoonId, sleutel, stap)) return false;
    this.stappen.set(`${sleutel} ${stap.nummer}`, this.concepten.get(persoonId)?.versie ?? 0);
    return true;
  }
  override async keep(persoonId: string, sleutel: string, stap: ConceptStap, gezien: number): Promise<boolean> {
    return (this.stappen.get(`${sleutel} ${stap.nummer}`) ?? 0) <= gezien && this.add(persoonId, sleutel, stap);
  }
  override async markIngediend(persoonId: string, sleutel: string, vastloperId: string): Promise<void> {
    const { versie = 0 } = this.concepten.get(persoonId) ?? {};
    this.concepten.set(persoonId, { sleutel, inhoud: {}, vastloperId, versie });
  }

  private add(persoonId: string, sleutel: string, { inhoud }: ConceptStap): boolean {
    const concept = this.concepten.get(persoonId);
    if (concept?.sleutel !== sleutel || concept.vastloperId !== null) return false;
    this.concepten.set(persoonId, { ...concept, inhoud: { ...concept.inhoud, ...inhoud }, versie: concept.versie + 1 });
    return true;
  }
}
