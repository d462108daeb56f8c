// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisSoort } from '#domain/ladder/zet';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/** One fact in the stream of one organisation that saw the case when it was divided. Whether it still does is asked at each reading. */
@Entity('stroomgebeurtenissen')
@Index('ix_stroomgebeurtenissen_vastloper', ['vastloperId'])
@Index('ix_stroomgebeurtenissen_verdeeld', ['verdeeldOp'])
export class StroomgebeurtenisEntity {
  @PrimaryColumn({ type: 'uuid' })
  organisatieId: string;
  /** From 1, without gaps. */
  @PrimaryColumn({ type: 'bigint' })
  volgnummer: number;
  @ForeignKey(() => VastloperEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'int' })
  versie: number;
  @Column({ type: 'text' })
  soort: GebeurtenisSoort;
  /** Instant on the calendar. */
  @Column({ type: 'timestamptz' })
  op: string;
  @Column({ type: 'text' })
  focusgebied: string;
  /** Real instant. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  verdeeldOp: string;
}
