// SPDX-License-Identifier: EUPL-1.2
import type { BerichtSoort, LogGegevens } from '#domain/ladder/zet';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/** One message that must leave the house: the outbox, written in the transaction of the fact it tells about. */
@Entity('berichten')
@Index('ix_berichten_wachtend', ['aangemaaktOp'], { where: "stand = 'wacht'" })
export class BerichtEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => VastloperEntity)
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'text' })
  soort: BerichtSoort;
  @Column({ type: 'text' })
  aan: string;
  @Column({ type: 'uuid', nullable: true })
  organisatieId: string | null;
  @Column({ type: 'jsonb' })
  gegevens: LogGegevens;
  @Column({ type: 'text', default: 'wacht' })
  stand: 'wacht' | 'verzonden';
  /** Real instant. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
