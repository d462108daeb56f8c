// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersoonEntity } from './persoon.entity.js';

/** With what stands in a mail a person stops ordinary mail, without signing in. Its token is never stored, only a hash of it. Instants are real. */
@Entity('afmeldlinks')
export class AfmeldlinkEntity {
  @PrimaryColumn({ type: 'text' })
  tokenHash: string;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid' })
  persoonId: string;
  @Column({ type: 'timestamptz' })
  geldigTot: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
