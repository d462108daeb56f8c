// SPDX-License-Identifier: EUPL-1.2
import type { Termijnregeling } from '#domain/termijnen/termijnregeling';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FocusgebiedEntity } from './focusgebied.entity.js';

/** A dated set of terms, national or of one area. A case keeps the copy it was filed with. */
@Entity('termijnregelingen')
export class TermijnregelingEntity {
  @PrimaryColumn({ type: 'text' })
  code: string;
  @PrimaryColumn({ type: 'int' })
  versie: number;
  @ForeignKey(() => FocusgebiedEntity)
  @Column({ type: 'text', nullable: true })
  focusgebied: string | null;
  @Column({ type: 'jsonb' })
  regeling: Termijnregeling;
  @Column({ type: 'date' })
  geldigVanaf: string;
  /** Last day; null while it holds. */
  @Column({ type: 'date', nullable: true })
  geldigTot: string | null;
}
