// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LogcontrolepuntEntity } from './logcontrolepunt.entity.js';

/** Where the log of one case stood at a checkpoint. Append-only; no foreign key to the case, which it must outlive. */
@Entity('logcontrolepunt_koppen')
@Index('ix_logcontrolepunt_koppen_volgnummer', ['volgnummer'])
export class LogcontrolepuntKopEntity {
  @PrimaryColumn({ type: 'uuid' })
  vastloperId: string;
  @ForeignKey(() => LogcontrolepuntEntity)
  @PrimaryColumn({ type: 'int' })
  volgnummer: number;
  @Column({ type: 'int' })
  versie: number;
  @Column({ type: 'bytea' })
  hash: Buffer;
}
