// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given out per area and year. */
@Entity('nummers')
export class NummerEntity {
  @PrimaryColumn({ type: 'text' })
  focusgebied: string;
  @PrimaryColumn({ type: 'int' })
  jaar: number;
  @Column({ type: 'int' })
  laatste: number;
}
