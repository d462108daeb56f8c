// SPDX-License-Identifier: EUPL-1.2
import type { Resultaat } from '#domain/ladder/begrippen';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One case that was destroyed: append-only, without a word of it. `versie` and `hash` are where its log ended. */
@Entity('vernietigingsregister')
export class VernietigingsregelEntity {
  @PrimaryColumn({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'text' })
  nummer: string;
  @Column({ type: 'text' })
  focusgebied: string;
  @Column({ type: 'text' })
  resultaat: Resultaat;
  @Column({ type: 'date' })
  geslotenOp: string;
  @Column({ type: 'date' })
  archiefactiedatum: string;
  @Column({ type: 'int' })
  versie: number;
  @Column({ type: 'bytea' })
  hash: Buffer;
  @Column({ type: 'bytea' })
  exportHash: Buffer;
  @Column({ type: 'uuid' })
  bevestigdDoor: string;
  @Column({ type: 'timestamptz' })
  bevestigdOp: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  vernietigdOp: string;
}
