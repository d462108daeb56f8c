// SPDX-License-Identifier: EUPL-1.2
import type { OverzichtSoort } from '#domain/berichten/overzicht';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BerichtEntity } from './bericht.entity.js';
import { PersoonEntity } from './persoon.entity.js';

/** A digest: one per person, kind and period. Its id is that of its bericht, and so the Message-ID of the mail. What stands in it is read when it is sent. */
@Entity('overzichten')
@Unique(['persoonId', 'soort', 'periode'])
export class OverzichtEntity {
  @ForeignKey(() => BerichtEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid' })
  persoonId: string;
  @Column({ type: 'text' })
  soort: OverzichtSoort;
  /** The date, the Monday of the week, or the month. */
  @Column({ type: 'text' })
  periode: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
