// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE personen ADD COLUMN emailadres text`,
  `ALTER TABLE organisaties ADD COLUMN emailadres text`,
  `CREATE INDEX ix_uitnodigingen_persoon ON uitnodigingen (persoon_id)`,
  `ALTER TABLE berichten ADD COLUMN in_wachtrij_op timestamptz, ADD COLUMN afgehandeld_op timestamptz, ADD COLUMN herhaald boolean NOT NULL DEFAULT false`,
  // Cases of before this have a backlog nobody waits for any more: what was said long ago is not sent now.
  `UPDATE berichten SET stand = 'vervallen', afgehandeld_op = now() WHERE stand = 'wacht' AND aangemaakt_op < now() - interval '3 days'`,
  `CREATE INDEX ix_berichten_verdeeld ON berichten (aangemaakt_op) WHERE stand = 'verdeeld'`,
  `CREATE TABLE bezorgingen (
    id uuid NOT NULL,
    volgnummer bigserial NOT NULL,
    bericht_id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    persoon_id uuid,
    ontvanger_id uuid NOT NULL,
    stand text NOT NULL DEFAULT 'open',
    pogingen int NOT NULL DEFAULT 0,
    niet_voor timestamptz NOT NULL,
    poging_vanaf timestamptz,
    bezet_tot timestamptz,
    verzonden_op timestamptz,
    laatste_fout text,
    aangemaakt_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_bezorgingen_bericht_id_ontvanger_id UNIQUE (bericht_id, ontvanger_id),
    CONSTRAINT pk_bezorgingen PRIMARY KEY (id),
    CONSTRAINT fk_bezorgingen_bericht_id FOREIGN KEY (bericht_id) REFERENCES berichten(id) ON DELETE CASCADE,
    CONSTRAINT fk_bezorgingen_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id),
    CONSTRAINT fk_bezorgingen_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  `CREATE INDEX ix_bezorgingen_open ON bezorgingen (ontvanger_id, volgnummer) WHERE stand = 'open'`,
  `CREATE INDEX ix_bezorgingen_verzonden ON bezorgingen (ontvanger_id, verzonden_op) WHERE verzonden_op IS NOT NULL`,
  `CREATE INDEX ix_bezorgingen_mislukt ON bezorgingen (aangemaakt_op) WHERE stand = 'mislukt'`,
];

const DOWN = [
  `DROP TABLE bezorgingen`,
  `DROP INDEX ix_berichten_verdeeld`,
  `UPDATE berichten SET stand = CASE WHEN stand IN ('wacht', 'verdeeld') THEN 'wacht' ELSE 'verzonden' END`,
  `ALTER TABLE berichten DROP COLUMN in_wachtrij_op, DROP COLUMN afgehandeld_op, DROP COLUMN herhaald`,
  `DROP INDEX ix_uitnodigingen_persoon`,
  `ALTER TABLE organisaties DROP COLUMN emailadres`,
  `ALTER TABLE personen DROP COLUMN emailadres`,
];

/** Each message to each receiver: whether it was sent is told here, whatever becomes of the queue (docs/adr/0033). */
export class CreateBezorgingen1795203000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
