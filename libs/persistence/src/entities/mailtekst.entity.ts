// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersoonEntity } from './persoon.entity.js';

/** One version of what an area says itself in its mails. `op` is an instant of the calendar. */
@Entity('mailteksten')
export class MailtekstEntity {
  @PrimaryColumn({ type: 'text' })
  focusgebied: string;
  @PrimaryColumn({ type: 'int' })
  versie: number;
  @Column({ type: 'text', nullable: true })
  groet: string | null;
  @Column({ type: 'text', nullable: true })
  contact: string | null;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid' })
  doorPersoonId: string;
  @Column({ type: 'timestamptz' })
  op: string;
}
