// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersoonEntity } from './persoon.entity.js';

/** A form that came after the session of its writer had ended (docs/adr/0032). */
@Entity('bewaarde_formulieren')
@Index('ix_bewaarde_formulieren_verloopt', ['verlooptOp'])
export class BewaardFormulierEntity {
  @ForeignKey(() => PersoonEntity, { name: 'fk_bewaarde_formulieren_persoon' })
  @PrimaryColumn({ type: 'uuid' })
  persoonId: string;
  /** Under which name the page asks for it. */
  @PrimaryColumn({ type: 'text' })
  kenmerk: string;
  /** Where it was going and what was typed, sealed by the pages. */
  @Column({ type: 'text' })
  verzegeld: string;
  /** A real instant. */
  @Column({ type: 'timestamptz' })
  verlooptOp: string;
}
