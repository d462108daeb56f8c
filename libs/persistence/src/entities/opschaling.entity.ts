// SPDX-License-Identifier: EUPL-1.2
import type { OpschaalReden, Trede } from '#domain/ladder/begrippen';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/** One move up the ladder, by a person or by silence. */
@Entity('opschalingen')
@Index('ix_opschalingen_vastloper', ['vastloperId'])
export class OpschalingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => VastloperEntity)
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'text' })
  van: Trede;
  @Column({ type: 'text' })
  naar: Trede;
  @Column({ type: 'text' })
  reden: OpschaalReden | 'door_stilte';
  @Column({ type: 'date', nullable: true })
  gewenstOp: string | null;
  @Column({ type: 'uuid', nullable: true })
  handelingId: string | null;
  /** Instant on the calendar. */
  @Column({ type: 'timestamptz' })
  op: string;
}
