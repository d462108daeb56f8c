// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the stream of an organisation is: the last number that was given, and until where it was cleared away. */
@Entity('stroomstanden')
export class StroomstandEntity {
  @PrimaryColumn({ type: 'uuid' })
  organisatieId: string;
  @Column({ type: 'bigint' })
  laatste: number;
  @Column({ type: 'bigint', default: 0 })
  opgeruimdTot: number;
}
