// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FocusgebiedEntity } from './focusgebied.entity.js';

/** A dated organisation; `focusgebied` is null for a national one. */
@Entity('organisaties')
@Unique(['sleutel'])
@Index('ix_organisaties_focusgebied', ['focusgebied', 'soort'])
export class OrganisatieEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'text' })
  sleutel: string;
  @Column({ type: 'text' })
  naam: string;
  @Column({ type: 'text' })
  soort: string;
  @ForeignKey(() => FocusgebiedEntity)
  @Column({ type: 'text', nullable: true })
  focusgebied: string | null;
  /** Who is asked when this one stays silent; null for the chair of the area. */
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid', nullable: true })
  escalatieOrganisatieId: string | null;
  /** When it signed the pact; null while it has not. */
  @Column({ type: 'date', nullable: true })
  pactGetekendOp: string | null;
  @Column({ type: 'date' })
  geldigVanaf: string;
  /** Last day; null while it exists. */
  @Column({ type: 'date', nullable: true })
  geldigTot: string | null;
  /** Where mail goes when nobody of this organisation is known here; null when there is no such address. */
  @Column({ type: 'text', nullable: true })
  emailadres: string | null;
}
