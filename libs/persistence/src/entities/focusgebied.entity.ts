// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A dated focus area. */
@Entity('focusgebieden')
export class FocusgebiedEntity {
  @PrimaryColumn({ type: 'text' })
  code: string;
  @Column({ type: 'text' })
  naam: string;
  @Column({ type: 'text' })
  gemeente: string;
  @Column({ type: 'text' })
  cbsCode: string;
  @Column({ type: 'text', array: true })
  ookBekendAls: string[];
  @Column({ type: 'double precision' })
  breedtegraad: number;
  @Column({ type: 'double precision' })
  lengtegraad: number;
  @Column({ type: 'date' })
  geldigVanaf: string;
  /** Last day; null while it exists. */
  @Column({ type: 'date', nullable: true })
  geldigTot: string | null;
}
