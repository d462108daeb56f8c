// SPDX-License-Identifier: EUPL-1.2
import type { OverzichtSoort } from '#domain/berichten/overzicht';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BerichtEntity } from './bericht.entity.js';
import { OrganisatieEntity } from './organisatie.entity.js';
import { PersoonEntity } from './persoon.entity.js';

/** A digest: one per person, or contact of an organisation, kind and period. Its id is that of its bericht, and so the Message-ID of the mail. What stands in it is read when it is sent. */
@Entity('overzichten')
@Unique(['persoonId', 'soort', 'periode'])
@Unique(['organisatieId', 'soort', 'periode'])
@Check('ck_overzichten_wie', '(persoon_id IS NULL) = (organisatie_id IS NOT NULL)')
export class OverzichtEntity {
  @ForeignKey(() => BerichtEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid', nullable: true })
  persoonId: string | null;
  /** Of the contact it is for; null with a person. */
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid', nullable: true })
  organisatieId: string | null;
  @Column({ type: 'text' })
  soort: OverzichtSoort;
  /** The date, the Monday of the week, or the month. */
  @Column({ type: 'text' })
  periode: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
