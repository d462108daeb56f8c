// SPDX-License-Identifier: EUPL-1.2
import type { Resultaat, Status, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import type { Positie } from '#domain/ladder/positie';
import type { VastloperTekst } from '#application/ports/vastloper.repository';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * One case: what the filer wrote, the positie the ladder decides on, and columns derived from it at each commit so that lists need no JSON.
 * Organisations and people are referred to without a foreign key: their rows are dated and never deleted, and a key would lock one row of
 * an organisation for every filing.
 */
@Entity('vastlopers')
@Unique(['nummer'])
@Index('ix_vastlopers_trekker', ['trekkerOrganisatieId'], { where: 'trekker_organisatie_id IS NOT NULL' })
@Index('ix_vastlopers_open', ['id'], { where: 'NOT gesloten' })
@Index('ix_vastlopers_status', ['status', 'trede'])
@Index('ix_vastlopers_indiener_persoon', ['indienerPersoonId', 'ingediendOp', 'id'])
@Index('ix_vastlopers_regel', ['regelSleutel', 'ingediendOp'], { where: 'regel_sleutel IS NOT NULL' })
export class VastloperEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'text' })
  nummer: string;
  @Column({ type: 'text' })
  focusgebied: string;
  @Column({ type: 'text' })
  thema: string;
  @Column({ type: 'text' })
  titel: string;
  @Column({ type: 'text' })
  omschrijving: string;
  @Column({ type: 'text' })
  watKanWel: string;
  @Column({ type: 'text', nullable: true })
  geprobeerd: string | null;
  @Column({ type: 'jsonb', nullable: true })
  regel: VastloperTekst['regel'];
  /** The name of the rule in small letters, kept by the database itself. */
  @Column({ type: 'text', nullable: true })
  regelSleutel: string | null;
  @Column({ type: 'text', array: true })
  blokkades: string[];
  @Column({ type: 'jsonb' })
  partijen: VastloperTekst['partijen'];
  @Column({ type: 'text', array: true })
  sporen: string[];
  @Column({ type: 'text', nullable: true })
  stemVanBewoners: string | null;
  @Column({ type: 'boolean' })
  naamVerbergen: boolean;
  @Column({ type: 'uuid' })
  indienerPersoonId: string;
  @Column({ type: 'uuid' })
  indienerOrganisatieId: string;
  /** Instant on the calendar. */
  @Column({ type: 'timestamptz' })
  ingediendOp: string;
  @Column({ type: 'text' })
  status: Status;
  @Column({ type: 'text' })
  trede: Trede;
  @Column({ type: 'text', nullable: true })
  resultaat: Resultaat | null;
  /** Equals the number of gebeurtenissen. */
  @Column({ type: 'int' })
  versie: number;
  @Column({ type: 'jsonb' })
  positie: Positie;
  /** Hash of the newest gebeurtenis: the end of the chain. */
  @Column({ type: 'bytea' })
  laatsteHash: Buffer;
  @Column({ type: 'uuid', nullable: true })
  trekkerOrganisatieId: string | null;
  @Column({ type: 'uuid', nullable: true })
  aanZetOrganisatieId: string | null;
  @Column({ type: 'text', nullable: true })
  volgendeSoort: TermijnSoort | null;
  @Column({ type: 'date', nullable: true })
  volgendeEinddatum: string | null;
  /** End date of the clock that carries the state of an open case; before today means te laat. */
  @Column({ type: 'date', nullable: true })
  dragendeEinddatum: string | null;
  /** Earliest real instant at which a clock wakes; null only when closed. */
  @Column({ type: 'timestamptz', nullable: true })
  wekmoment: string | null;
  @Column({ type: 'boolean' })
  gesloten: boolean;
}
