// SPDX-License-Identifier: EUPL-1.2
import type { VervalReden } from '#domain/berichten/achterhaald';
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';
import { BerichtEntity } from './bericht.entity.js';
import { OrganisatieEntity } from './organisatie.entity.js';
import { OverzichtEntity } from './overzicht.entity.js';
import { PersoonEntity } from './persoon.entity.js';

/**
 * One message to one receiver: a person, or the contact of an organisation without people here, or somebody who is invited (`persoonId` null). Instants are real.
 * `nietVoor` waits for office hours and lets others pass; `pogingVanaf` is the wait after a failure and lets nothing of the same case pass.
 */
@Entity('bezorgingen')
@Unique(['berichtId', 'ontvangerId'])
@Index('ix_bezorgingen_open', ['ontvangerId', 'volgnummer'], { where: "stand = 'open'" })
@Index('ix_bezorgingen_later', ['ontvangerId', 'pogingVanaf'], { where: "stand = 'open' AND poging_vanaf IS NOT NULL" })
@Index('ix_bezorgingen_verzonden', ['ontvangerId', 'verzondenOp'], { where: 'verzonden_op IS NOT NULL' })
@Index('ix_bezorgingen_weg', ['verzondenOp'], { where: 'verzonden_op IS NOT NULL' })
@Index('ix_bezorgingen_mislukt', ['aangemaaktOp'], { where: "stand = 'mislukt'" })
@Index('ix_bezorgingen_gebundeld', ['persoonId', 'bundelDag'], { where: "stand = 'gebundeld' AND overzicht_id IS NULL" })
@Index('ix_bezorgingen_overzicht', ['overzichtId'], { where: 'overzicht_id IS NOT NULL' })
@Index('ix_bezorgingen_retour', ['ontvangerId'], { where: 'retour_kenmerk IS NOT NULL' })
export class BezorgingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Generated('increment')
  @Column({ type: 'bigint' })
  volgnummer: string;
  @ForeignKey(() => BerichtEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  berichtId: string;
  @ForeignKey(() => OrganisatieEntity)
  @Column({ type: 'uuid' })
  organisatieId: string;
  @ForeignKey(() => PersoonEntity)
  @Column({ type: 'uuid', nullable: true })
  persoonId: string | null;
  /** Whose order and limit count: the person, else the organisation, or the invitation of who is nobody here yet. */
  @Column({ type: 'uuid' })
  ontvangerId: string;
  @Column({ type: 'text', default: 'open' })
  stand: 'open' | 'gebundeld' | 'verzonden' | 'mislukt' | 'vervallen';
  @Column({ type: 'int', default: 0 })
  pogingen: number;
  @Column({ type: 'timestamptz' })
  nietVoor: string;
  @Column({ type: 'timestamptz', nullable: true })
  pogingVanaf: string | null;
  /** When a mail server first refused it for now since it was last asked for; it is given up some days after that. Null: it did not. */
  @Column({ type: 'timestamptz', nullable: true })
  laterSinds: string | null;
  /** Until then one worker is at it. */
  @Column({ type: 'timestamptz', nullable: true })
  bezetTot: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  verzondenOp: string | null;
  /** Amsterdam date on the calendar since which it waits for a digest; null when it waits for none. */
  @Column({ type: 'date', nullable: true })
  bundelDag: string | null;
  /** The digest it went into; null when there is none yet. */
  @ForeignKey(() => OverzichtEntity, { onDelete: 'SET NULL' })
  @Column({ type: 'uuid', nullable: true })
  overzichtId: string | null;
  /** Which date of the case this mail put in the calendar of its receiver: the id of a question, or a kind of clock. Null: none. */
  @Column({ type: 'text', nullable: true })
  agendaOnderwerp: string | null;
  /** What the mail server answered; never an address. */
  @Column({ type: 'text', nullable: true })
  laatsteFout: string | null;
  /** Why it was not sent, when it is `vervallen` since it would have gone; else null. */
  @Column({ type: 'text', nullable: true })
  vervalReden: VervalReden | null;
  /** Hash that knows the report again of a mail server that it came back; null: it did not. */
  @Column({ type: 'text', nullable: true })
  retourKenmerk: string | null;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  aangemaaktOp: string;
}
