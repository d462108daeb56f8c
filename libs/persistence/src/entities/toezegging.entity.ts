// SPDX-License-Identifier: EUPL-1.2
import type { ToezeggingStand } from '#domain/ladder/begrippen';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/** One question to one party, or the promise that came from it, with its words. */
@Entity('toezeggingen')
@Index('ix_toezeggingen_vastloper', ['vastloperId'])
@Index('ix_toezeggingen_partij', ['partijId', 'stand', 'vastloperId'])
export class ToezeggingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => VastloperEntity)
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'uuid' })
  partijId: string;
  @Column({ type: 'text' })
  hoedanigheid: 'partner' | 'uitvoerder';
  @Column({ type: 'text' })
  stand: ToezeggingStand;
  @Column({ type: 'date', nullable: true })
  voor: string | null;
  @Column({ type: 'text', nullable: true })
  vraag: string | null;
  @Column({ type: 'text', nullable: true })
  wat: string | null;
  @Column({ type: 'text', nullable: true })
  voorwaarde: string | null;
  @Column({ type: 'text', nullable: true })
  bewijs: string | null;
}
