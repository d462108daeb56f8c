// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid, TermijnSoort, TermijnStand, Trede } from '#domain/ladder/begrippen';
import type { Schorsing, TermijnFase, TermijnStap } from '#domain/ladder/positie';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VastloperEntity } from './vastloper.entity.js';

/** One clock of a case, running or ended. The owner (who is asked to act) is derived at each commit, for the work list. */
@Entity('termijnen')
@Index('ix_termijnen_vastloper', ['vastloperId'])
@Index('ix_termijnen_werkvoorraad', ['eigenaarOrganisatieId', 'einddatum', 'id'], { where: "stand = 'open'" })
@Index('ix_termijnen_einddatum', ['einddatum'], { where: "stand = 'open'" })
export class TermijnEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @ForeignKey(() => VastloperEntity)
  @Column({ type: 'uuid' })
  vastloperId: string;
  @Column({ type: 'text' })
  soort: TermijnSoort;
  @Column({ type: 'text' })
  fase: TermijnFase;
  @Column({ type: 'text' })
  trede: Trede;
  @Column({ type: 'uuid', nullable: true })
  onderwerpId: string | null;
  @Column({ type: 'date' })
  start: string;
  @Column({ type: 'date' })
  einddatum: string;
  @Column({ type: 'text' })
  stand: TermijnStand;
  @Column({ type: 'text', nullable: true })
  volgendeStap: TermijnStap | null;
  @Column({ type: 'date', nullable: true })
  gevraagdOp: string | null;
  @Column({ type: 'date', nullable: true })
  respijtdatum: string | null;
  @Column({ type: 'int', nullable: true })
  restWerkdagen: number | null;
  @Column({ type: 'jsonb' })
  schorsingen: Schorsing[];
  /** How often its date was moved with consent. */
  @Column({ type: 'int', default: 0 })
  verlengingen: number;
  @Column({ type: 'date', nullable: true })
  wekdatum: string | null;
  /** Real instant. */
  @Column({ type: 'timestamptz', nullable: true })
  wekmoment: string | null;
  @Column({ type: 'uuid', nullable: true })
  eigenaarOrganisatieId: string | null;
  @Column({ type: 'text', nullable: true })
  eigenaarHoedanigheid: Hoedanigheid | null;
}
