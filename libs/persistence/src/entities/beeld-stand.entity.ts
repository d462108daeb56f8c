// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the counts of one area are: the cases and versions they were made of, and when. */
@Entity('beeld_standen')
export class BeeldStandEntity {
  @PrimaryColumn({ type: 'text' })
  focusgebied: string;
  @Column({ type: 'int' })
  vastlopers: number;
  @Column({ type: 'bigint' })
  versies: string;
  @Column({ type: 'timestamptz' })
  bijgewerktOp: string;
}
