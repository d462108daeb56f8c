// SPDX-License-Identifier: EUPL-1.2
import type { ToegangslijstRegel } from '#application/ports/beheer.repository';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { OrganisatieEntity } from './organisatie.entity.js';
import { PersoonEntity } from './persoon.entity.js';

/** Who still had access at an organisation in a month, as it was when the list was made. */
@Entity('toegangslijsten')
@Unique(['maand', 'organisatieId'])
export class ToegangslijstEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  /** `YYYY-MM`. */
  @Column({ type: 'text' })
  maand: string;
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid' })
  organisatieId: string;
  @Column({ type: 'jsonb' })
  leden: ToegangslijstRegel['leden'];
  /** Instant on the calendar; null while nobody confirmed. */
  @Column({ type: 'timestamptz', nullable: true })
  bevestigdOp: string | null;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid', nullable: true })
  bevestigdDoor: string | null;
}
