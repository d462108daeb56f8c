// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE organisaties ADD COLUMN pact_getekend_op date`,
  `CREATE INDEX ix_lidmaatschappen_organisatie ON lidmaatschappen (organisatie_id)`,
  `CREATE TABLE plaatsvervangingen (
    id uuid NOT NULL,
    lidmaatschap_id uuid NOT NULL,
    plaatsvervanger_id uuid NOT NULL,
    van date NOT NULL,
    tot date NOT NULL,
    CONSTRAINT pk_plaatsvervangingen PRIMARY KEY (id),
    CONSTRAINT fk_plaatsvervangingen_lidmaatschap_id FOREIGN KEY (lidmaatschap_id) REFERENCES lidmaatschappen(id),
    CONSTRAINT fk_plaatsvervangingen_plaatsvervanger_id FOREIGN KEY (plaatsvervanger_id) REFERENCES personen(id)
  )`,
  `CREATE INDEX ix_plaatsvervangingen_plaatsvervanger ON plaatsvervangingen (plaatsvervanger_id)`,
  `CREATE TABLE uitnodigingen (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    emailadres text NOT NULL,
    organisatie_id uuid NOT NULL,
    rol text NOT NULL,
    focusgebied text,
    geldig_tot timestamptz NOT NULL,
    gebruikt_op timestamptz,
    persoon_id uuid,
    CONSTRAINT uq_uitnodigingen_token_hash UNIQUE (token_hash),
    CONSTRAINT pk_uitnodigingen PRIMARY KEY (id),
    CONSTRAINT fk_uitnodigingen_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id),
    CONSTRAINT fk_uitnodigingen_focusgebied FOREIGN KEY (focusgebied) REFERENCES focusgebieden(code),
    CONSTRAINT fk_uitnodigingen_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  `CREATE TABLE toegangslijsten (
    id uuid NOT NULL,
    maand text NOT NULL,
    organisatie_id uuid NOT NULL,
    leden jsonb NOT NULL,
    bevestigd_op timestamptz,
    bevestigd_door uuid,
    CONSTRAINT uq_toegangslijsten_maand_organisatie_id UNIQUE (maand, organisatie_id),
    CONSTRAINT pk_toegangslijsten PRIMARY KEY (id),
    CONSTRAINT fk_toegangslijsten_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id),
    CONSTRAINT fk_toegangslijsten_bevestigd_door FOREIGN KEY (bevestigd_door) REFERENCES personen(id)
  )`,
  `CREATE TABLE beheergebeurtenissen (
    id uuid NOT NULL,
    soort text NOT NULL,
    door_persoon_id uuid NOT NULL,
    op timestamptz NOT NULL,
    organisatie_id uuid,
    persoon_id uuid,
    gegevens jsonb NOT NULL,
    idempotency_sleutel text,
    inhoud_hash text,
    CONSTRAINT pk_beheergebeurtenissen PRIMARY KEY (id),
    CONSTRAINT fk_beheergebeurtenissen_door_persoon_id FOREIGN KEY (door_persoon_id) REFERENCES personen(id)
  )`,
  `CREATE UNIQUE INDEX uq_beheergebeurtenissen_sleutel ON beheergebeurtenissen (door_persoon_id, idempotency_sleutel) WHERE idempotency_sleutel IS NOT NULL`,
  `CREATE TRIGGER beheergebeurtenissen_alleen_toevoegen BEFORE UPDATE OR DELETE ON beheergebeurtenissen FOR EACH ROW EXECUTE FUNCTION weiger_wijziging()`,
  `CREATE TRIGGER beheergebeurtenissen_niet_leegmaken BEFORE TRUNCATE ON beheergebeurtenissen FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging()`,
];

const TABLES = ['beheergebeurtenissen', 'toegangslijsten', 'uitnodigingen', 'plaatsvervangingen'];

/** Who belongs where as data that changes while it runs: invitations, deputies, the monthly list, and a row of each change that is never altered. */
export class CreateBeheerTables1795170000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query('DROP INDEX ix_lidmaatschappen_organisatie');
    await queryRunner.query('ALTER TABLE organisaties DROP COLUMN pact_getekend_op');
  }
}
