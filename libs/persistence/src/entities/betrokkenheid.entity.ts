// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid, Trede } from '#domain/ladder/begrippen';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/**
 * Why an organisation may see a case. Active while `tot` is null. `sorteerdatum` (end date of the next clock, `9999-12-31` when closed),
 * `openTrede` (the rung it stands on, null when closed), `ingediendOp` and `focusgebied` repeat the case, so that a page of a list and a column of the board
 * are one short walk along an index for whoever asks.
 */
@Entity('betrokkenheden')
@Index('uq_betrokkenheden_actief', ['vastloperId', 'organisatieId', 'hoedanigheid'], { unique: true, where: 'tot IS NULL' })
@Index('ix_betrokkenheden_termijn', ['organisatieId', 'sorteerdatum', 'vastloperId', 'focusgebied'], { where: 'tot IS NULL' })
@Index('ix_betrokkenheden_ingediend', ['organisatieId', 'ingediendOp', 'vastloperId', 'focusgebied'], { where: 'tot IS NULL' })
@Index('ix_betrokkenheden_trede', ['organisatieId', 'openTrede', 'sorteerdatum', 'vastloperId', 'focusgebied'], {
  where: 'tot IS NULL',
})
export class BetrokkenheidEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: string;
  @ForeignKey(() => VastloperEntity)
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'uuid' })
  organisatieId: string;
  @Column({ type: 'text' })
  hoedanigheid: Hoedanigheid;
  @Column({ type: 'date' })
  sinds: string;
  @Column({ type: 'date', nullable: true })
  tot: string | null;
  @Column({ type: 'text' })
  reden: string;
  @Column({ type: 'date' })
  sorteerdatum: string;
  @Column({ type: 'text', nullable: true })
  openTrede: Trede | null;
  @Column({ type: 'timestamptz' })
  ingediendOp: string;
  @Column({ type: 'text' })
  focusgebied: string;
}
