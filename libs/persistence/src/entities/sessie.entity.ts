// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersoonEntity } from './persoon.entity.js';

/** A session of the pages. All instants are real ones. */
@Entity('sessies')
@Index('ix_sessies_persoon', ['persoonId'])
@Index('ix_sessies_eindigt', ['eindigtOp'])
export class SessieEntity {
  /** Keyed hash of what the browser holds. */
  @PrimaryColumn({ type: 'text' })
  kenmerk: string;
  /** Null while somebody who is invited has not accepted yet. */
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid', nullable: true })
  persoonId: string | null;
  @Column({ type: 'text' })
  issuer: string;
  @Column({ type: 'text' })
  subject: string;
  @Column({ type: 'text', nullable: true })
  acr: string | null;
  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  idToken: string | null;
  /** What the issuer said of somebody who came by an invitation, sealed; null when it said nothing. */
  @Column({ type: 'text', nullable: true })
  genodigde: string | null;
  @Column({ type: 'timestamptz' })
  begonnenOp: string;
  /** When they signed in at the issuer itself; null when it does not say. */
  @Column({ type: 'timestamptz', nullable: true })
  aangemeldOp: string | null;
  /** Kept to the minute. */
  @Column({ type: 'timestamptz' })
  laatstGezienOp: string;
  /** The latest it may live. */
  @Column({ type: 'timestamptz' })
  eindigtOp: string;
  /** Signed out or withdrawn; null while it lives. */
  @Column({ type: 'timestamptz', nullable: true })
  beeindigdOp: string | null;
  /** The membership (or plaatsvervanging) that is worn; null for all together. */
  @Column({ type: 'uuid', nullable: true })
  gedragenLidmaatschapId: string | null;
}
