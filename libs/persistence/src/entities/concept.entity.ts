// SPDX-License-Identifier: EUPL-1.2
import type { ConceptInhoud } from '#application/ports/concept.repository';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersoonEntity } from './persoon.entity.js';

/** A filing that is not sent yet, one per person. `gewijzigdOp` is a real instant: how long a text is kept has nothing to do with the calendar. */
@Entity('concepten')
@Index('ix_concepten_gewijzigd', ['gewijzigdOp'])
export class ConceptEntity {
  @ForeignKey(() => PersoonEntity, { name: 'fk_concepten_persoon' })
  @PrimaryColumn({ type: 'uuid' })
  persoonId: string;
  @Column({ type: 'uuid' })
  sleutel: string;
  @Column({ type: 'jsonb' })
  inhoud: ConceptInhoud;
  @Column({ type: 'uuid', nullable: true })
  vastloperId: string | null;
  @Column({ type: 'int', default: 0 })
  versie: number;
  @Column({ type: 'jsonb', default: {} })
  stappen: Readonly<Record<string, number>>;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  gewijzigdOp: string;
}
