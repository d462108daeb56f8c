// SPDX-License-Identifier: EUPL-1.2
import type { Mailritme } from '#domain/berichten/overzicht';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersoonEntity } from './persoon.entity.js';

/** How a person chose to get ordinary mail; without a row the standard holds. */
@Entity('mailvoorkeuren')
export class MailvoorkeurEntity {
  @ForeignKey(() => PersoonEntity)
  @PrimaryColumn({ type: 'uuid' })
  persoonId: string;
  @Column({ type: 'text' })
  ritme: Mailritme;
  /** The weekly list of cases that stand still, and for the alliantieraad the one of the month. */
  @Column({ type: 'boolean' })
  overzichten: boolean;
  /** Real instant. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  gewijzigdOp: string;
}
