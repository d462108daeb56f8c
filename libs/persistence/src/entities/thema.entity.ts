// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A dated theme of the two-level list; `hoofdthema` is null on the upper level. */
@Entity('themas')
export class ThemaEntity {
  @PrimaryColumn({ type: 'text' })
  code: string;
  @Column({ type: 'text' })
  naam: string;
  @ForeignKey(() => ThemaEntity)
  @Column({ type: 'text', nullable: true })
  hoofdthema: string | null;
  @Column({ type: 'date' })
  geldigVanaf: string;
  /** Last day; null while it exists. */
  @Column({ type: 'date', nullable: true })
  geldigTot: string | null;
}
