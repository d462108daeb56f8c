// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/** A fact that is in the log and not yet in the streams. Written by the database itself in the transaction of the fact; gone when it is divided. */
@Entity('wachtende_gebeurtenissen')
@Index('ix_wachtende_gebeurtenissen_vastloper', ['vastloperId'])
export class WachtendeGebeurtenisEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  volgnummer: number;
  @ForeignKey(() => VastloperEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'int' })
  versie: number;
}
