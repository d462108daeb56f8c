// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ExportEntity } from './export.entity.js';

/** One piece of the file of an export, with the cases in it and the versie each had. */
@Entity('exportdelen')
export class ExportdeelEntity {
  @ForeignKey(() => ExportEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  exportId: string;
  @PrimaryColumn({ type: 'int' })
  volgnummer: number;
  @Column({ type: 'bytea' })
  inhoud: Buffer;
  @Column({ type: 'uuid', array: true })
  vastloperIds: string[];
  @Column({ type: 'int', array: true })
  versies: number[];
}
