// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AntwoordadresEntity } from './antwoordadres.entity.js';

/** What became of one mail that came in, in codes: no address, no subject and no word of it. Instants are real. */
@Entity('ontvangen_mails')
@Index('ix_ontvangen_mails_adres', ['tokenHash', 'ontvangenOp'])
export class OntvangenMailEntity {
  /** Hash of the address it came to with its Message-ID: the same mail is known again. */
  @PrimaryColumn({ type: 'text' })
  kenmerk: string;
  @ForeignKey(() => AntwoordadresEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'text' })
  tokenHash: string;
  @Column({ type: 'text' })
  uitkomst: string;
  @Column({ type: 'text', array: true })
  redenen: string[];
  /** The act it became; null when it became none. */
  @Column({ type: 'uuid', nullable: true })
  handelingId: string | null;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  ontvangenOp: string;
}
