// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const INHOUD = `jsonb_build_object('formatversie', 1, 'volgnummer', g.volgnummer, 'id', g.id, 'soort', g.soort, 'door', g.door_persoon_id,
      'op', extract(epoch FROM g.op), 'organisatie', g.organisatie_id, 'persoon', g.persoon_id, 'gegevens', g.gegevens, 'sleutel', g.idempotency_sleutel,
      'inhoud', g.inhoud_hash, 'vorige', encode(g.vorige_hash, 'hex'))`;

const UP = [
  `ALTER TABLE beheergebeurtenissen ADD COLUMN volgnummer int, ADD COLUMN vorige_hash bytea, ADD COLUMN hash bytea`,
  `CREATE FUNCTION beheer_hash(g beheergebeurtenissen) RETURNS bytea LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    AS $$ SELECT sha256(convert_to(${INHOUD}::text, 'UTF8')) $$`,
  // As the owner: whoever adds a row need not see the others. One at a time, until the end of the transaction, so that the chain has no fork.
  `CREATE FUNCTION keten_beheergebeurtenis() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE laatste record;
    BEGIN
      PERFORM pg_advisory_xact_lock(20261121007);
      SELECT g.volgnummer, g.hash INTO laatste FROM public.beheergebeurtenissen g ORDER BY g.volgnummer DESC LIMIT 1;
      NEW.volgnummer := COALESCE(laatste.volgnummer, 0) + 1;
      NEW.vorige_hash := COALESCE(laatste.hash, decode(repeat('00', 32), 'hex'));
      NEW.hash := public.beheer_hash(NEW);
      RETURN NEW;
    END $$`,
  'REVOKE ALL ON FUNCTION beheer_hash(beheergebeurtenissen), keten_beheergebeurtenis() FROM PUBLIC',
  // The rows of before this version are chained as they are found: from here on a change to them shows.
  'ALTER TABLE beheergebeurtenissen DISABLE TRIGGER beheergebeurtenissen_alleen_toevoegen',
  `DO $$
    DECLARE rij public.beheergebeurtenissen; vorige bytea := decode(repeat('00', 32), 'hex'); nummer int := 0;
    BEGIN
      FOR rij IN SELECT * FROM public.beheergebeurtenissen ORDER BY op, id LOOP
        nummer := nummer + 1;
        rij.volgnummer := nummer;
        rij.vorige_hash := vorige;
        rij.hash := public.beheer_hash(rij);
        vorige := rij.hash;
        UPDATE public.beheergebeurtenissen SET volgnummer = rij.volgnummer, vorige_hash = rij.vorige_hash, hash = rij.hash WHERE id = rij.id;
      END LOOP;
    END $$`,
  'ALTER TABLE beheergebeurtenissen ENABLE TRIGGER beheergebeurtenissen_alleen_toevoegen',
  `ALTER TABLE beheergebeurtenissen ALTER COLUMN volgnummer SET NOT NULL, ALTER COLUMN vorige_hash SET NOT NULL, ALTER COLUMN hash SET NOT NULL`,
  'ALTER TABLE beheergebeurtenissen ADD CONSTRAINT uq_beheergebeurtenissen_volgnummer UNIQUE (volgnummer)',
  `CREATE TRIGGER beheergebeurtenissen_keten BEFORE INSERT ON beheergebeurtenissen FOR EACH ROW EXECUTE FUNCTION keten_beheergebeurtenis()`,
];
const DOWN = [
  'DROP TRIGGER beheergebeurtenissen_keten ON beheergebeurtenissen',
  'DROP FUNCTION keten_beheergebeurtenis()',
  'DROP FUNCTION beheer_hash(beheergebeurtenissen)',
  `ALTER TABLE beheergebeurtenissen DROP COLUMN volgnummer, DROP COLUMN vorige_hash, DROP COLUMN hash`,
];

/** Chains the changes to who may do what, as the log of a case is chained: one that is altered, removed or put in between breaks every later one. */
export class ChainBeheergebeurtenissen1795207120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
