// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LidmaatschapEntity } from './lidmaatschap.entity.js';
import { PersoonEntity } from './persoon.entity.js';

/** A person stands in for whoever holds a membership, from one day to another; both count. */
@Entity('plaatsvervangingen')
@Index('ix_plaatsvervangingen_plaatsvervanger', ['plaatsvervangerId'])
export class PlaatsvervangingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => LidmaatschapEntity)
  @Column({ type: 'uuid' })
  lidmaatschapId: string;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid' })
  plaatsvervangerId: string;
  @Column({ type: 'date' })
  van: string;
  @Column({ type: 'date' })
  tot: string;
}
