// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PlaatsvervangingEntity } from './plaatsvervanging.entity.js';

/** A plaatsvervanging ended before its day: append-only, the earliest last day counts. */
@Entity('plaatsvervanging_eindes')
@Index('ix_plaatsvervanging_eindes_plaatsvervanging', ['plaatsvervangingId'])
export class PlaatsvervangingEindeEntity {
  /** That of the beheergebeurtenis. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => PlaatsvervangingEntity)
  @Column({ type: 'uuid' })
  plaatsvervangingId: string;
  @Column({ type: 'date' })
  laatsteDag: string;
}
