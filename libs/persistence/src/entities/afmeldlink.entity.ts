// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisatieEntity } from './organisatie.entity.js';
import { PersoonEntity } from './persoon.entity.js';

/** With what stands in a mail a person, or the contact of an organisation at one address, stops ordinary mail, without signing in. Its token is never stored, only a hash of it. Instants are real. */
@Entity('afmeldlinks')
@Check('ck_afmeldlinks_weer', 'weer_hash IS NULL OR organisatie_id IS NOT NULL')
@Check(
  'ck_afmeldlinks_wie',
  '(persoon_id IS NULL) = (organisatie_id IS NOT NULL) AND (persoon_id IS NULL) = (adres_hash IS NOT NULL)',
)
export class AfmeldlinkEntity {
  @PrimaryColumn({ type: 'text' })
  tokenHash: string;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid', nullable: true })
  persoonId: string | null;
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid', nullable: true })
  organisatieId: string | null;
  /** Of the address of the contact; null with a person. */
  @Column({ type: 'text', nullable: true })
  adresHash: string | null;
  /** Hash of the token with which the contact takes ordinary mail again, after they stopped it; null with a person, who has a page for it. */
  @Column({ type: 'text', nullable: true, unique: true })
  weerHash: string | null;
  @Column({ type: 'timestamptz' })
  geldigTot: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
