// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail server refused this address of this receiver for good. Real instants. */
@Entity('adresweigeringen')
export class AdresweigeringEntity {
  @PrimaryColumn({ type: 'uuid' })
  ontvangerId: string;
  /** SHA-256 of the address in small letters. */
  @PrimaryColumn({ type: 'text' })
  adresHash: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  geweigerdOp: string;
  /** What the mail server answered; never an address. */
  @Column({ type: 'text', nullable: true })
  fout: string | null;
  /** A later mail arrived after all. */
  @Column({ type: 'timestamptz', nullable: true })
  opgehevenOp: string | null;
  /** It was said later, by a mail that came back: what was under way meanwhile proves nothing. */
  @Column({ type: 'boolean', default: false })
  viaRetour: boolean;
}
