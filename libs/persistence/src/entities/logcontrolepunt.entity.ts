// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One checkpoint of the log: a running hash over all checkpoints so far. Append-only, gapless volgnummer. */
@Entity('logcontrolepunten')
export class LogcontrolepuntEntity {
  @PrimaryColumn({ type: 'int' })
  volgnummer: number;
  /** Real instant. */
  @Column({ type: 'timestamptz' })
  op: string;
  /** How many cases it names. */
  @Column({ type: 'int' })
  aantal: number;
  @Column({ type: 'bytea' })
  vorigeHash: Buffer;
  @Column({ type: 'bytea' })
  hash: Buffer;
}
