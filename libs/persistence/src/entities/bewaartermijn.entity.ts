// SPDX-License-Identifier: EUPL-1.2
import type { Resultaat } from '#domain/ladder/begrippen';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FocusgebiedEntity } from './focusgebied.entity.js';

/** How long a case with this result is kept, national or in the municipality of one area, with all its areas; `jaren` is null when it is kept for good. */
@Entity('bewaartermijnen')
export class BewaartermijnEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => FocusgebiedEntity)
  @Column({ type: 'text', nullable: true })
  focusgebied: string | null;
  @Column({ type: 'text' })
  resultaat: Resultaat;
  @Column({ type: 'text' })
  waardering: 'bewaren' | 'vernietigen';
  @Column({ type: 'int', nullable: true })
  jaren: number | null;
  @Column({ type: 'date' })
  geldigVanaf: string;
  /** Last day; null while it holds. */
  @Column({ type: 'date', nullable: true })
  geldigTot: string | null;
  /** Real instant. */
  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  gezetOp: string;
}
