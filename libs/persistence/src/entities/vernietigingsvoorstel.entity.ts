// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case that was exported to be destroyed, as it stood (`versie`, `hash`), and who confirmed it. Instants are real. */
@Entity('vernietigingsvoorstellen')
export class VernietigingsvoorstelEntity {
  @PrimaryColumn({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'int' })
  versie: number;
  @Column({ type: 'bytea' })
  hash: Buffer;
  /** SHA-256 of the file with the export. */
  @Column({ type: 'bytea' })
  exportHash: Buffer;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  geexporteerdOp: string;
  @Column({ type: 'uuid', nullable: true })
  bevestigdDoor: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  bevestigdOp: string | null;
}
