// SPDX-License-Identifier: EUPL-1.2
import type { OverdrachtRij } from '#domain/ladder/mutatie';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/** One offered handover and how it ended; `werkdagenGelegen` counts how long it lay. */
@Entity('overdrachten')
@Index('ix_overdrachten_vastloper', ['vastloperId'])
@Index('ix_overdrachten_aangeboden', ['naarOrganisatieId', 'vastloperId'], { where: "stand = 'aangeboden'" })
export class OverdrachtEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => VastloperEntity)
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'text' })
  soort: 'trekker' | 'eigenaar';
  @Column({ type: 'uuid', nullable: true })
  vanOrganisatieId: string | null;
  @Column({ type: 'uuid' })
  naarOrganisatieId: string;
  /** For whom in that organisation; null for all of it. */
  @Column({ type: 'uuid', nullable: true })
  naarPersoonId: string | null;
  @Column({ type: 'date' })
  sinds: string;
  @Column({ type: 'text' })
  stand: OverdrachtRij['stand'];
  @Column({ type: 'int', nullable: true })
  werkdagenGelegen: number | null;
}
