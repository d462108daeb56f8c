// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that ties a real instant to an instant on the calendar; `werkdagMs` is null at real speed. */
@Entity('klok_ankers')
@Check('ck_klok_ankers_een', 'id = 1')
export class KlokAnkerEntity {
  @PrimaryColumn({ type: 'smallint' })
  id: number;
  @Column({ type: 'timestamptz' })
  werkelijk: string;
  @Column({ type: 'timestamptz' })
  kalender: string;
  @Column({ type: 'int', nullable: true })
  werkdagMs: number | null;
}
