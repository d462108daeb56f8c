// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables with rows of one case, children first. Checkpoints stay: they hold hashes, and prove what the register tells. */
const VAN_VASTLOPER = [
  ...['inzagen', 'concepten', 'berichten', 'termijnen', 'opschalingen', 'overdrachten', 'toezeggingen', 'betrokkenheden'],
  ...['gebeurtenissen', 'handelingen', 'vernietigingsvoorstellen'],
];

// The case is locked, so no act can come in between; `indienen` only starts the workflow. Named, so that whoever asks can tell this from a case that may not go.
const ALS_NIETS_WACHT = `
    IF EXISTS (SELECT FROM public.handelingen h WHERE h.vastloper_id = gezocht AND h.stand = 'ontvangen' AND h.soort <> 'indienen') THEN
      RAISE EXCEPTION 'Van deze vastloper wacht nog een handeling.' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_geen_handeling_wacht';
    END IF;`;

const VERNIETIG = (wacht: string): string => `
  CREATE OR REPLACE FUNCTION vernietig_vastloper(gezocht uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    vandaag date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
    zaak public.vastlopers%ROWTYPE;
    voorstel public.vernietigingsvoorstellen%ROWTYPE;
    termijn record;
  BEGIN
    SELECT * INTO zaak FROM public.vastlopers v WHERE v.id = gezocht FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'Deze vastloper is er niet.' USING ERRCODE = 'no_data_found'; END IF;
    SELECT * INTO termijn FROM public.bewaartermijn_van(gezocht);
    IF NOT zaak.gesloten OR termijn.archiefactiedatum IS NULL OR termijn.archiefactiedatum > vandaag THEN
      RAISE EXCEPTION 'De bewaartermijn van deze vastloper is niet voorbij.' USING ERRCODE = 'check_violation';
    END IF;${wacht}
    SELECT * INTO voorstel FROM public.vernietigingsvoorstellen p WHERE p.vastloper_id = gezocht;
    IF NOT FOUND OR voorstel.versie <> zaak.versie OR voorstel.hash <> zaak.laatste_hash THEN
      RAISE EXCEPTION 'Van deze vastloper is geen export zoals hij nu is.' USING ERRCODE = 'check_violation';
    END IF;
    IF voorstel.bevestigd_op IS NULL OR NOT EXISTS (
      SELECT FROM public.lidmaatschappen l WHERE l.persoon_id = voorstel.bevestigd_door AND l.rol IN ('programmabureau', 'beheerder')
        AND (l.focusgebied IS NULL OR l.focusgebied = zaak.focusgebied) AND l.geldig_vanaf <= vandaag
        AND (l.geldig_tot IS NULL OR l.geldig_tot >= vandaag)
    ) THEN
      RAISE EXCEPTION 'Niemand van het programmabureau of beheer heeft dit bevestigd.' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO public.vernietigingsregister (vastloper_id, nummer, focusgebied, resultaat, gesloten_op, archiefactiedatum, versie, hash, export_hash,
      bevestigd_door, bevestigd_op)
    VALUES (zaak.id, zaak.nummer, zaak.focusgebied, zaak.resultaat, termijn.gesloten_op, termijn.archiefactiedatum, zaak.versie, zaak.laatste_hash,
      voorstel.export_hash, voorstel.bevestigd_door, voorstel.bevestigd_op);
    ${VAN_VASTLOPER.map((table) => `DELETE FROM public.${table} WHERE vastloper_id = gezocht;`).join('\n    ')}
    DELETE FROM public.vastlopers WHERE id = gezocht;
  END $$`;

/** A case of which an act still waits is kept: a heropening that was stored while Temporal is away does not change the case before it is carried out (docs/adr/0027). */
export class KeepWaitingHandeling1795234000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(VERNIETIG(ALS_NIETS_WACHT));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(VERNIETIG(''));
  }
}
