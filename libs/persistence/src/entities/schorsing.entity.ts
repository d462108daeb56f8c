// SPDX-License-Identifier: EUPL-1.2
import type { SchorsReden } from '#domain/beheer/beheer';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersoonEntity } from './persoon.entity.js';

/** Somebody may not get in until it is lifted. */
@Entity('schorsingen')
@Index('ix_schorsingen_persoon_open', ['persoonId'], { unique: true, where: 'opgeheven_op IS NULL' })
export class SchorsingEntity {
  /** That of the beheergebeurtenis. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid' })
  persoonId: string;
  @Column({ type: 'text' })
  reden: SchorsReden;
  /** Instant on the calendar. */
  @Column({ type: 'timestamptz' })
  op: string;
  /** Instant on the calendar; null while it holds. */
  @Column({ type: 'timestamptz', nullable: true })
  opgehevenOp: string | null;
}
