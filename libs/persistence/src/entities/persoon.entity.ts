// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person known by the issuer and subject of their sign-in. */
@Entity('personen')
@Unique(['issuer', 'subject'])
export class PersoonEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'text' })
  issuer: string;
  @Column({ type: 'text' })
  subject: string;
  @Column({ type: 'text' })
  sleutel: string;
  @Column({ type: 'text' })
  naam: string;
  /** Where mail goes; null: the address of the invitation the person came in with. */
  @Column({ type: 'text', nullable: true })
  emailadres: string | null;
}
