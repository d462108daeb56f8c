// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in that was sent to an issuer. */
@Entity('aanmeldpogingen')
@Index('ix_aanmeldpogingen_verloopt', ['verlooptOp'])
export class AanmeldpogingEntity {
  /** Hash of the state. */
  @PrimaryColumn({ type: 'text' })
  kenmerk: string;
  /** Hash of what the browser holds. */
  @Column({ type: 'text' })
  browser: string;
  @Column({ type: 'text' })
  issuer: string;
  @Column({ type: 'text' })
  nonce: string;
  @Column({ type: 'text' })
  codeVerifier: string;
  @Column({ type: 'text' })
  terug: string;
  /** Was the issuer asked for a sign-in anew? */
  @Column({ type: 'boolean', default: false })
  opnieuw: boolean;
  /** Real instant. */
  @Column({ type: 'timestamptz' })
  verlooptOp: string;
  @Column({ type: 'timestamptz', nullable: true })
  gebruiktOp: string | null;
}
