// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '#domain/ladder/begrippen';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FocusgebiedEntity } from './focusgebied.entity.js';
import { OrganisatieEntity } from './organisatie.entity.js';
import { PersoonEntity } from './persoon.entity.js';

/** An invitation to become a member. Neither the token its maker was shown nor the one in its mail is stored, only a hash of each. */
@Entity('uitnodigingen')
@Unique(['tokenHash'])
@Unique(['mailTokenHash'])
@Index('ix_uitnodigingen_persoon', ['persoonId'])
@Index('ix_uitnodigingen_uitgenodigd_door', ['uitgenodigdDoor'])
export class UitnodigingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'text' })
  tokenHash: string;
  /** Of the token in its mail; null while no mail went out. */
  @Column({ type: 'text', nullable: true })
  mailTokenHash: string | null;
  @Column({ type: 'text' })
  emailadres: string;
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid' })
  organisatieId: string;
  @Column({ type: 'text' })
  rol: Rol;
  @ForeignKey(() => FocusgebiedEntity)
  @Column({ type: 'text', nullable: true })
  focusgebied: string | null;
  /** Instant on the calendar. */
  @Column({ type: 'timestamptz' })
  geldigTot: string;
  /** Instant on the calendar; null while nobody used it. */
  @Column({ type: 'timestamptz', nullable: true })
  gebruiktOp: string | null;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid', nullable: true })
  persoonId: string | null;
  /** Who invited; null for an invitation of before this was kept beside it. */
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid', nullable: true })
  uitgenodigdDoor: string | null;
  /** Instant on the calendar; null while nobody withdrew it. */
  @Column({ type: 'timestamptz', nullable: true })
  ingetrokkenOp: string | null;
}
