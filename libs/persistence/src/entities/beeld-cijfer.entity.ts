// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A count of the cases that one organisation sees in one area, of one kind, in one span of time (its first day). */
@Entity('beeld_cijfers')
export class BeeldCijferEntity {
  @PrimaryColumn({ type: 'uuid' })
  organisatieId: string;
  /** An area, or `*` for all areas together. */
  @PrimaryColumn({ type: 'text' })
  focusgebied: string;
  @PrimaryColumn({ type: 'text' })
  onderdeel: string;
  @PrimaryColumn({ type: 'date' })
  tijdvak: string;
  @PrimaryColumn({ type: 'text' })
  sleutel: string;
  @PrimaryColumn({ type: 'text' })
  deel: string;
  @Column({ type: 'int' })
  aantal: number;
}
